package org.hashar.fund.internal.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LeavingService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.PeriodService;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.Proposal.State;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ProposalService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.Fingerprint;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.loan.InternalLoans;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps proposed entries. An approval marks the proposal and makes the entry through its own service in one unit of work, so that what was
 * approved is what is posted, or nothing is. The proposal is locked before the fund.
 */
@Component
public final class Proposals implements ProposalService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final MeetingService meetings;
    private final CapitalService capital;
    private final PeriodService periods;
    private final LeavingService leavings;
    private final RevolvingLoanService loans;
    private final InternalLoanService memberLoans;
    private final ShareOutService shareOuts;
    private final Guards guards;

    /** Wired by declarative services. */
    @Activate
    public Proposals(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference MeetingService meetings,
            @Reference CapitalService capital,
            @Reference PeriodService periods,
            @Reference LeavingService leavings,
            @Reference RevolvingLoanService loans,
            @Reference InternalLoanService memberLoans,
            @Reference ShareOutService shareOuts) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.meetings = meetings;
        this.capital = capital;
        this.periods = periods;
        this.leavings = leavings;
        this.loans = loans;
        this.memberLoans = memberLoans;
        this.shareOuts = shareOuts;
        this.guards = new Guards(tx, clock, countries, audit);
    }

    @Override
    public Recorded<Proposal> propose(Actor actor, ProposalDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        ProposalRules.check(violations, draft);
        violations.throwIfAny();
        String hash = Fingerprint.of(draft);
        return tx.call(em -> {
            ProposalEntity stored = em.find(ProposalEntity.class, draft.id());
            if (stored != null) {
                if (!stored.isOf(actor, hash)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(stored.toRecord(), false);
            }
            ProposalEntity proposal = new ProposalEntity(fund(em, draft), draft, hash, actor, now());
            em.persist(proposal);
            em.flush();
            audit.record(actor, "proposal.propose", draft.id(), null);
            return new Recorded<>(proposal.toRecord(), true);
        });
    }

    /** The fund that an entry is about. */
    private static UUID fund(EntityManager em, ProposalDraft draft) {
        Optional<UUID> found =
                switch (draft.kind()) {
                    case MEETING_REVERSAL, MEETING_CORRECTION ->
                        fundOf(em, "select m.fund from MeetingEntity m where m.id = :id", draft.subject());
                    case DOCUMENT_REVERSAL ->
                        fundOf(em, "select d.fund from DocumentEntity d where d.id = :id", draft.subject());
                    case SHARE_OUT_REVERSAL ->
                        fundOf(em, "select s.fund from ShareOutEntity s where s.id = :id", draft.subject());
                    case PERIOD ->
                        Ledger.byId(em, Objects.requireNonNull(draft.period()).fund())
                                .map(FundEntity::id);
                    case SETTLEMENT ->
                        Ledger.find(em, Objects.requireNonNull(draft.leaving()).group())
                                .map(FundEntity::id);
                    case LOAN_DECISION ->
                        fundOf(
                                em,
                                "select l.fund from RevolvingLoanEntity l where l.id = :id",
                                Objects.requireNonNull(draft.loanDecision()).loan());
                    case MEMBER_LOAN_DECISION ->
                        InternalLoans.findFund(
                                em,
                                Objects.requireNonNull(draft.memberLoanDecision())
                                        .loan());
                };
        return found.orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "proposal-about-nothing", draft.id())
                .exception());
    }

    private static Optional<UUID> fundOf(EntityManager em, String query, @org.jspecify.annotations.Nullable UUID id) {
        return em.createQuery(query, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Proposal approve(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            ProposalEntity proposal = lock(em, id);
            if (proposal.isProposedBy(actor)) {
                throw Problem.of(Problem.Type.FORBIDDEN, "four-eyes", id).exception();
            }
            if (!proposal.isDecided(actor, State.APPROVED)) {
                checkWaiting(proposal, id);
                proposal.decide(actor, State.APPROVED, null, now());
                em.flush();
                enter(actor, proposal.toRecord().document());
                audit.record(actor, "proposal.approve", id, null);
            }
            return proposal.toRecord();
        });
    }

    /** Makes the entry as if the actor had made it. */
    private void enter(Actor actor, ProposalDraft draft) {
        switch (draft.kind()) {
            case MEETING_REVERSAL ->
                meetings.reverse(
                        actor, Objects.requireNonNull(draft.subject()), Objects.requireNonNull(draft.reversal()));
            case MEETING_CORRECTION ->
                meetings.correct(
                        actor,
                        Objects.requireNonNull(draft.subject()),
                        Objects.requireNonNull(draft.reversal()),
                        Objects.requireNonNull(draft.anew()));
            case DOCUMENT_REVERSAL ->
                capital.reverse(
                        actor, Objects.requireNonNull(draft.subject()), Objects.requireNonNull(draft.reversal()));
            case SHARE_OUT_REVERSAL ->
                shareOuts.reverse(
                        actor, Objects.requireNonNull(draft.subject()), Objects.requireNonNull(draft.reversal()));
            case PERIOD -> periods.change(actor, Objects.requireNonNull(draft.period()));
            case SETTLEMENT -> leavings.settle(actor, Objects.requireNonNull(draft.leaving()));
            case LOAN_DECISION -> loans.decide(actor, Objects.requireNonNull(draft.loanDecision()));
            case MEMBER_LOAN_DECISION -> memberLoans.decide(actor, Objects.requireNonNull(draft.memberLoanDecision()));
        }
    }

    @Override
    public Proposal refuse(Actor actor, UUID id, String reason) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        Texts.checkReason(violations, "/reason", reason, MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            ProposalEntity proposal = lock(em, id);
            if (!proposal.isProposedBy(actor)) {
                actor.require(Role.COORDINATOR);
            }
            if (!proposal.isDecided(actor, State.REFUSED)) {
                checkWaiting(proposal, id);
                proposal.decide(actor, State.REFUSED, reason, now());
                em.flush();
                audit.record(actor, "proposal.refuse", id, reason);
            }
            return proposal.toRecord();
        });
    }

    private static ProposalEntity lock(EntityManager em, UUID id) {
        ProposalEntity proposal = em.find(ProposalEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw notFound(id);
        }
        return proposal;
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "proposal-not-found", id).exception();
    }

    private static void checkWaiting(ProposalEntity proposal, UUID id) {
        if (proposal.state() != State.WAITING) {
            throw Problem.of(Problem.Type.CONFLICT, "proposal-decided", id, proposal.state())
                    .exception();
        }
    }

    @Override
    public Proposal require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> Optional.ofNullable(em.find(ProposalEntity.class, id))
                .map(ProposalEntity::toRecord)
                .orElseThrow(() -> notFound(id)));
    }

    @Override
    public List<Proposal> list(Actor actor, UUID fund) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            Desk.find(em, fund);
            return em.createQuery(
                            "select p from ProposalEntity p where p.fund = :fund order by p.id", ProposalEntity.class)
                    .setParameter("fund", fund)
                    .getResultStream()
                    .map(ProposalEntity::toRecord)
                    .toList();
        });
    }

    @Override
    public Recorded<FundDocument> guard(Actor actor, FourEyesDraft draft) {
        return guards.ofFund(actor, draft);
    }

    @Override
    public Recorded<ProgrammeFourEyes> guardProgramme(Actor actor, ProgrammeFourEyesDraft draft) {
        return guards.ofProgramme(actor, draft);
    }

    @Override
    public List<ProgrammeFourEyes> programmeRules(Actor actor, String country) {
        return guards.ofCountry(actor, country);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
