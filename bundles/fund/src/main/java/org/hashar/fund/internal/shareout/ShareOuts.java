package org.hashar.fund.internal.shareout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.report.Table;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.PageKeys;
import org.hashar.fund.internal.meeting.ShareOutReversal;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps share-outs. Every step locks the group's fund first, as a meeting does, so that what was reckoned is what is posted: a share-out that was
 * reckoned before something else was posted is refused and must be proposed anew.
 */
@Component
public final class ShareOuts implements ShareOutService {
    private static final int MOST_LETTERS = 400;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final AuditTrail audit;
    private final Bases bases;
    private final Names names;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public ShareOuts(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference PersonService persons,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.audit = audit;
        this.bases = new Bases(clock, memberships, countries);
        this.names = new Names(persons);
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public ShareOut dryRun(Actor actor, ShareOutDraft draft) {
        actor.require(Role.RECORDER);
        checkShape(draft);
        return tx.read(em -> {
            Group group = groups.require(actor, draft.group());
            FundEntity fund = found(Ledger.find(em, draft.group()));
            Reckoning reckoning = reckon(em, actor, group, fund, draft);
            return Sheets.dryRun(reckoning, fund.asset());
        });
    }

    @Override
    public Recorded<ShareOut> propose(Actor actor, ShareOutDraft draft) {
        actor.require(Role.RECORDER);
        checkShape(draft);
        return tx.call(em -> {
            Group group = groups.require(actor, draft.group());
            FundEntity fund = found(Ledger.lock(em, draft.group()));
            ShareOutEntity stored = em.find(ShareOutEntity.class, draft.id());
            if (stored != null) {
                return new Recorded<>(again(em, actor, stored, draft), false);
            }
            Reckoning reckoning = reckon(em, actor, group, fund, draft);
            ShareOutEntity head = new ShareOutEntity(fund, reckoning, actor, now());
            Sheets.write(em, head, reckoning, fund.asset());
            audit.record(actor, "share-out.propose", draft.id(), draft.decision());
            return new Recorded<>(shown(em, fund, head), true);
        });
    }

    /** The stored share-out, when the same actor says the same. */
    private static ShareOut again(EntityManager em, Actor actor, ShareOutEntity stored, ShareOutDraft draft) {
        FundEntity fund = found(Ledger.find(em, stored.group()));
        ShareOut shown = shown(em, fund, stored);
        if (!stored.isProposedBy(actor) || !SameDraft.same(shown.document(), draft, fund.asset())) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
        return shown;
    }

    @Override
    public ShareOut approve(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return step(actor, id, (em, fund, head) -> {
            if (head.state() == State.APPROVED || head.state() == State.POSTED) {
                return false;
            }
            if (head.isProposedBy(actor)) {
                throw Problem.of(Problem.Type.FORBIDDEN, "four-eyes", id).exception();
            }
            checkCurrent(fund, head, State.PROPOSED);
            head.approve(actor, now());
            audit.record(actor, "share-out.approve", id, null);
            return true;
        });
    }

    @Override
    public ShareOut post(Actor actor, UUID id) {
        actor.require(Role.RECORDER);
        return step(actor, id, (em, fund, head) -> {
            if (head.state() == State.POSTED) {
                return false;
            }
            checkCurrent(fund, head, State.APPROVED);
            Violations closed = new Violations();
            fund.checkOpen(closed, "/date", head.date());
            closed.throwIfAny();
            Instant now = now();
            head.post(actor, now, Postings.write(em, fund, head, actor, now));
            audit.record(actor, "share-out.post", id, null);
            return true;
        });
    }

    @Override
    public ShareOut withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Texts.checkReason(violations, "/reason", reason, MOST_LETTERS);
        violations.throwIfAny();
        return step(actor, id, (em, fund, head) -> {
            if (head.state() == State.WITHDRAWN) {
                return false;
            }
            if (head.wasPosted()) {
                throw wrongState(head);
            }
            head.withdraw(actor, now(), reason);
            audit.record(actor, "share-out.withdraw", id, reason);
            return true;
        });
    }

