package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.GroupArrears;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.SetOff;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is set off before anybody is paid: fines, interest, principal, and what is owed to the social fund (R4, R9), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SetOffsTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);
    private static final String DAY = "2011-06-20";

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;
    private UUID cholpon;
    private UUID loan;

    SetOffsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    @BeforeEach
    void newGroup() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        burul = world.registry.member(group);
        cholpon = world.registry.member(group);
        loan = Ids.next();
    }

    private UUID record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private void agrees(List<Part> order) {
        ConstitutionRules.Loans usual = ConstitutionRules.Loans.DEFAULT;
        ConstitutionRules.Loans loans = new ConstitutionRules.Loans(
                usual.interest(), null, usual.dayCount(), null, null, null, 0, order, false);
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        World.FORMED,
                        World.FORMED,
                        Village.CARRIED,
                        new ConstitutionRules(
                                loans,
                                List.of(new ConstitutionRules.Fine("LATE", World.som("29"))),
                                new ConstitutionRules.SocialFund(World.som("5"), null),
                                null,
                                null,
                                List.of())));
    }

    /**
     * Burul borrows a thousand at two per cent a month, in ten parts, and pays the first: on 20 June 34 som of interest are due, 7 more have
     * accrued, and 900 are left. Each meeting asks for five som for the social fund; Burul paid one time, Cholpon never, and she was late.
     */
    private void halfAYear(String saves) {
        LoanAgreement terms = new LoanAgreement(
                Interest.DECLINING_EQUAL_PRINCIPAL,
                new Rate("2", Rate.Per.MONTH),
                DayCount.THIRTY_360,
                new Instalments(Instalments.Every.MONTH, null, LocalDate.parse("2011-04-05"), 10, List.of()),
                null,
                null,
                null);
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "1000")
                .pays(burul, saves)
                .pays(cholpon, "1000")
                .paysSocial(aijan, "5")
                .paysSocial(burul, "5")
                .lends(loan, burul, "1000", terms));
        record(Draft.of(group, "2011-04-05")
                .paysSocial(aijan, "5")
                .repays(loan, "120")
                .fines(cholpon, "LATE", null, null));
    }

    private ShareOutDraft draft(ShareOutDraft.Scope scope) {
        return new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse(DAY),
                scope,
                ShareOutDraft.Policy.EQUAL,
                null,
                null,
                World.som("0.01"),
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
    }

    private ShareOut posted(ShareOutDraft draft) {
        world.shareOuts.propose(World.RECORDER, draft);
        world.shareOuts.approve(SECOND, draft.id());
        return world.shareOuts.post(World.RECORDER, draft.id());
    }

    private static String shown(ShareOut shareOut, UUID person) {
        return shareOut.lines().stream()
                .filter(line -> line.person().equals(person))
                .map(line -> line.share().text() + " " + shown(line.debts()) + " pays "
                        + line.paid().text() + " owes " + line.debtLeft().text())
                .findFirst()
                .orElseThrow();
    }

    private static String shown(SetOff debts) {
        return debts.claims().text() + " " + debts.interest().text() + " "
                + debts.principal().text() + " " + debts.socialFund().text();
    }

    private MemberStatement page(UUID person, String day) {
        return world.funds.memberStatement(World.RECORDER, group, person, LocalDate.parse(day), null);
    }

    private List<String> lines(UUID person) {
        return page(person, DAY).lines().stream()
                .filter(line -> line.date().equals(LocalDate.parse(DAY)))
                .map(line -> line.kind() + " " + line.amount().text())
                .toList();
    }

    @Test
    void derivesWhatIsOwedToTheSocialFundLikeContributions() {
        agrees(List.of());
        halfAYear("1000");
        UUID late =
                record(Draft.of(group, "2011-05-05").paysSocial(cholpon, "3").helps(cholpon, "10", "ill"));

        GroupArrears arrears = world.exemptions.arrears(World.RECORDER, group, LocalDate.parse("2011-05-05"), null);
        assertThat(arrears.socialArrears().text()).isEqualTo("27.00");
        assertThat(arrears.members())
                .filteredOn(member -> member.person().equals(cholpon))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.socialArrears().text()).isEqualTo("12.00");
                    assertThat(member.arrears().text()).isEqualTo("0.00");
                });
        assertThat(page(cholpon, "2011-05-05").socialArrears().text()).isEqualTo("12.00");
        assertThat(page(cholpon, "2011-05-04").socialArrears().text()).isEqualTo("10.00");
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, late, new ReversalDraft(Ids.next(), "It never happened"));
        assertThat(page(cholpon, "2011-05-05").socialArrears().text()).isEqualTo("10.00");
    }

    @Test
    void aShareOutSetsOffFinesInterestPrincipalAndTheSocialFundToTheUnit() {
        agrees(List.of());
        halfAYear("1000");
        ShareOutDraft draft = draft(ShareOutDraft.Scope.CYCLE_END);
        ShareOut dry = world.shareOuts.dryRun(World.RECORDER, draft);

        ShareOut shared = posted(draft);

        assertThat(shared.lines()).isEqualTo(dry.lines());
        assertThat(shared.result().text()).as("20 paid, 29 fined, 41 set off").isEqualTo("90.00");
        assertThat(shared.pot().text()).isEqualTo("3090.00");
        assertThat(shown(shared, aijan)).isEqualTo("1030.00 0.00 0.00 0.00 0.00 pays 1030.00 owes 0.00");
        assertThat(shown(shared, burul)).isEqualTo("1030.00 0.00 41.00 900.00 5.00 pays 84.00 owes 0.00");
        assertThat(shown(shared, cholpon)).isEqualTo("1030.00 29.00 0.00 0.00 10.00 pays 991.00 owes 0.00");
        assertThat(lines(burul))
                .containsExactly(
                        "SHARE_OUT 30.00",
                        "SHARE_OUT -41.00",
                        "INTEREST_PAID 41.00",
                        "SHARE_OUT -900.00",
                        "LOAN_REPAID 900.00",
                        "SHARE_OUT -5.00",
                        "SOCIAL_FUND 5.00",
                        "SHARE_OUT -84.00");
        assertThat(page(burul, DAY).loans().get(0).outstanding().text()).isEqualTo("0.00");
        assertThat(page(burul, DAY).socialArrears().text()).isEqualTo("0.00");
        assertThat(page(cholpon, DAY).socialArrears().text()).isEqualTo("0.00");
        assertThat(world.funds
                        .groupStatement(World.RECORDER, group, LocalDate.parse(DAY), null)
                        .cash()
                        .text())
                .as("the social fund's, and nobody else's")
                .isEqualTo("30.00");
        assertThat(world.shareOuts
                        .sheet(World.RECORDER, draft.id(), Locale.ENGLISH)
                        .rows()
                        .get(4)
                        .cells())
                .extracting(String::valueOf)
                .containsExactly(
                        "null",
                        "Total",
                        "null",
                        "3000.00 KGS",
                        "90.00 KGS",
                        "29.00 KGS",
                        "41.00 KGS",
                        "900.00 KGS",
                        "15.00 KGS",
                        "0.00 KGS",
                        "0.00 KGS",
                        "0.00 KGS",
                        "2105.00 KGS",
                        "null");
    }

    @Test
    void aGainTooSmallForAllDebtsPaysThemInTheOrderOfTheConstitution() {
        agrees(List.of(Part.PRINCIPAL, Part.INTEREST, Part.FINE));
        halfAYear("1000");
        record(Draft.of(group, "2011-06-06").fines(burul, "LATE", null, null).counted("2207.00", "sold flowers"));

        ShareOut shared = posted(draft(ShareOutDraft.Scope.GAIN));

        // 20 and two fines of 29, and 72 more in the box: 50 each, all of Burul's for principal.
        assertThat(shown(shared, burul)).isEqualTo("50.00 0.00 0.00 50.00 0.00 pays 0.00 owes 920.00");
        assertThat(shown(shared, cholpon)).isEqualTo("50.00 29.00 0.00 0.00 15.00 pays 6.00 owes 0.00");
        assertThat(page(burul, DAY).loansOutstanding().text()).isEqualTo("850.00");
    }

    private Leaving settles(LeavingDraft draft) {
        world.clock.tick();
        return world.leavings.settle(World.COORDINATOR, draft).value();
    }

    private LeavingDraft leaving(UUID person) {
        return new LeavingDraft(
                Ids.next(), group, person, LocalDate.parse(DAY), LeavingDraft.Kind.LEFT, null, null, null, null);
    }

    @Test
    void aLeaverPaysInterestAndTheSocialFundToo() {
        agrees(List.of());
        halfAYear("1000");
        LeavingDraft draft = leaving(burul);
        Leaving dry = world.leavings.dryRun(World.COORDINATOR, draft);

        Leaving settled = settles(draft);

        assertThat(settled.debts()).isEqualTo(dry.debts());
        assertThat(shown(settled.debts())).isEqualTo("0.00 41.00 900.00 5.00");
        assertThat(settled.setOff().text()).isEqualTo("946.00");
        assertThat(settled.paid().text()).isEqualTo("54.00");
        assertThat(settled.debtLeft().text()).isEqualTo("0.00");
        assertThat(lines(burul))
                .containsExactly(
                        "SETTLEMENT -41.00",
                        "INTEREST_PAID 41.00",
                        "SETTLEMENT -900.00",
                        "LOAN_REPAID 900.00",
                        "SETTLEMENT -5.00",
                        "SOCIAL_FUND 5.00",
                        "SETTLEMENT -54.00");
        assertThat(world.leavings.require(World.RECORDER, draft.id())).isEqualTo(settled);
    }

    @Test
    void whatIsSetOffIsDividedAnewWhenAnEarlierRepaymentIsEnteredLate() {
        agrees(List.of());
        halfAYear("300");
        LeavingDraft draft = leaving(burul);

        Leaving settled = settles(draft);

        // Due are 18 and 100, and 16 and 100; the rest pays principal, no interest before it is due.
        assertThat(shown(settled.debts())).isEqualTo("0.00 34.00 266.00 0.00");
        assertThat(settled.debtLeft().text()).isEqualTo("641.00");
        assertThat(page(burul, DAY).loansOutstanding().text()).isEqualTo("634.00");
        record(Draft.of(group, "2011-05-05").repays(loan, "118"));
        assertThat(page(burul, DAY).loansOutstanding().text()).isEqualTo("516.00");
        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, LocalDate.parse(DAY), null)
                        .interestPaid()
                        .text())
                .isEqualTo("54.00");
        record(Draft.of(group, "2011-06-21").repays(loan, "523.47"));
        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, LocalDate.parse("2011-06-21"), null)
                        .toSettle()
                        .text())
                .isEqualTo("0.00");
    }

    @Test
    void aPaymentAfterALeavingIsDividedAnewWhenTheLeavingIsTakenBack() {
        agrees(List.of());
        halfAYear("300");
        LeavingDraft draft = leaving(burul);
        settles(draft);
        record(Draft.of(group, "2011-07-05").repays(loan, "100"));
        // Set off are 34 and 266; of July 14 and 34 are due, and the rest pays August, its 12 of interest first.
        assertThat(paid("2011-07-05")).isEqualTo("interest 80.00, outstanding 560.00");

        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "She stays"));

        // May is due with 18 of interest, and pays 82 of its 100.
        assertThat(paid("2011-07-05")).isEqualTo("interest 38.00, outstanding 818.00");
        assertThat(world.funds
                        .groupStatement(World.RECORDER, group, LocalDate.parse("2011-07-05"), null)
                        .interest()
                        .text())
                .isEqualTo("38.00");
    }

    private String paid(String day) {
        InternalLoan of = world.internalLoans.require(World.RECORDER, loan, LocalDate.parse(day), null);
        assertThat(page(burul, day).loansOutstanding()).isEqualTo(of.outstanding());
        return "interest " + of.interestPaid().text() + ", outstanding "
                + of.outstanding().text();
    }

    @Test
    void aLeavingThatIsTakenBackLeavesTheDebtAsItWas() {
        agrees(List.of());
        halfAYear("1000");
        LeavingDraft draft = leaving(burul);
        settles(draft);
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "She stays"));

        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, LocalDate.parse(DAY), null)
                        .toSettle()
                        .text())
                .isEqualTo("941.00");
        assertThat(page(burul, DAY).socialArrears().text()).isEqualTo("5.00");
        assertThat(page(burul, DAY).savings().text()).isEqualTo("1000.00");
    }
}
