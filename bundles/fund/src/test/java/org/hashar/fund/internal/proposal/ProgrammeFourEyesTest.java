package org.hashar.fund.internal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.ShareOut;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a programme wants a second person for in all groups and funds of its country (R8), the same on both databases. */
abstract class ProgrammeFourEyesTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;

    ProgrammeFourEyesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    /** A rule is about a whole country: each test has one of its own. */
    @BeforeEach
    void open() {
        world = new World(kind.open(new FundEntities()));
        group = world.registry.group();
        aijan = world.registry.member(group);
    }

    @AfterEach
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    private static ProgrammeFourEyesDraft rule(LocalDate from, Guarded... guarded) {
        return new ProgrammeFourEyesDraft(Ids.next(), "KG", from, List.of(guarded), "Agreed with the donor");
    }

    private ProgrammeFourEyes programme(LocalDate from, Guarded... guarded) {
        world.clock.tick();
        return world.proposals
                .guardProgramme(World.ADMINISTRATOR, rule(from, guarded))
                .value();
    }

    private UUID meeting(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private UUID meeting(String date) {
        return meeting(Draft.of(group, date).pays(aijan, "50"));
    }

    private static ReversalDraft because() {
        return new ReversalDraft(Ids.next(), "It never happened");
    }

    private static ProposalDraft reversal(ProposalDraft.Kind kind, UUID subject, ReversalDraft draft) {
        return new ProposalDraft(draft.id(), kind, subject, draft, null, null, null, null, null);
    }

    private UUID fund() {
        return world.capital.ofOwner(World.RECORDER, group).get(0).id();
    }

    private static void assertNeedsSecond(ThrowingCallable call) {
        assertThat(problem(call).detailKey()).isEqualTo("second-person-needed");
    }

    @Test
    void guardsAGroupThatHasDecidedNothingAndTheMakerCannotApproveTheOwnEntry() {
        UUID march = meeting("2011-03-05");
        programme(TODAY, Guarded.REVERSAL);
        ReversalDraft back = because();

        assertNeedsSecond(() -> world.meetings.reverse(World.COORDINATOR, march, back));
        world.proposals.propose(World.COORDINATOR, reversal(ProposalDraft.Kind.MEETING_REVERSAL, march, back));
        Problem own = problem(() -> world.proposals.approve(World.COORDINATOR, back.id()));
        assertThat(own.type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(own.detailKey()).isEqualTo("four-eyes");
        assertNeedsSecond(() -> world.meetings.reverse(World.COORDINATOR, march, back));

        world.proposals.approve(SECOND, back.id());
        assertThat(world.meetings.require(World.RECORDER, march).reversal().reversedBy())
                .isEqualTo("second");
    }

    @Test
    void guardsEveryKindOfEntryOfGroupsAndFunds() {
        UUID loan = Ids.next();
        UUID march = meeting(Draft.of(group, "2011-03-05").pays(aijan, "50").lends(loan, aijan, "40"));
        UUID april = meeting("2011-04-05");
        Village village = new Village(world);
        UUID donation = village.donates("2011-01-10", "5000");
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1", "1000");
        UUID season = village.seedLoan(
                village.season(2011), world.registry.group(), RepaymentRule.MONEY, batch, "0.5", "600");
        programme(TODAY, Guarded.values());

        assertNeedsSecond(() -> world.meetings.reverse(SECOND, april, because()));
        assertNeedsSecond(() -> world.meetings.correct(
                SECOND,
                march,
                because(),
                Draft.of(group, "2011-03-05").pays(aijan, "40").make()));
        assertNeedsSecond(() -> world.periods.change(
                SECOND, new PeriodDraft(Ids.next(), fund(), LocalDate.parse("2011-03-31"), "Reported", null)));
        assertNeedsSecond(() -> world.internalLoans.decide(
                SECOND,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        LocalDate.parse("2011-11-01"),
                        InternalLoanDecisionDraft.Kind.WRITE_OFF,
                        "DEATH",
                        null,
                        Village.CARRIED)));
        assertNeedsSecond(() -> world.leavings.settle(
                SECOND,
                new LeavingDraft(
                        Ids.next(),
                        group,
                        aijan,
                        LocalDate.parse("2011-06-01"),
                        LeavingDraft.Kind.LEFT,
                        null,
                        null,
                        null,
                        null)));
        assertNeedsSecond(() -> village.takesBack(donation));
        assertNeedsSecond(() ->
                village.decides(village.decision(season, "2011-10-01", LoanDecisionDraft.Kind.FORGIVE, null, "100")));
    }

    @Test
    void guardsTheReversalOfAShareOut() {
        meeting("2011-03-05");
        UUID shared = world.sharedOut(group, "2011-12-01");
        programme(TODAY, Guarded.REVERSAL);
        ReversalDraft back = because();

        assertNeedsSecond(() -> world.shareOuts.reverse(SECOND, shared, back));
        world.proposals.propose(World.RECORDER, reversal(ProposalDraft.Kind.SHARE_OUT_REVERSAL, shared, back));
        world.proposals.approve(SECOND, back.id());
        assertThat(world.shareOuts.require(World.RECORDER, shared).state()).isEqualTo(ShareOut.State.REVERSED);
    }

    @Test
    void addsToWhatAGroupOrAFundHasDecidedAndTakesNothingFromIt() {
        UUID march = meeting("2011-03-05");
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        World.FORMED,
                        World.FORMED,
                        Village.CARRIED,
                        new ConstitutionRules(null, List.of(), null, null, null, List.of(Guarded.REVERSAL))));
        Village village = new Village(world);
        UUID donation = village.donates("2011-01-10", "5000");
        world.proposals.guard(
                World.COORDINATOR,
                new FourEyesDraft(
                        Ids.next(),
                        village.fund,
                        LocalDate.parse("2011-02-01"),
                        List.of(Guarded.REVERSAL),
                        Village.CARRIED));
        programme(TODAY, Guarded.PERIOD);

        assertNeedsSecond(() -> world.meetings.reverse(SECOND, march, because()));
        assertNeedsSecond(() -> village.takesBack(donation));
        for (UUID each : List.of(fund(), village.fund)) {
            assertNeedsSecond(() -> world.periods.change(
                    SECOND, new PeriodDraft(Ids.next(), each, LocalDate.parse("2011-03-31"), "Reported", null)));
        }
        programme(TODAY);
        assertNeedsSecond(() -> world.meetings.reverse(SECOND, march, because()));
        assertThat(world.periods
                        .change(
                                SECOND,
                                new PeriodDraft(Ids.next(), fund(), LocalDate.parse("2011-03-31"), "Reported", null))
                        .created())
                .isTrue();
    }

    @Test
    void judgesOnlyWhatIsEnteredFromTheDayOnWhichItBegins() {
        UUID march = meeting("2011-03-05");
        UUID april = meeting("2011-04-05");
        UUID may = meeting("2011-05-05");
        programme(TODAY.plusDays(2), Guarded.REVERSAL);
        programme(TODAY.plusDays(4));

        world.clock.set(Instant.parse("2026-11-21T17:59:00Z"));
        assertThat(world.meetings.reverse(SECOND, march, because()).created())
                .as("a minute before midnight in Bishkek")
                .isTrue();
        world.clock.set(Instant.parse("2026-11-21T18:00:00Z"));
        assertNeedsSecond(() -> world.meetings.reverse(SECOND, april, because()));
        world.clock.set(Instant.parse("2026-11-23T17:59:00Z"));
        assertNeedsSecond(() -> world.meetings.reverse(SECOND, may, because()));
        world.clock.set(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(world.meetings.reverse(SECOND, april, because()).created()).isTrue();
    }

    @Test
    void isAboutItsOwnCountryOnly() {
        world.countries.tajik = true;
        UUID march = meeting("2011-03-05");
        world.proposals.guardProgramme(
                World.ADMINISTRATOR,
                new ProgrammeFourEyesDraft(Ids.next(), "TJ", TODAY, List.of(Guarded.REVERSAL), "Agreed"));
        assertThat(world.meetings.reverse(SECOND, march, because()).created()).isTrue();
        assertThat(world.proposals.programmeRules(World.RECORDER, "KG")).isEmpty();
        assertThat(world.proposals.programmeRules(World.RECORDER, "TJ")).hasSize(1);
    }

    @Test
    void isKeptWithWhoAndWhenAndTheLastOneOfADayHolds() {
        UUID march = meeting("2011-03-05");
        ProgrammeFourEyes later = programme(TODAY.plusDays(9), Guarded.PERIOD);
        world.audited.clear();
        ProgrammeFourEyesDraft draft = rule(TODAY, Guarded.SETTLEMENT, Guarded.REVERSAL);
        Recorded<ProgrammeFourEyes> first = world.proposals.guardProgramme(World.ADMINISTRATOR, draft);
        ProgrammeFourEyes second = programme(TODAY, Guarded.PERIOD);

        assertThat(first.value())
                .isEqualTo(new ProgrammeFourEyes(
                        draft.id(),
                        "KG",
                        TODAY,
                        draft.guarded(),
                        draft.reason(),
                        second.recordedAt().minusSeconds(60),
                        World.ADMINISTRATOR.login()));
        assertThat(world.audited).containsExactly("programme.four-eyes", "programme.four-eyes");
        assertThat(world.proposals.guardProgramme(World.ADMINISTRATOR, draft))
                .isEqualTo(new Recorded<>(first.value(), false));
        assertThat(world.proposals.programmeRules(World.RECORDER, "KG")).containsExactly(first.value(), second, later);
        assertThat(world.meetings.reverse(SECOND, march, because()).created())
                .as("only closing a period needs two now")
                .isTrue();
    }

    @Test
    void isSetByAdministratorsOnlyAndNotWithoutAReasonOrForDaysThatAreOver() {
        assertThat(problem(() -> world.proposals.guardProgramme(World.COORDINATOR, rule(TODAY, Guarded.PERIOD)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(broken(() -> world.proposals.guardProgramme(
                        World.ADMINISTRATOR,
                        new ProgrammeFourEyesDraft(
                                Ids.next(), "XX", TODAY, List.of(Guarded.PERIOD, Guarded.PERIOD), " "))))
                .containsExactly("/country unknown-country", "/reason reason-needed", "/guarded/1 listed-twice");
        assertThat(broken(() -> programme(TODAY.minusDays(1))))
                .containsExactly("/from before-today", "/guarded four-eyes-unchanged");
        ProgrammeFourEyes set = programme(TODAY, Guarded.PERIOD);
        assertThat(broken(() -> programme(TODAY.plusDays(3), Guarded.PERIOD)))
                .containsExactly("/guarded four-eyes-unchanged");
        assertThat(problem(() -> world.proposals.guardProgramme(
                                World.ADMINISTRATOR,
                                new ProgrammeFourEyesDraft(set.id(), "KG", TODAY, List.of(), "Other")))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.proposals.programmeRules(World.RECORDER, "XX"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        world.countries.installed = false;
        assertThat(problem(() -> programme(TODAY)).type()).isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        assertThat(world.proposals.programmeRules(World.RECORDER, "KG"))
                .as("what is kept is shown while the country is away")
                .containsExactly(set);
    }

    @Test
    void givesEachOfTwoThatAreSetAtTheSameMomentItsPlace() throws Exception {
        List<Callable<Boolean>> calls = Stream.of(
                        rule(TODAY, Guarded.PERIOD), rule(TODAY.plusDays(1), Guarded.REVERSAL))
                .map(draft -> (Callable<Boolean>) () -> world.proposals
                        .guardProgramme(World.ADMINISTRATOR, draft)
                        .created())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.proposals.programmeRules(World.RECORDER, "KG"))
                .extracting(ProgrammeFourEyes::from)
                .containsExactly(TODAY, TODAY.plusDays(1));
    }

    @Test
    void costsTheRecordingOfAMeetingNothing() {
        meeting("2011-03-05");
        long without = statements("2011-04-05");
        programme(TODAY, Guarded.values());
        assertThat(statements("2011-05-05")).isEqualTo(without);
    }

    private long statements(String date) {
        long before = world.database.counts().statements();
        meeting(date);
        return world.database.counts().statements() - before;
    }
}
