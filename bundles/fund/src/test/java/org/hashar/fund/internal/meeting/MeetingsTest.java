package org.hashar.fund.internal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupStatus;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Meetings from recording to correction (R1, R6, R7, R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MeetingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    MeetingsTest(Databases.Kind kind) {
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
        world.countries.installed = true;
        world.countries.withCurrency = true;
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        burul = world.registry.member(group);
    }

    private Recorded<Meeting> record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make());
    }

    private static ReversalDraft because(String reason) {
        return new ReversalDraft(Ids.next(), reason);
    }

    private Recorded<Meeting> reverse(UUID meeting) {
        world.clock.tick();
        return world.meetings.reverse(World.COORDINATOR, meeting, because("entered twice"));
    }

    private Recorded<Meeting> correct(UUID meeting, Draft anew) {
        world.clock.tick();
        return world.meetings.correct(World.COORDINATOR, meeting, because("wrong amount"), anew.make());
    }

    private GroupStatement statement(String asOf) {
        return world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(asOf), null);
    }

    private static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    private static List<String> broken(ThrowingCallable call) {
        return problem(call).violations().stream()
                .map(found -> found.pointer() + " " + found.code())
                .toList();
    }

    private void assertFund(
            GroupStatement statement, String savings, String loans, String expenses, String difference, String cash) {
        assertThat(List.of(
                        statement.savings().text(),
                        statement.loansOutstanding().text(),
                        statement.expenses().text(),
                        statement.cashDifference().text(),
                        statement.cash().text()))
                .containsExactly(savings, loans, expenses, difference, cash);
    }

    @Test
    void readsBackAMeetingAsItWasRecorded() {
        UUID loan = Ids.next();
        MeetingDraft draft = Draft.of(group, "2011-05-05")
                .came(burul, MeetingDraft.State.LATE)
                .came(aijan, MeetingDraft.State.PRESENT)
                .pays(burul, "50.00")
                .pays(aijan, "50.00")
                .lends(loan, aijan, "80.00")
                .repays(loan, "5.00")
                .spends("10.00", "PEST_CONTROL")
                .counted("14.00", "one som went missing")
                .note("Ашарга чогулдук")
                .make();

        Recorded<Meeting> recorded = world.meetings.record(World.RECORDER, draft);

        assertThat(recorded.created()).isTrue();
        assertThat(recorded.value().document()).isEqualTo(draft);
        assertThat(recorded.value().cashExpected().text()).isEqualTo("15.00");
        assertThat(recorded.value().cashDifference().text()).isEqualTo("-1.00");
        assertThat(recorded.value().recordedBy()).isEqualTo("recorder");
        assertThat(world.meetings.require(World.RECORDER, draft.id())).isEqualTo(recorded.value());
        assertFund(statement("2011-05-05"), "100.00", "75.00", "10.00", "-1.00", "14.00");
        assertFund(statement("2011-05-04"), "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(world.audited).contains("meeting.record");
    }

    @Test
    @DisplayName("enter May after June")
    void entersMayAfterJune() {
        record(Draft.of(group, "2011-06-05").pays(aijan, "50"));
        Meeting may = record(Draft.of(group, "2011-05-05")
                        .pays(aijan, "30")
                        .pays(burul, "30")
                        .counted("60", null))
                .value();

        assertThat(may.cashExpected().text()).isEqualTo("60.00");
        assertThat(statement("2011-05-31").cash().text()).isEqualTo("60.00");
        assertThat(statement("2011-06-30").cash().text()).isEqualTo("110.00");
        assertThat(statement("2011-06-30").lines())
                .extracting(StatementLine::date)
                .isSorted();
    }

    @Test
    @DisplayName("same meeting sent twice")
    void givesTheSameMeetingForTheSameMeetingSentTwice() {
        Draft draft = Draft.of(group, "2011-05-05")
                .pays(aijan, "50")
                .pays(burul, "20.5")
                .came(aijan, MeetingDraft.State.PRESENT);
        Meeting first = record(draft).value();
        MeetingDraft again = Draft.of(group, "2011-05-05")
                .id(first.id())
                .pays(burul, "20.50")
                .pays(aijan, "50.00")
                .came(aijan, MeetingDraft.State.PRESENT)
                .note(" ")
                .make();

        Recorded<Meeting> second = world.meetings.record(World.RECORDER, again);

        assertThat(second.created()).isFalse();
        assertThat(second.value()).isEqualTo(first);
        assertThat(statement("2011-05-05").lines()).hasSize(2);
    }

    @Test
    void givesTheSameMeetingAlsoWhenItsCountryIsAway() {
        Draft draft = Draft.of(group, "2011-05-05").pays(aijan, "50");
        record(draft);
        world.countries.installed = false;

        assertThat(record(draft).created()).isFalse();
        assertThat(problem(() -> record(Draft.of(group, "2011-05-06").pays(aijan, "50")))
                        .type())
                .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        assertThat(statement("2011-05-06").savings().text()).isEqualTo("50.00");
    }

    @Test
    void refusesMoneyWhileTheCurrencyModuleIsAway() {
        world.countries.withCurrency = false;

        assertThat(problem(() -> record(Draft.of(group, "2011-05-06").pays(aijan, "50")))
                        .type())
                .isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
    }

    @Test
    void refusesTheSameIdWithOtherContentOrForAnotherGroup() {
        UUID id =
                record(Draft.of(group, "2011-05-05").pays(aijan, "50")).value().id();
        UUID other = world.registry.group();

        assertThat(problem(() -> record(Draft.of(group, "2011-05-05").id(id).pays(aijan, "51")))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> record(Draft.of(other, "2011-05-05").id(id))).type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(statement("2011-05-05").savings().text()).isEqualTo("50.00");
    }

    @Test
    @DisplayName("two people enter the same meeting with different cash")
    void refusesTheSameMeetingThatTwoPeopleEnterWithDifferentCash() {
        Actor second = new Actor(new UUID(7, 8), "other", Role.RECORDER);
        Draft one = Draft.of(group, "2011-05-05").pays(aijan, "50").counted("50", null);
        record(one);
        UUID id = one.make().id();
        Draft sameId = Draft.of(group, "2011-05-05").id(id).pays(aijan, "50").counted("45", "lost");
        Draft ownId = Draft.of(group, "2011-05-05").pays(aijan, "50").counted("45", null);

        for (Actor actor : List.of(World.RECORDER, second)) {
            assertThat(problem(() -> world.meetings.record(actor, sameId.make()))
                            .type())
                    .isEqualTo(Problem.Type.CONFLICT);
        }
        assertThat(broken(() -> world.meetings.record(second, ownId.make())))
                .as("with the first one's 50 there should be 100 in the box")
                .containsExactly("/cashDifferenceReason cash-differs");
        assertThat(statement("2011-05-05").cash().text()).isEqualTo("50.00");
    }

    @Test
    @DisplayName("May entry that makes June's loan impossible")
    void refusesAMayEntryThatMakesTheLoanOfJuneImpossible() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-04-05").pays(aijan, "100"));
        Meeting june =
                record(Draft.of(group, "2011-06-05").lends(loan, burul, "90")).value();

        Problem problem = problem(() -> record(Draft.of(group, "2011-05-05").spends("20", "SEED")));

        assertThat(problem.type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(problem.violations()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("later-cash-short");
            assertThat(found.args()).containsExactly(LocalDate.parse("2011-06-05"), june.id(), "10.00 KGS");
        });
        assertThat(statement("2011-12-31").expenses().text()).isEqualTo("0.00");
    }

    @Test
    void refusesALateRepaymentThatMakesALaterOneTooMuch() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").lends(loan, burul, "60"));
        record(Draft.of(group, "2011-06-05").repays(loan, "50"));

        assertThat(broken(() -> record(Draft.of(group, "2011-04-05").repays(loan, "20"))))
                .containsExactly("/date later-loan-overpaid");
        assertThat(broken(() -> record(Draft.of(group, "2011-02-05").repays(loan, "5"))))
                .containsExactly("/repayments/0/loan loan-issued-later");
        assertThat(record(Draft.of(group, "2011-04-05").repays(loan, "10")).created())
                .isTrue();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        UUID left = world.registry.member(group, World.FORMED, LocalDate.parse("2011-05-05"));
        UUID loan = Ids.next();
        Draft draft = Draft.of(group, "2026-11-21")
                .came(aijan, MeetingDraft.State.PRESENT)
                .came(aijan, MeetingDraft.State.ABSENT)
                .pays(aijan, "50")
                .pays(left, "50")
                .pays(burul, "50.001")
                .pays(burul, new Money("50", "TJS"))
                .pays(Ids.next(), "0")
                .lends(loan, left, "-5")
                .repays(Ids.next(), "1e3")
                .spends("99999999999999999", "nothing")
                .note("bell \u0007");

        assertThat(broken(() -> record(draft)))
                .containsExactlyInAnyOrder(
                        "/date in-the-future",
                        "/attendance/1/person listed-twice",
                        "/contributions/1/person not-a-member",
                        "/contributions/2/amount too-many-decimals",
                        "/contributions/3/person listed-twice",
                        "/contributions/3/amount wrong-currency",
                        "/contributions/4/person not-a-member",
                        "/contributions/4/amount not-positive",
                        "/loans/0/person not-a-member",
                        "/loans/0/principal not-positive",
                        "/repayments/0/loan unknown-loan",
                        "/repayments/0/amount not-a-number",
                        "/expenses/0/amount too-large",
                        "/expenses/0/purpose not-a-code",
                        "/note not-plain-text");
        assertThat(statement("2026-12-31").lines()).isEmpty();
    }

    @Test
    void tellsOfStrangersAndOfMissingCashTogether() {
        assertThat(broken(() -> record(Draft.of(group, "2011-05-05")
                        .pays(aijan, "50")
                        .came(Ids.next(), MeetingDraft.State.PRESENT)
                        .lends(Ids.next(), burul, "40")
                        .lends(Ids.next(), burul, "20")
                        .spends("11", "SEED"))))
                .containsExactly(
                        "/attendance/0/person not-a-member",
                        "/loans/1/principal not-enough-cash",
                        "/expenses/0/amount not-enough-cash");
    }

    @Test
    void judgesMembersOnTheMeetingsOwnDay() {
        UUID left = world.registry.member(group, LocalDate.parse("2011-02-01"), LocalDate.parse("2011-05-05"));

        assertThat(record(Draft.of(group, "2011-05-04").pays(left, "50")).created())
                .isTrue();
        assertThat(broken(() -> record(Draft.of(group, "2011-05-05").pays(left, "50"))))
                .containsExactly("/contributions/0/person not-a-member");
        assertThat(broken(() -> record(Draft.of(group, "2011-01-31").pays(left, "50"))))
                .containsExactly("/contributions/0/person not-a-member");
    }

    @Test
    void letsSomeoneWhoHasLeftRepay() {
        UUID left = world.registry.member(group, World.FORMED, LocalDate.parse("2011-06-01"));
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-05-05").pays(aijan, "50").lends(loan, left, "50"));

        assertThat(record(Draft.of(group, "2011-07-05").repays(loan, "50")).created())
                .isTrue();
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, left, TODAY, null)
                        .loansOutstanding()
                        .text())
                .isEqualTo("0.00");
    }

    @Test
    void knowsWhatDayItIsInTheCountry() {
        world.clock.set(Instant.parse("2026-11-20T17:59:00Z"));
        assertThat(broken(() -> world.meetings.record(
                        World.RECORDER, Draft.of(group, "2026-11-21").make())))
                .containsExactly("/date in-the-future");
        world.clock.set(Instant.parse("2026-11-20T18:00:00Z"));
        assertThat(world.meetings
                        .record(World.RECORDER, Draft.of(group, "2026-11-21").make())
                        .created())
                .isTrue();
    }

    @Test
    void refusesMeetingsOfAssociationsAndOutsideAGroupsLife() {
        UUID association = world.registry.group("ASSOCIATION", GroupStatus.ACTIVE, World.FORMED);
        UUID gone = world.registry.group("SHG", GroupStatus.DISSOLVED, LocalDate.parse("2012-01-01"));

        assertThat(broken(() -> record(Draft.of(association, "2011-05-05"))))
                .containsExactly("/group association-has-no-fund");
        assertThat(broken(() -> record(Draft.of(gone, "2012-01-01")))).containsExactly("/date group-dissolved");
        assertThat(broken(() -> record(Draft.of(gone, "2011-01-09")))).containsExactly("/date before-formation");
        assertThat(record(Draft.of(gone, "2011-12-31")).created()).isTrue();
        assertThat(problem(() -> record(Draft.of(Ids.next(), "2011-12-31"))).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void doesNotTakeALoanBeyondTheCashForADifferenceInTheCount() {
        assertThat(broken(() -> record(Draft.of(group, "2011-05-05")
                        .pays(aijan, "50")
                        .lends(Ids.next(), burul, "60")
                        .counted("0", "we do not know"))))
                .containsExactly("/loans/0/principal not-enough-cash");
    }

    @Test
    void refusesARepaymentBeyondTheDebtAndAnIdOfAnotherLoan() {
        UUID loan = Ids.next();
        UUID other = world.registry.group();
        UUID stranger = world.registry.member(other);
        record(Draft.of(group, "2011-05-05").pays(aijan, "50").lends(loan, burul, "30"));

        assertThat(broken(() ->
                        record(Draft.of(group, "2011-06-05").repays(loan, "20").repays(loan, "10.01"))))
                .containsExactly("/repayments/1/amount beyond-debt");
        assertThat(broken(() -> record(Draft.of(group, "2011-06-05").lends(loan, burul, "10"))))
                .containsExactly("/loans/0/id loan-id-taken");
        assertThat(broken(() ->
                        record(Draft.of(other, "2011-06-05").pays(stranger, "5").repays(loan, "5"))))
                .containsExactly("/repayments/0/loan unknown-loan");
    }

    @Test
    void refusesADocumentThatIsTooBigOrHasHoles() {
        Draft big = Draft.of(group, "2011-05-05");
        IntStream.range(0, 501).forEach(i -> big.repays(Ids.next(), "1"));
        MeetingDraft holes = new MeetingDraft(
                null,
                group,
                null,
                List.of(new MeetingDraft.Attendance(null, null)),
                List.of(new MeetingDraft.Contribution(aijan, new Money(null, "KGS"))),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);

        assertThat(broken(() -> record(big))).containsExactly(" too-many-lines");
        assertThat(broken(() -> world.meetings.record(World.RECORDER, holes)))
                .containsExactly(
                        "/id required",
                        "/date required",
                        "/attendance/0/person required",
                        "/attendance/0/state required",
                        "/contributions/0/amount required");
    }

    @Test
    void showsAReversedLineAndItsReversal() {
        UUID id =
                record(Draft.of(group, "2011-05-05").pays(aijan, "50")).value().id();
        Instant before = world.clock.instant();

        Recorded<Meeting> reversed = reverse(id);

        assertThat(reversed.created()).isTrue();
        assertThat(reversed.value().reversal()).isNotNull();
        assertThat(reversed.value().reversal().reason()).isEqualTo("entered twice");
        assertThat(statement("2011-05-05").savings().text()).isEqualTo("0.00");
        assertThat(statement("2011-05-05").lines())
                .extracting(line -> line.amount().text() + " " + line.date() + " " + line.reverses())
                .containsExactly("50.00 2011-05-05 null", "-50.00 2011-05-05 " + id);
        assertThat(world.funds
                        .groupStatement(World.RECORDER, group, TODAY, before)
                        .savings()
                        .text())
                .isEqualTo("50.00");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, TODAY, null)
                        .lines())
                .hasSize(2);
    }

    @Test
    @DisplayName("double reversal")
    void refusesToReverseTwiceButRepeatsTheAnswerToTheSameReversal() {
        UUID id =
                record(Draft.of(group, "2011-05-05").pays(aijan, "50")).value().id();
        UUID other =
                record(Draft.of(group, "2011-05-06").pays(aijan, "50")).value().id();
        ReversalDraft draft = because("entered twice");
        world.meetings.reverse(World.COORDINATOR, id, draft);

        assertThat(world.meetings.reverse(World.COORDINATOR, id, draft).created())
                .isFalse();
        assertThat(problem(() -> reverse(id)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.meetings.reverse(World.COORDINATOR, other, draft))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> reverse(Ids.next())).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(statement("2011-05-05").lines()).hasSize(2);
    }

    @Test
    @DisplayName("reverse a loan with two repayments: refused")
    void refusesToReverseALoanWithLaterRepayments() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-04-05").pays(aijan, "100"));
        UUID issue = record(Draft.of(group, "2011-05-05").lends(loan, burul, "60"))
                .value()
                .id();
        UUID first =
                record(Draft.of(group, "2011-06-05").repays(loan, "20")).value().id();
        UUID second =
                record(Draft.of(group, "2011-07-05").repays(loan, "20")).value().id();

        Problem problem = problem(() -> reverse(issue));

        assertThat(problem.violations())
                .extracting(found -> found.code() + " " + found.args().get(1) + " "
                        + found.args().get(2))
                .containsExactly(
                        "later-loan-overpaid " + first + " 20.00 KGS", "later-loan-overpaid " + second + " 40.00 KGS");
        reverse(second);
        reverse(first);
        assertThat(reverse(issue).created()).isTrue();
        assertFund(statement("2011-12-31"), "100.00", "0.00", "0.00", "0.00", "100.00");
    }

    @Test
    void correctsAMeetingOnWhichLaterOnesBuild() {
        UUID loan = Ids.next();
        UUID april = record(Draft.of(group, "2011-04-05").pays(aijan, "100").lends(loan, burul, "60"))
                .value()
                .id();
        record(Draft.of(group, "2011-05-05").repays(loan, "20").spends("55", "SEED"));
        assertThat(broken(() -> reverse(april))).contains(" later-cash-short", " later-loan-overpaid");
        Draft anew = Draft.of(group, "2011-04-06").pays(aijan, "110").lends(loan, burul, "70");

        Recorded<Meeting> corrected = correct(april, anew);

        assertThat(corrected.created()).isTrue();
        assertThat(world.meetings.require(World.RECORDER, april).reversal().replacedBy())
                .isEqualTo(corrected.value().id());
        assertFund(statement("2011-04-05"), "0.00", "0.00", "0.00", "0.00", "0.00");
        assertFund(statement("2011-12-31"), "110.00", "50.00", "55.00", "0.00", "5.00");
        assertThat(broken(() -> correct(
                        corrected.value().id(),
                        Draft.of(group, "2011-04-06").pays(aijan, "100").lends(loan, burul, "70"))))
                .containsExactly("/anew/date later-cash-short");
        assertThat(broken(() -> correct(
                        corrected.value().id(),
                        Draft.of(group, "2011-04-06").pays(aijan, "100").lends(loan, burul, "10"))))
                .contains("/anew/date later-loan-overpaid");
    }

    @Test
    void tellsWhatIsWrongInTheReversalAndInTheNewDocumentTogether() {
        UUID old =
                record(Draft.of(group, "2011-04-05").pays(aijan, "100")).value().id();
        MeetingDraft holes = new MeetingDraft(
                Ids.next(), group, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null);

        assertThat(broken(() ->
                        world.meetings.correct(World.COORDINATOR, old, new ReversalDraft(Ids.next(), " "), holes)))
                .containsExactly("/reversal/reason reason-needed", "/anew/date required");
        assertThat(broken(() -> correct(old, Draft.of(world.registry.group(), "2011-04-05"))))
                .containsExactly("/anew/group other-group");
        assertThat(broken(() -> correct(old, Draft.of(group, "2011-04-05").pays(Ids.next(), "1"))))
                .containsExactly("/anew/contributions/0/person not-a-member");
    }

    @Test
    void repeatsTheAnswerToTheSameCorrection() {
        UUID old =
                record(Draft.of(group, "2011-04-05").pays(aijan, "100")).value().id();
        MeetingDraft anew = Draft.of(group, "2011-04-05").pays(aijan, "10").make();
        ReversalDraft reversal = because("one zero too many");

        assertThat(world.meetings
                        .correct(World.COORDINATOR, old, reversal, anew)
                        .created())
                .isTrue();
        assertThat(world.meetings
                        .correct(World.COORDINATOR, old, reversal, anew)
                        .created())
                .isFalse();
        assertThat(problem(() -> world.meetings.correct(
                                World.COORDINATOR,
                                old,
                                reversal,
                                Draft.of(group, "2011-04-05").make()))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(statement("2011-12-31").savings().text()).isEqualTo("10.00");
    }

    @Test
    void correctsWithinADayWhateverWasPostedAfterIt() {
        UUID first =
                record(Draft.of(group, "2011-04-05").pays(aijan, "100")).value().id();
        record(Draft.of(group, "2011-04-05").lends(Ids.next(), burul, "100"));

        assertThat(correct(first, Draft.of(group, "2011-04-05").pays(aijan, "120"))
                        .created())
                .isTrue();
        record(Draft.of(group, "2011-04-04").pays(burul, "1"));
        assertThat(statement("2011-04-05").cash().text()).isEqualTo("21.00");
    }

    @RepeatedTest(10)
    void makesOneMeetingOfSixteenConcurrentRetries() throws Exception {
        MeetingDraft draft = Draft.of(group, "2011-05-05")
                .pays(aijan, "50")
                .pays(burul, "50")
                .make();
        List<Recorded<Meeting>> answers = together(16, () -> world.meetings.record(World.RECORDER, draft));

        assertThat(answers).filteredOn(Recorded::created).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.value().document())
                .containsOnly(answers.get(0).value().document());
        assertThat(statement("2011-05-05").savings().text()).isEqualTo("100.00");
    }

    @Test
    void letsOnlyOneOfSixteenLoansTakeTheLastCash() throws Exception {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50"));
        List<String> answers = together(16, () -> {
            try {
                world.meetings.record(
                        World.RECORDER,
                        Draft.of(group, "2011-05-06")
                                .lends(Ids.next(), burul, "50")
                                .make());
                return "lent";
            } catch (ProblemException e) {
                return e.problem().violations().get(0).code();
            }
        });

        assertThat(answers).filteredOn("lent"::equals).hasSize(1);
        assertThat(answers).filteredOn("not-enough-cash"::equals).hasSize(15);
    }

    private static <T> List<T> together(int threads, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> answers = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> call).toList());
            List<T> values = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                values.add(answer.get());
            }
            return values;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void listsMeetingsPageByPage() {
        UUID one =
                record(Draft.of(group, "2011-05-05").pays(aijan, "1")).value().id();
        UUID two =
                record(Draft.of(group, "2011-04-05").pays(aijan, "2")).value().id();
        UUID three =
                record(Draft.of(group, "2011-03-05").pays(aijan, "3")).value().id();

        Page<Meeting> first = world.meetings.list(World.RECORDER, group, new Page.Request(null, 2));
        Page<Meeting> second = world.meetings.list(World.RECORDER, group, new Page.Request(first.next(), 2));

        assertThat(first.items()).extracting(Meeting::id).containsExactly(one, two);
        assertThat(second.items()).extracting(Meeting::id).containsExactly(three);
        assertThat(second.next()).isNull();
        assertThat(broken(() -> world.meetings.list(World.RECORDER, group, new Page.Request("x", 2))))
                .containsExactly("/after not-a-uuid");
        assertThat(world.meetings
                        .list(World.RECORDER, world.registry.group(), Page.Request.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void needsTheRightRole() {
        UUID id =
                record(Draft.of(group, "2011-05-05").pays(aijan, "50")).value().id();

        assertThat(problem(() -> world.meetings.reverse(World.RECORDER, id, because("x")))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThatThrownBy(() -> world.ledgers.verify(World.COORDINATOR)).isInstanceOf(ProblemException.class);
    }

    @Test
    void costsFewRoundTripsAndOneCommit() {
        List<UUID> people = IntStream.range(0, 15)
                .mapToObj(i -> world.registry.member(group))
                .toList();
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-05-05").pays(aijan, "500").lends(loan, burul, "100"));
        Draft draft = Draft.of(group, "2011-06-05")
                .repays(loan, "10")
                .lends(Ids.next(), aijan, "30")
                .spends("5", "SEED");
        people.forEach(person -> draft.came(person, MeetingDraft.State.PRESENT));
        people.subList(0, 12).forEach(person -> draft.pays(person, "50"));
        long statements = world.database.counts().statements();
        long commits = world.database.counts().commits();

        record(draft);

        assertThat(world.database.counts().commits() - commits).isEqualTo(1);
        assertThat(world.database.counts().statements() - statements)
                .isLessThanOrEqualTo(kind == Databases.Kind.H2 ? 14 : 6);
    }
}
