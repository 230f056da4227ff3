package org.hashar.fund.internal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Fines, claims and the social fund at meetings, the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AgreedLinesTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    AgreedLinesTest(Databases.Kind kind) {
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

    /** From 1 May 2011 on being late costs 5, and nobody is helped with more than 100. */
    private void agree() {
        ConstitutionRules rules = new ConstitutionRules(
                null,
                List.of(new ConstitutionRules.Fine("LATE", World.som("5.00"))),
                new ConstitutionRules.SocialFund(World.som("10.00"), World.som("100.00")),
                null,
                null,
                List.of());
        LocalDate from = LocalDate.parse("2011-05-01");
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(Ids.next(), group, from, from, new Decision("Rules", 2, 2, 0, 0), rules));
    }

    private Meeting record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value();
    }

    private GroupStatement statement(String asOf) {
        return world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(asOf), null);
    }

    @Test
    void readsBackFinesClaimsAndTheSocialFundAsTheyWereRecorded() {
        agree();
        MeetingDraft draft = Draft.of(group, "2011-05-05")
                .pays(aijan, "50.00")
                .fines(aijan, "LATE", "5.00", null)
                .fines(burul, "ABSENT", "20.00", "Without a word")
                .paysClaim(aijan, "3.00")
                .paysSocial(aijan, "10.00")
                .paysSocial(burul, "10.00")
                .helps(burul, "15.00", null)
                .counted("58.00", null)
                .make();

        Meeting recorded = world.meetings.record(World.RECORDER, draft).value();

        assertThat(recorded.document()).isEqualTo(draft);
        assertThat(recorded.cashExpected().text()).isEqualTo("58.00");
        assertThat(world.meetings.require(World.RECORDER, draft.id())).isEqualTo(recorded);
        assertThat(world.meetings.record(World.RECORDER, draft).created()).isFalse();
    }

    @Test
    void takesThePriceOfAFineFromTheConstitutionOfTheDay() {
        agree();

        Meeting recorded = record(Draft.of(group, "2011-05-05").fines(aijan, "LATE", null, null));

        assertThat(recorded.document().fines())
                .containsExactly(new MeetingDraft.Fine(aijan, "LATE", World.som("5.00"), null));
        assertThat(world.meetings.require(World.RECORDER, recorded.id())).isEqualTo(recorded);
        assertThat(broken(() -> record(Draft.of(group, "2011-04-30").fines(aijan, "LATE", null, null))))
                .containsExactly("/fines/0/amount fine-without-price");
    }

    @Test
    void anotherPriceNeedsADecision() {
        agree();
        assertThat(broken(() -> record(Draft.of(group, "2011-05-05")
                        .fines(aijan, "LATE", "6.00", null)
                        .fines(aijan, "ABSENT", "5.00", " "))))
                .containsExactly("/fines/0/decision fine-needs-decision", "/fines/1/decision fine-needs-decision");
        assertThat(record(Draft.of(group, "2011-05-05").fines(aijan, "LATE", "6.00", "For the second time"))
                        .document()
                        .fines())
                .hasSize(1);
    }

    @Test
    void aFineIsOwedUntilItIsPaidAndAGainOfTheFund() {
        agree();
        record(Draft.of(group, "2011-05-05").pays(aijan, "50.00").fines(aijan, "LATE", null, null));
        record(Draft.of(group, "2011-06-05").paysClaim(aijan, "5.00"));

        assertThat(statement("2011-05-05").cash().text()).isEqualTo("50.00");
        assertThat(statement("2011-06-05").cash().text()).isEqualTo("55.00");
        assertThat(statement("2011-06-05").savings().text()).isEqualTo("50.00");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, LocalDate.parse("2011-06-05"), null)
                        .lines())
                .filteredOn(line -> line.kind() == Kind.CLAIM)
                .extracting(line -> line.amount().text())
                .containsExactly("-5.00", "5.00");
    }

    @Test
    void refusesAPaymentBeyondWhatIsOwed() {
        record(Draft.of(group, "2011-05-05").fines(aijan, "ABSENT", "20.00", "So decided"));
        Problem problem = problem(() -> record(Draft.of(group, "2011-05-05")
                .fines(aijan, "LATE", "5.00", "So decided")
                .paysClaim(aijan, "25.01")
                .paysClaim(burul, "1.00")));

        assertThat(problem.type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(problem.violations())
                .extracting(one -> one.pointer() + " " + one.code() + " " + one.args())
                .containsExactly(
                        "/claimPayments/0/amount beyond-claim [25.00 KGS]",
                        "/claimPayments/1/amount beyond-claim [0.00 KGS]");
    }

    @Test
    void whoHasLeftMayPayButIsNotFined() {
        UUID left = world.registry.member(group, World.FORMED, LocalDate.parse("2011-06-01"));
        record(Draft.of(group, "2011-05-05").fines(left, "ABSENT", "20.00", "So decided"));
        record(Draft.of(group, "2011-07-05").paysClaim(left, "20.00"));

        assertThat(broken(() -> record(Draft.of(group, "2011-07-05")
                        .fines(left, "ABSENT", "20.00", "So decided")
                        .paysSocial(left, "1.00")
                        .helps(left, "1.00", null))))
                .containsExactly(
                        "/fines/0/person not-a-member",
                        "/socialContributions/0/person not-a-member",
                        "/socialClaims/0/person not-a-member");
    }

    @Test
    void theSocialFundIsNeitherLentNorSpentNorOverdrawn() {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50.00").paysSocial(aijan, "10.00"));
        Problem problem = problem(() -> record(Draft.of(group, "2011-06-05")
                .lends(Ids.next(), burul, "50.01")
                .spends("51.00", "SEED")
                .helps(burul, "10.01", null)));

        assertThat(problem.violations())
                .extracting(one -> one.pointer() + " " + one.code() + " " + one.args())
                .containsExactly(
                        "/loans/0/principal not-enough-cash [50.00 KGS]",
                        "/expenses/0/amount not-enough-cash [50.00 KGS]",
                        "/socialClaims/0/amount not-enough-social-fund [10.00 KGS]");
        record(Draft.of(group, "2011-06-05").lends(Ids.next(), burul, "50.00").helps(burul, "10.00", null));
        assertThat(statement("2011-06-05").cash().text()).isEqualTo("0.00");
    }

    @Test
    void helpBeyondTheCeilingNeedsADecision() {
        agree();
        record(Draft.of(group, "2011-05-05").paysSocial(aijan, "150.00"));

        assertThat(broken(() -> record(Draft.of(group, "2011-06-05").helps(burul, "100.01", null))))
                .containsExactly("/socialClaims/0/amount beyond-claim-ceiling");
        assertThat(record(Draft.of(group, "2011-06-05").helps(burul, "100.01", "An operation"))
                        .document()
                        .socialClaims())
                .hasSize(1);
    }

    @Test
    void aMembersStatementShowsThePartInTheSocialFund() {
        Meeting meeting =
                record(Draft.of(group, "2011-05-05").paysSocial(aijan, "10.00").paysSocial(burul, "20.00"));
        record(Draft.of(group, "2011-06-05").helps(burul, "25.00", null));
        world.clock.tick();

        assertThat(social(aijan)).containsExactly("10.00");
        assertThat(social(burul)).containsExactly("20.00", "-25.00");
        assertThat(problem(() -> reverse(meeting.id())).violations())
                .extracting(one -> one.code() + " " + one.args().get(2))
                .containsExactlyInAnyOrder("later-cash-short 25.00 KGS", "later-account-short 25.00 KGS");
    }

    private List<String> social(UUID person) {
        return world
                .funds
                .memberStatement(World.RECORDER, group, person, LocalDate.parse("2011-12-31"), null)
                .lines()
                .stream()
                .filter(line -> line.kind() == Kind.SOCIAL_FUND)
                .map(line -> line.amount().text())
                .toList();
    }

    private Meeting reverse(UUID meeting) {
        world.clock.tick();
        return world.meetings
                .reverse(World.COORDINATOR, meeting, new ReversalDraft(Ids.next(), "entered twice"))
                .value();
    }

    @Test
    void whatIsEnteredLateLeavesTheSocialFundWhatIsItsOwnOnLaterDaysToo() {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50.00").paysSocial(aijan, "40.00"));
        Meeting june = record(Draft.of(group, "2011-06-05").spends("45.00", "OTHER"));

        List<Violation> found = problem(
                        () -> record(Draft.of(group, "2011-05-20").spends("5.01", "OTHER")))
                .violations();
        assertThat(found).extracting(Violation::code).containsExactly("later-account-short");
        assertThat(found.get(0).args())
                .containsExactly(LocalDate.parse("2011-06-05"), june.document().id(), "0.01 KGS");
        record(Draft.of(group, "2011-05-20").spends("5.00", "OTHER"));
        reverse(record(Draft.of(group, "2011-07-05").pays(burul, "7.00"))
                .document()
                .id());
    }

    @Test
    void savingsThatWereSpentAreNotTakenBackFromTheSocialFund() {
        Meeting may = record(Draft.of(group, "2011-05-05").pays(aijan, "50.00"));
        record(Draft.of(group, "2011-05-12").paysSocial(aijan, "60.00"));
        record(Draft.of(group, "2011-06-05").spends("30.00", "OTHER"));

        assertThat(problem(() -> reverse(may.id())).violations())
                .extracting(one -> one.code() + " " + one.args().get(2))
                .containsExactly("later-account-short 30.00 KGS");
    }

    @Test
    void moneyThatIsMissingWhenItIsCountedMayBeTheSocialFundsAndWhatIsDoneNextMayNotMakeItLess() {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50.00").paysSocial(aijan, "40.00"));
        record(Draft.of(group, "2011-06-05").counted("30.00", "Stolen from the box"));

        assertThat(broken(() -> record(Draft.of(group, "2011-05-20").spends("1.00", "OTHER"))))
                .containsExactly("/date later-account-short");
        record(Draft.of(group, "2011-05-20").pays(burul, "5.00"));
        record(Draft.of(group, "2011-07-05").pays(burul, "5.00").helps(burul, "35.00", "So decided"));
        assertThat(statement("2011-07-05").cash()).isEqualTo(new Amount(500, World.KGS));
    }

    @Test
    void aFineThatWasPaidCanBeCorrectedButNotTakenBackAlone() {
        Meeting fined = record(Draft.of(group, "2011-05-05").fines(aijan, "ABSENT", "20.00", "So decided"));
        record(Draft.of(group, "2011-06-05").paysClaim(aijan, "5.00"));

        assertThat(problem(() -> reverse(fined.id())).violations())
                .extracting(one -> one.code() + " " + one.args().get(2))
                .containsExactly("later-account-short 5.00 KGS");
        world.clock.tick();
        Meeting anew = world.meetings
                .correct(
                        World.COORDINATOR,
                        fined.id(),
                        new ReversalDraft(Ids.next(), "it was less"),
                        Draft.of(group, "2011-05-05")
                                .fines(aijan, "ABSENT", "5.00", "So decided")
                                .make())
                .value();

        assertThat(world.meetings.require(World.RECORDER, anew.id()).document()).isEqualTo(anew.document());
        assertThat(broken(() -> record(Draft.of(group, "2011-07-05").paysClaim(aijan, "0.01"))))
                .containsExactly("/claimPayments/0/amount beyond-claim");
    }

    @Test
    void tellsAllThatIsWrong() {
        assertThat(broken(() -> record(Draft.of(group, "2011-05-05")
                        .fines(aijan, "late", "-1", "x".repeat(401))
                        .paysClaim(aijan, "1.001")
                        .paysClaim(aijan, "1")
                        .paysSocial(burul, "0")
                        .paysSocial(burul, "1")
                        .helps(Ids.next(), "x", null))))
                .containsExactlyInAnyOrder(
                        "/fines/0/code not-a-code",
                        "/fines/0/decision too-long",
                        "/fines/0/amount not-positive",
                        "/claimPayments/0/amount too-many-decimals",
                        "/claimPayments/1/person listed-twice",
                        "/socialContributions/0/amount not-positive",
                        "/socialContributions/1/person listed-twice",
                        "/socialClaims/0/person not-a-member",
                        "/socialClaims/0/amount not-a-number");
    }

    @Test
    void costsNoQueryMoreThanAnyMeetingWhenNothingIsFinedOrClaimed() {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50.00").paysSocial(aijan, "10.00"));
        long before = world.database.counts().statements();
        record(Draft.of(group, "2011-06-05").pays(aijan, "50.00"));
        long plain = world.database.counts().statements() - before;
        before = world.database.counts().statements();
        record(Draft.of(group, "2011-07-05").pays(aijan, "50.00").paysSocial(aijan, "10.00"));

        // One more batch: whom the line concerns.
        // On a server the lines of a meeting go with all that is written.
        assertThat(world.database.counts().statements() - before)
                .isEqualTo(kind == Databases.Kind.H2 ? plain + 1 : plain);
    }
}
