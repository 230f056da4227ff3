package org.hashar.fund.internal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.World.som;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.OpeningDraft.Balance;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The group's own year, and groups that come in the middle of it (R5), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CyclesTest {
    private static final Decision DECISION = new Decision("So decided", 2, 2, 0, 0);
    private static final Decision NO_QUORUM = new Decision("So decided", 9, 4, 0, 0);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    CyclesTest(Databases.Kind kind) {
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
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Cycle begin(String from, String to, @Nullable String reason) {
        world.clock.tick();
        return world.cycles
                .begin(World.COORDINATOR, new CycleDraft(Ids.next(), group, day(from), day(to), reason, DECISION))
                .value();
    }

    private Cycle extend(Cycle cycle, String date, String to) {
        world.clock.tick();
        return world.cycles
                .extend(
                        World.COORDINATOR,
                        new CycleExtensionDraft(Ids.next(), cycle.id(), day(date), day(to), DECISION))
                .value();
    }

    private Cycle close(Cycle cycle, String date, @Nullable UUID shareOut) {
        world.clock.tick();
        return world.cycles
                .close(World.COORDINATOR, closing(cycle, date, shareOut))
                .value();
    }

    private static CycleCloseDraft closing(Cycle cycle, String date, @Nullable UUID shareOut) {
        return new CycleCloseDraft(Ids.next(), cycle.id(), day(date), shareOut, shareOut == null ? DECISION : null);
    }

    private void takeBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "Entered by mistake"));
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }

    private GroupStatement statement(String asOf) {
        return world.funds.groupStatement(World.RECORDER, group, day(asOf), null);
    }

    @Test
    void aCycleHasItsOwnStartAndEndAndOneIsOpenAtATime() {
        Cycle first = begin("2011-02-01", "2012-01-31", null);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.endsOn()).isEqualTo("2012-01-31");
        assertThat(broken(() -> begin("2012-02-01", "2013-01-31", null))).containsExactly("/startsOn cycle-open");
        close(first, "2012-01-31", null);
        assertThat(broken(() -> begin("2012-01-31", "2013-01-30", null))).containsExactly("/startsOn cycle-not-later");
        Cycle second = begin("2012-02-01", "2013-01-31", null);

        assertThat(second.number()).isEqualTo(2);
        assertThat(world.cycles.list(World.RECORDER, group))
                .extracting(cycle -> cycle.number() + " " + cycle.closedOn())
                .containsExactly("1 2012-01-31", "2 null");
    }

    @Test
    void aCycleLastsNineToFourteenMonthsAndIsShorterWithAReasonOnly() {
        assertThat(broken(() -> begin("2011-02-01", "2011-10-30", null))).containsExactly("/reason cycle-short");
        assertThat(broken(() -> begin("2011-02-01", "2012-04-01", "Long"))).containsExactly("/endsOn cycle-long");
        assertThat(broken(() -> begin("2011-02-01", "2011-01-31", null))).containsExactly("/endsOn end-before-start");
        assertThat(broken(() -> begin("2011-01-09", "2011-12-31", null))).containsExactly("/startsOn before-formation");
        Cycle cycle = begin("2011-02-01", "2011-10-30", "Until the harvest");
        assertThat(cycle.reason()).isEqualTo("Until the harvest");
        close(cycle, "2011-10-30", null);
        assertThat(begin("2011-11-01", "2012-07-31", null).reason()).isNull();
    }

    @Test
    @DisplayName("cycle extended by decision")
    void cycleExtendedByDecision() {
        Cycle cycle = begin("2011-02-01", "2012-01-31", null);
        Cycle longer = extend(cycle, "2012-01-20", "2012-03-31");

        assertThat(longer.endsOn()).isEqualTo("2012-03-31");
        assertThat(longer.plannedEnd()).isEqualTo("2012-01-31");
        assertThat(broken(() -> extend(cycle, "2012-01-21", "2012-03-31")))
                .containsExactly("/endsOn cycle-end-not-later");
        assertThat(broken(() -> extend(cycle, "2011-01-21", "2013-02-01")))
                .containsExactly("/date before-cycle", "/endsOn cycle-long");
        assertThat(broken(() -> world.cycles.extend(
                        World.COORDINATOR,
                        new CycleExtensionDraft(
                                Ids.next(), cycle.id(), day("2012-01-21"), day("2012-04-30"), NO_QUORUM))))
                .containsExactly("/decision no-quorum");
        close(cycle, "2012-03-31", null);
        assertThat(broken(() -> extend(cycle, "2012-04-01", "2012-05-31"))).containsExactly("/cycle cycle-closed");
    }

    @Test
    void whatIsBuiltUponIsNotTakenBackBeforeWhatFollows() {
        Cycle cycle = begin("2011-02-01", "2012-01-31", null);
        CycleCloseDraft closing = closing(cycle, "2012-01-31", null);
        world.cycles.close(World.COORDINATOR, closing);
        Cycle next = begin("2012-02-01", "2013-01-31", null);

        assertThat(broken(() -> takeBack(cycle.id()))).containsExactly(" built-upon");
        assertThat(broken(() -> takeBack(closing.id()))).containsExactly(" built-upon");
        takeBack(next.id());
        takeBack(closing.id());
        assertThat(world.cycles.list(World.RECORDER, group))
                .singleElement()
                .satisfies(open -> assertThat(open.closedOn()).isNull());
        takeBack(cycle.id());
        assertThat(world.cycles.list(World.RECORDER, group)).isEmpty();
    }

    @Test
    void aCycleIsClosedByItsShareOut() {
        Cycle cycle = begin("2011-02-01", "2012-01-31", null);
        record(Draft.of(group, "2011-05-05").pays(aijan, "100").pays(burul, "50"));
        ShareOutDraft draft = new ShareOutDraft(
                Ids.next(),
                group,
                day("2012-01-20"),
                ShareOutDraft.Scope.CYCLE_END,
                ShareOutDraft.Policy.PROPORTIONAL_TO_SAVINGS,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "Shared out");
        world.shareOuts.propose(World.RECORDER, draft);

        assertThat(broken(() -> close(cycle, "2012-01-31", draft.id())))
                .containsExactly("/shareOut share-out-does-not-close");
        world.shareOuts.approve(World.COORDINATOR, draft.id());
        ShareOut posted = world.shareOuts.post(World.RECORDER, draft.id());
        assertThat(posted.state()).isEqualTo(ShareOut.State.POSTED);
        assertThat(broken(() -> close(cycle, "2012-01-19", draft.id())))
                .containsExactly("/shareOut share-out-does-not-close");
        assertThat(broken(() -> world.cycles.close(
                        World.COORDINATOR,
                        new CycleCloseDraft(Ids.next(), cycle.id(), day("2012-01-31"), draft.id(), DECISION))))
                .containsExactly("/shareOut share-out-or-carry-over");
        Cycle closed = close(cycle, "2012-01-31", draft.id());

        assertThat(closed.closedOn()).isEqualTo("2012-01-31");
        assertThat(closed.shareOut()).isEqualTo(draft.id());
        assertThat(broken(() -> close(cycle, "2012-01-31", draft.id()))).containsExactly("/cycle cycle-closed");
    }

    @Test
    @DisplayName("season 1 Mar–30 Nov spanning cycle end 30 Sep")
    void seasonFromMarchToNovemberSpansACycleThatEndsInSeptember() {
        Village village = new Village(world);
        village.donates("2011-01-20", "1000");
        UUID season = village.season(2011);
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1", "500");
        Cycle cycle = begin("2011-01-10", "2011-09-30", "Harvest");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, batch, "1", "600");

        close(cycle, "2011-09-30", null);
        Cycle next = begin("2011-10-01", "2012-09-30", null);

        Season spanning = world.seasons.require(World.RECORDER, season);
        assertThat(spanning.issueFrom()).isEqualTo("2011-03-01");
        assertThat(spanning.dueOn()).isEqualTo("2011-11-30");
        assertThat(spanning.closedOn()).isNull();
        RevolvingLoan between = world.loans.require(World.RECORDER, loan, day("2011-10-01"), null);
        assertThat(between.dueOn()).isEqualTo("2011-11-30");
        assertThat(between.outstanding().text()).isEqualTo("600.00");
        RevolvingLoan repaid = village.repays(loan, "2011-11-20", "600");
        assertThat(repaid.outstanding().text()).isEqualTo("0.00");
        assertThat(world.cycles.list(World.RECORDER, group).get(1).id()).isEqualTo(next.id());
    }

    private OpeningDraft opening(UUID loan) {
        return new OpeningDraft(
                Ids.next(),
                group,
                day("2011-08-01"),
                som("330"),
                som("30"),
                List.of(new Balance(aijan, som("350")), new Balance(burul, som("200"))),
                List.of(new OpeningDraft.OpenLoan(
                        loan, burul, som("280"), day("2011-05-05"), day("2011-11-05"), "SEED")),
                List.of(new Balance(aijan, som("10"))),
                "Book of the group, page 14");
    }

    private FundDocument enter(OpeningDraft draft) {
        world.clock.tick();
        return world.cycles.enter(World.COORDINATOR, draft).value();
    }

    @Test
    @DisplayName("group registered in month 7 with balances")
    void groupRegisteredInMonthSevenWithBalances() {
        UUID loan = Ids.next();
        OpeningDraft draft = opening(loan);
        begin("2011-02-01", "2012-01-31", null);
        FundDocument document = enter(draft);
        world.funds.plan(
                World.COORDINATOR,
                new org.hashar.api.fund.ContributionPlanDraft(
                        Ids.next(),
                        group,
                        som("50"),
                        org.hashar.api.fund.ContributionPlan.Period.MONTH,
                        day("2011-02-01")));

        assertThat(document.kind()).isEqualTo(FundDocument.Kind.OPENING);
        assertThat(document.note()).isEqualTo("Book of the group, page 14");
        assertThat(world.cycles.enter(World.COORDINATOR, draft).created()).isFalse();
        GroupStatement august = statement("2011-08-01");
        assertThat(august.savings().text()).isEqualTo("550.00");
        assertThat(august.loansOutstanding().text()).isEqualTo("280.00");
        assertThat(august.cash().text()).isEqualTo("330.00");
        assertThat(august.shareOuts().text()).isEqualTo("60.00");
        assertThat(august.cash())
                .isEqualTo(august.savings().plus(august.shareOuts()).minus(august.loansOutstanding()));
        assertThat(statement("2011-07-31").cash().text()).isEqualTo("0.00");
        assertThat(world.meetings
                        .list(World.RECORDER, group, org.hashar.api.Page.Request.FIRST)
                        .items())
                .isEmpty();
        // Seven months of contributions lie in the balances; the next one is due on 1 September.
        assertThat(world.exemptions
                        .arrears(World.RECORDER, group, day("2011-08-31"), null)
                        .due()
                        .text())
                .isEqualTo("0.00");
        record(Draft.of(group, "2011-09-05")
                .pays(aijan, "50")
                .repays(loan, "100")
                .paysClaim(aijan, "10"));
        assertThat(statement("2011-09-05").cash().text()).isEqualTo("490.00");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, burul, day("2011-09-05"), null)
                        .loans())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.issuedOn()).isEqualTo("2011-05-05");
                    assertThat(owed.principal().text()).isEqualTo("280.00");
                    assertThat(owed.outstanding().text()).isEqualTo("180.00");
                });
        assertThat(world.exemptions
                        .arrears(World.RECORDER, group, day("2011-09-05"), null)
                        .members())
                .filteredOn(member -> member.person().equals(burul))
                .singleElement()
                .satisfies(member -> assertThat(member.arrears().text()).isEqualTo("50.00"));
    }

    @Test
    void aLoanBroughtAlongIsALoanLikeOthers() {
        UUID loan = Ids.next();
        enter(opening(loan));
        record(Draft.of(group, "2011-09-05").repays(loan, "100"));

        assertThat(world.internalLoans
                        .portfolio(World.RECORDER, group, null, day("2011-12-10"), null)
                        .loans())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.person()).isEqualTo(burul);
                    assertThat(owed.outstanding().text()).isEqualTo("180.00");
                    assertThat(owed.overdueSince()).isEqualTo("2011-11-05");
                });
        world.clock.tick();
        world.internalLoans.decide(
                World.COORDINATOR,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        day("2011-12-10"),
                        InternalLoanDecisionDraft.Kind.WRITE_OFF,
                        "CROP_FAILURE",
                        null,
                        DECISION));
        assertThat(statement("2011-12-10").loansOutstanding().text()).isEqualTo("0.00");
        record(Draft.of(group, "2011-12-20").repays(loan, "30"));
        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, day("2011-12-20"), null)
                        .recovered()
                        .text())
                .isEqualTo("30.00");
    }

    @Test
    void aLoanBroughtAlongCountsForTheCeilingOfWhatItsBorrowerMayOwe() {
        UUID loan = Ids.next();
        enter(opening(loan));
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        day("2011-08-01"),
                        day("2011-08-01"),
                        DECISION,
                        new ConstitutionRules(twiceTheSavings(), List.of(), null, null, null, List.of())));

        assertThat(broken(() -> record(Draft.of(group, "2011-09-05").lends(Ids.next(), burul, "120.01"))))
                .containsExactly("/loans/0/principal beyond-loan-ceiling");
        record(Draft.of(group, "2011-09-05").lends(Ids.next(), burul, "120"));
    }

    private static ConstitutionRules.Loans twiceTheSavings() {
        ConstitutionRules.Loans usual = ConstitutionRules.Loans.DEFAULT;
        return new ConstitutionRules.Loans(
                usual.interest(), null, usual.dayCount(), null, null, 200, 0, usual.order(), false);
    }

    @Test
    void theResultSoFarIsSharedOutWithTheRest() {
        UUID loan = Ids.next();
        enter(opening(loan));
        // 330 + 280 + 10 are there, 550 are saved and 30 are the social fund's: 40 were gained before.
        ShareOut shareOut = world.shareOuts.dryRun(
                World.RECORDER,
                new ShareOutDraft(
                        Ids.next(),
                        group,
                        day("2011-12-20"),
                        ShareOutDraft.Scope.CYCLE_END,
                        ShareOutDraft.Policy.EQUAL,
                        null,
                        null,
                        null,
                        List.of(new ShareOutDraft.Entitlement(aijan, "1"), new ShareOutDraft.Entitlement(burul, "1")),
                        List.of(),
                        ShareOutDraft.RemainderTo.NEXT_CYCLE,
                        null,
                        "Shared out"));

        assertThat(shareOut.result().text()).isEqualTo("40.00");
        assertThat(shareOut.pot().text()).isEqualTo("590.00");
    }

    @Test
    void nothingIsRecordedForTheDaysBeforeAnOpening() {
        OpeningDraft draft = opening(Ids.next());
        FundDocument document = enter(draft);

        assertThat(broken(() -> record(Draft.of(group, "2011-08-01").pays(aijan, "1"))))
                .containsExactly("/date before-opening");
        record(Draft.of(group, "2011-08-02").pays(aijan, "1"));
        assertThat(broken(() -> enter(opening(Ids.next())))).contains("/group opened-already");
        takeBack(document.id());
        assertThat(statement("2011-08-02").savings().text()).isEqualTo("1.00");
        record(Draft.of(group, "2011-08-01").pays(aijan, "1"));
        assertThat(broken(() -> enter(opening(Ids.next())))).containsExactly("/date recorded-before-opening");
    }

    @Test
    void anOpeningOnWhichLaterMeetingsBuildIsNotTakenBack() {
        UUID loan = Ids.next();
        FundDocument document = enter(opening(loan));
        record(Draft.of(group, "2011-09-05").repays(loan, "100").lends(Ids.next(), aijan, "400"));

        assertThat(problem(() -> takeBack(document.id())).violations())
                .extracting(one -> one.code() + " " + one.args().get(1))
                .containsExactlyInAnyOrder("cash-short-on 300.00 KGS", "loan-overpaid-on 100.00 KGS");
    }

    @Test
    void tellsAllThatIsWrongWithAnOpening() {
        UUID stranger = Ids.next();
        UUID loan = Ids.next();
        OpeningDraft.OpenLoan wrong =
                new OpeningDraft.OpenLoan(loan, stranger, som("0"), day("2011-08-02"), day("2011-08-02"), "seed");
        OpeningDraft draft = new OpeningDraft(
                Ids.next(),
                group,
                day("2011-08-01"),
                som("10"),
                som("11"),
                List.of(new Balance(aijan, som("1")), new Balance(aijan, som("1.001"))),
                List.of(wrong, wrong),
                List.of(new Balance(stranger, som("-1"))),
                "Book");

        assertThat(broken(() -> enter(draft)))
                .contains(
                        "/socialFund more-than-cash",
                        "/savings/1/person listed-twice",
                        "/savings/1/amount too-many-decimals",
                        "/loans/0/person not-a-member",
                        "/loans/0/issuedOn in-the-future",
                        "/loans/0/dueOn due-before-issue",
                        "/loans/0/purpose not-a-code",
                        "/loans/0/outstanding not-positive",
                        "/loans/1/id listed-twice",
                        "/claims/0/person not-a-member",
                        "/claims/0/amount not-positive");
        OpeningDraft empty = new OpeningDraft(
                Ids.next(), group, day("2011-08-01"), som("0"), null, List.of(), List.of(), List.of(), " ");
        assertThat(broken(() -> enter(empty))).containsExactly("/evidence reason-needed");
        OpeningDraft nothing = new OpeningDraft(
                Ids.next(), group, day("2011-08-01"), som("0"), null, List.of(), List.of(), List.of(), "Book");
        assertThat(broken(() -> enter(nothing))).containsExactly(" nothing-in-it");
        Actor reader = new Actor(new UUID(7, 9), "reader", Role.READER);
        assertThat(problem(() -> world.cycles.enter(reader, draft)).type()).isEqualTo(Problem.Type.FORBIDDEN);
    }
}
