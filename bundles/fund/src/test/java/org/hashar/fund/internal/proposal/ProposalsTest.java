package org.hashar.fund.internal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Entries that need a second person (R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProposalsTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID march;

    ProposalsTest(Databases.Kind kind) {
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

    /** A group that wants a second person for everything. */
    @BeforeEach
    void carefulGroup() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        guard();
        march = meeting(Draft.of(group, "2011-03-05").pays(aijan, "50"));
    }

    private void guard() {
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        World.FORMED,
                        World.FORMED,
                        Village.CARRIED,
                        new ConstitutionRules(null, List.of(), null, null, null, List.of(Guarded.values()))));
    }

    private UUID meeting(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private static ReversalDraft because() {
        return new ReversalDraft(Ids.next(), "It never happened");
    }

    private ProposalDraft reversal(ReversalDraft draft) {
        return new ProposalDraft(
                draft.id(), ProposalDraft.Kind.MEETING_REVERSAL, march, draft, null, null, null, null, null);
    }

    private Proposal proposes(ProposalDraft draft) {
        world.clock.tick();
        return world.proposals.propose(World.RECORDER, draft).value();
    }

    private Proposal approves(ProposalDraft draft) {
        world.clock.tick();
        return world.proposals.approve(SECOND, draft.id());
    }

    private String savings() {
        return world.funds
                .groupStatement(World.RECORDER, group, LocalDate.parse("2011-12-31"), null)
                .savings()
                .text();
    }

    private UUID fund() {
        return world.capital.ofOwner(World.RECORDER, group).get(0).id();
    }

    private static void assertNeedsSecond(ThrowingCallable call) {
        assertThat(problem(call).detailKey()).isEqualTo("second-person-needed");
    }

    @Test
    @DisplayName("audit shows four eyes")
    void postsAReversalOnlyWhenAnotherPersonApprovesAndTheAuditShowsFourEyes() {
        ProposalDraft draft = reversal(because());
        world.audited.clear();

        assertNeedsSecond(() -> world.meetings.reverse(World.COORDINATOR, march, draft.reversal()));
        Proposal waiting = proposes(draft);
        String before = savings();
        Proposal approved = approves(draft);

        assertThat(waiting.state()).isEqualTo(Proposal.State.WAITING);
        assertThat(waiting.document()).isEqualTo(draft);
        assertThat(before).isEqualTo("50.00");
        assertThat(savings()).isEqualTo("0.00");
        assertThat(approved.proposal().by()).isEqualTo("recorder");
        assertThat(approved.verdict().by()).isEqualTo("second");
        assertThat(world.meetings.require(World.RECORDER, march).reversal().reversedBy())
                .isEqualTo("second");
        assertThat(world.audited).containsExactly("proposal.propose", "meeting.reverse", "proposal.approve");
        assertThat(approves(draft)).isEqualTo(approved);
        assertThat(world.proposals.require(World.RECORDER, draft.id())).isEqualTo(approved);
        assertThat(world.proposals.list(World.RECORDER, fund())).containsExactly(approved);
    }

    @Test
    void refusesTheMakerWhoApprovesTheOwnEntry() {
        ProposalDraft draft = reversal(because());
        world.proposals.propose(World.COORDINATOR, draft);

        Problem problem = problem(() -> world.proposals.approve(World.COORDINATOR, draft.id()));

        assertThat(problem.type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem.detailKey()).isEqualTo("four-eyes");
        assertThat(savings()).isEqualTo("50.00");
        assertThat(problem(() -> world.proposals.approve(World.RECORDER, draft.id()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @Test
    void keepsARefusedOrWithdrawnEntryWithTheReasonAndPostsItNeverMore() {
        ProposalDraft refused = reversal(because());
        ProposalDraft withdrawn = reversal(because());
        proposes(refused);
        proposes(withdrawn);

        assertThat(problem(() -> world.proposals.refuse(
                                new Actor(new UUID(7, 8), "other", Role.RECORDER), refused.id(), "No"))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(broken(() -> world.proposals.refuse(SECOND, refused.id(), " ")))
                .containsExactly("/reason reason-needed");
        assertThat(world.proposals
                        .refuse(SECOND, refused.id(), "The receipt is there")
                        .reason())
                .isEqualTo("The receipt is there");
        world.proposals.refuse(World.RECORDER, withdrawn.id(), "My mistake");

        assertThat(problem(() -> approves(refused)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> approves(withdrawn)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertNeedsSecond(() -> world.meetings.reverse(SECOND, march, refused.reversal()));
        assertThat(savings()).isEqualTo("50.00");
    }

    @Test
    void goesOnWaitingWhenTheEntryIsRefusedByItsOwnRules() {
        UUID loan = Ids.next();
        UUID issue = meeting(Draft.of(group, "2011-04-05").lends(loan, aijan, "40"));
        meeting(Draft.of(group, "2011-05-05").repays(loan, "20"));
        ReversalDraft reversal = because();
        ProposalDraft draft = new ProposalDraft(
                reversal.id(), ProposalDraft.Kind.MEETING_REVERSAL, issue, reversal, null, null, null, null, null);
        proposes(draft);

        assertThat(broken(() -> approves(draft))).containsExactly(" later-loan-overpaid");
        assertThat(world.proposals.require(World.RECORDER, draft.id()).state()).isEqualTo(Proposal.State.WAITING);
    }

    @Test
    void correctsClosesAndSettlesWithASecondPerson() {
        ReversalDraft reversal = because();
        MeetingDraft anew = Draft.of(group, "2011-03-05").pays(aijan, "40.5").make();
        ProposalDraft correction = new ProposalDraft(
                reversal.id(), ProposalDraft.Kind.MEETING_CORRECTION, march, reversal, anew, null, null, null, null);
        assertNeedsSecond(() -> world.meetings.correct(SECOND, march, reversal, anew));
        proposes(correction);
        approves(correction);
        assertThat(savings()).isEqualTo("40.50");

        PeriodDraft period = new PeriodDraft(Ids.next(), fund(), LocalDate.parse("2011-03-31"), "Reported", null);
        ProposalDraft closing =
                new ProposalDraft(period.id(), ProposalDraft.Kind.PERIOD, null, null, null, period, null, null, null);
        assertNeedsSecond(() -> world.periods.change(SECOND, period));
        proposes(closing);
        approves(closing);
        assertThat(world.capital.require(World.RECORDER, fund()).closedUntil()).isEqualTo("2011-03-31");

        LeavingDraft leaving = new LeavingDraft(
                Ids.next(),
                group,
                aijan,
                LocalDate.parse("2011-06-01"),
                LeavingDraft.Kind.LEFT,
                null,
                null,
                null,
                null);
        ProposalDraft settlement = new ProposalDraft(
                leaving.id(), ProposalDraft.Kind.SETTLEMENT, null, null, null, null, leaving, null, null);
        assertNeedsSecond(() -> world.leavings.settle(SECOND, leaving));
        proposes(settlement);
        approves(settlement);
        assertThat(savings()).isEqualTo("0.00");

        ReversalDraft stays = because();
        ProposalDraft back = new ProposalDraft(
                stays.id(), ProposalDraft.Kind.DOCUMENT_REVERSAL, leaving.id(), stays, null, null, null, null, null);
        assertNeedsSecond(() -> world.capital.reverse(SECOND, leaving.id(), stays));
        proposes(back);
        approves(back);
        assertThat(savings()).isEqualTo("40.50");
    }

    @Test
    void needsASecondPersonOnACommunityFundFromTheDayOnWhichItIsDecided() {
        Village village = new Village(world);
        village.donates("2011-01-10", "5000");
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1", "1000");
        UUID loan = village.seedLoan(
                village.season(2011), world.registry.group(), RepaymentRule.MONEY, batch, "0.500", "600");
        FourEyesDraft rule = new FourEyesDraft(
                Ids.next(),
                village.fund,
                LocalDate.parse("2011-09-01"),
                List.of(Guarded.LOAN_DECISION),
                Village.CARRIED);
        assertThat(world.proposals.guard(World.COORDINATOR, rule).created()).isTrue();
        assertThat(world.proposals.guard(World.COORDINATOR, rule).created()).isFalse();
        assertThat(broken(() -> world.proposals.guard(
                        World.COORDINATOR,
                        new FourEyesDraft(
                                Ids.next(), fund(), LocalDate.parse("2011-09-01"), List.of(), Village.CARRIED))))
                .containsExactly("/fund constitution-says-so");
        LoanDecisionDraft forgive = village.decision(loan, "2011-10-01", LoanDecisionDraft.Kind.FORGIVE, null, "100");
        ProposalDraft draft = new ProposalDraft(
                forgive.id(), ProposalDraft.Kind.LOAN_DECISION, null, null, null, null, null, forgive, null);

        assertNeedsSecond(() -> village.decides(forgive));
        proposes(draft);
        approves(draft);

        assertThat(world.loans
                        .require(World.RECORDER, loan, LocalDate.parse("2011-12-31"), null)
                        .forgiven()
                        .text())
                .isEqualTo("100.00");
        village.repays(loan, "2011-11-01", "50");
    }

    @Test
    void writesALoanOfAMemberOffWithASecondPerson() {
        UUID loan = Ids.next();
        meeting(Draft.of(group, "2011-04-05").lends(loan, aijan, "40"));
        writesOff(loan, "40.00");
    }

    @Test
    void writesALoanThatAGroupBroughtAlongOffWithASecondPerson() {
        group = world.registry.group();
        aijan = world.registry.member(group);
        UUID loan = Ids.next();
        Decision decision = Village.CARRIED;
        world.cycles.begin(
                World.COORDINATOR,
                new CycleDraft(Ids.next(), group, World.FORMED, LocalDate.of(2011, 12, 31), null, decision));
        world.cycles.enter(
                World.COORDINATOR,
                new OpeningDraft(
                        Ids.next(),
                        group,
                        LocalDate.of(2011, 2, 1),
                        World.som("60"),
                        null,
                        List.of(new OpeningDraft.Balance(aijan, World.som("100"))),
                        List.of(new OpeningDraft.OpenLoan(
                                loan,
                                aijan,
                                World.som("40"),
                                LocalDate.of(2010, 11, 5),
                                LocalDate.of(2011, 5, 5),
                                "SEED")),
                        List.of(),
                        "Book of the group"));
        guard();
        writesOff(loan, "40.00");
    }

    private void writesOff(UUID loan, String lost) {
        InternalLoanDecisionDraft writeOff = new InternalLoanDecisionDraft(
                Ids.next(),
                loan,
                LocalDate.parse("2011-11-01"),
                InternalLoanDecisionDraft.Kind.WRITE_OFF,
                "DEATH",
                null,
                Village.CARRIED);
        ProposalDraft draft = new ProposalDraft(
                writeOff.id(), ProposalDraft.Kind.MEMBER_LOAN_DECISION, null, null, null, null, null, null, writeOff);

        assertNeedsSecond(() -> world.internalLoans.decide(SECOND, writeOff));
        proposes(draft);
        approves(draft);

        assertThat(world.funds
                        .groupStatement(World.RECORDER, group, LocalDate.parse("2011-12-31"), null)
                        .loanLosses()
                        .text())
                .isEqualTo(lost);
    }

    @Test
    void tellsWhatAProposalLacksAndWhatItHasTooMuch() {
        ReversalDraft reversal = because();

        assertThat(broken(() -> proposes(new ProposalDraft(
                        Ids.next(), ProposalDraft.Kind.MEETING_CORRECTION, null, null, null, null, null, null, null))))
                .containsExactly("/subject required", "/anew required", "/reversal required");
        assertThat(broken(() -> proposes(new ProposalDraft(
                        Ids.next(), ProposalDraft.Kind.PERIOD, march, reversal, null, null, null, null, null))))
                .containsExactly("/subject not-needed-here", "/reversal not-needed-here", "/period required");
        assertThat(broken(() -> proposes(new ProposalDraft(
                        Ids.next(),
                        ProposalDraft.Kind.MEETING_REVERSAL,
                        march,
                        reversal,
                        null,
                        null,
                        null,
                        null,
                        null))))
                .containsExactly("/id not-the-entry");
        assertThat(problem(() -> proposes(new ProposalDraft(
                                reversal.id(),
                                ProposalDraft.Kind.MEETING_REVERSAL,
                                Ids.next(),
                                reversal,
                                null,
                                null,
                                null,
                                null,
                                null)))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        ProposalDraft draft = reversal(reversal);
        proposes(draft);
        assertThat(world.proposals.propose(World.RECORDER, draft).created()).isFalse();
        assertThat(problem(() -> world.proposals.propose(SECOND, draft)).type()).isEqualTo(Problem.Type.CONFLICT);
    }
}