    @Override
    public Recorded<ShareOut> reverse(Actor actor, UUID id, ReversalDraft draft) {
        actor.require(Role.COORDINATOR);
        ShareOutReversal.checkShape(draft);
        return tx.call(em -> {
            Group group = groups.require(actor, Sheets.require(em, id).group());
            FundEntity fund = found(Ledger.lock(em, group.id()));
            ShareOutEntity head = Sheets.require(em, id);
            em.refresh(head);
            if (Reversals.isMade(em, actor, head, draft)) {
                return new Recorded<>(shown(em, fund, head), false);
            }
            LocalDate today = desk.today(fund.country());
            SecondPerson.check(em, fund, Guarded.REVERSAL, draft.id(), today);
            audit.record(actor, "share-out.reverse", id, draft.reason());
            new ShareOutReversal(em, actor, group, fund, today).write(head, draft, now());
            em.flush();
            return new Recorded<>(shown(em, fund, head), true);
        });
    }

    @Override
    public ReversalPreview dryRunReversal(Actor actor, UUID id, ReversalDraft draft) {
        actor.require(Role.COORDINATOR);
        ShareOutReversal.checkShape(draft);
        return tx.read(em -> {
            ShareOutEntity head = Sheets.require(em, id);
            Group group = groups.require(actor, head.group());
            FundEntity fund = found(Ledger.find(em, group.id()));
            LocalDate today = desk.today(fund.country());
            return Reversals.dryRun(em, head, draft, new ShareOutReversal(em, actor, group, fund, today), now());
        });
    }

    /** What a step does to a share-out whose fund is locked; whether it did something. */
    private interface Step {
        boolean go(EntityManager em, FundEntity fund, ShareOutEntity head);
    }

    private ShareOut step(Actor actor, UUID id, Step step) {
        return tx.call(em -> {
            UUID group = Sheets.require(em, id).group();
            groups.require(actor, group);
            FundEntity fund = found(Ledger.lock(em, group));
            ShareOutEntity head = Sheets.require(em, id);
            // It may have been read before the lock was ours.
            em.refresh(head);
            if (step.go(em, fund, head)) {
                em.flush();
            }
            return shown(em, fund, head);
        });
    }

    private static void checkCurrent(FundEntity fund, ShareOutEntity head, State needed) {
        if (head.state() != needed) {
            throw wrongState(head);
        }
        if (!head.isOf(fund)) {
            throw Problem.of(Problem.Type.CONFLICT, "share-out-outdated", head.id())
                    .exception();
        }
    }

    private static ProblemException wrongState(ShareOutEntity head) {
        return Problem.of(Problem.Type.CONFLICT, "share-out-state", head.id(), head.state())
                .exception();
    }

    @Override
    public ShareOut require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            ShareOutEntity head = Sheets.require(em, id);
            groups.require(actor, head.group());
            return shown(em, found(Ledger.find(em, head.group())), head);
        });
    }

    @Override
    public Page<ShareOut> list(Actor actor, UUID group, Page.Request page) {
        actor.requireOwn(Role.READER);
        UUID after = PageKeys.uuid(page);
        return tx.read(em -> {
            groups.require(actor, group);
            return Ledger.find(em, group)
                    .map(fund -> Sheets.page(em, fund, after, page.limit()))
                    .orElseGet(() -> new Page<>(List.of(), null));
        });
    }

    @Override
    public Table sheet(Actor actor, UUID id, Locale locale) {
        ShareOut shareOut = require(actor, id);
        return SignatureSheet.of(shareOut, person -> names.of(actor, person, locale), locale);
    }

    private Reckoning reckon(EntityManager em, Actor actor, Group group, FundEntity fund, ShareOutDraft draft) {
        Basis basis = bases.read(em, actor, group, fund, draft.date(), draft.enterprise());
        Violations violations = new Violations();
        Optional<ShareOutTerms> terms = ShareOutRules.check(violations, draft, basis);
        violations.throwIfAny();
        return Reckoning.of(basis, terms.orElseThrow());
    }

    private static void checkShape(ShareOutDraft draft) {
        Violations violations = new Violations();
        ShareOutRules.checkShape(violations, draft);
        violations.throwIfAny();
    }

    private static FundEntity found(Optional<FundEntity> fund) {
        Violations violations = new Violations();
        violations.check(fund.isPresent(), "/group", "no-fund");
        violations.throwIfAny();
        return fund.orElseThrow();
    }

    private static ShareOut shown(EntityManager em, FundEntity fund, ShareOutEntity head) {
        return Sheets.read(em, fund.asset(), List.of(head)).get(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
