package org.hashar.fund.internal.shareout;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.report.Table;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.PageKeys;
import org.hashar.fund.internal.meeting.Texts;
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
            List<TransferDraft> transfers = Postings.of(
                    fund,
                    head.resultOf(fund),
                    Sheets.fines(em, head),
                    Sheets.portions(em, head),
                    head.remainder(),
                    head.remainderTo(),
                    StatementLine.Kind.SHARE_OUT);
            // Nothing moves when nobody is paid and nothing is divided; the box is looked at all the same.
            Set<AccountRef> accounts = new HashSet<>(Set.of(Chart.cash(fund), Chart.socialFund(fund)));
            transfers.forEach(line -> accounts.addAll(List.of(line.debit(), line.credit())));
            Posting posting = Posting.begin(em, fund, accounts, head.date()).keeping(Chart.social(fund));
            UUID journal = posting.add(
                    new JournalDraft(JournalEntity.Kind.SHARE_OUT, id, head.date(), now, actor.id()), transfers);
            if (!posting.breaches().isEmpty()) {
                throw new IllegalStateException("share-out " + id + " is beyond what its fund has");
            }
            posting.write(List.of());
            head.post(actor, now, journal);
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
            if (head.state() == State.POSTED) {
                throw wrongState(head);
            }
            head.withdraw(actor, now(), reason);
            audit.record(actor, "share-out.withdraw", id, reason);
            return true;
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
        actor.require(Role.READER);
        return tx.read(em -> {
            ShareOutEntity head = Sheets.require(em, id);
            groups.require(actor, head.group());
            return shown(em, found(Ledger.find(em, head.group())), head);
        });
    }

    @Override
    public Page<ShareOut> list(Actor actor, UUID group, Page.Request page) {
        actor.require(Role.READER);
        UUID after = PageKeys.uuid(page);
        return tx.read(em -> {
            groups.require(actor, group);
            TypedQuery<ShareOutEntity> query = em.createQuery(
                            "select s from ShareOutEntity s where s.group = :group"
                                    + (after == null ? "" : " and s.id > :after") + " order by s.id",
                            ShareOutEntity.class)
                    .setParameter("group", group)
                    .setMaxResults(page.limit() + 1);
            if (after != null) {
                query.setParameter("after", after);
            }
            List<ShareOutEntity> heads = query.getResultList();
            List<ShareOutEntity> shown = heads.subList(0, Math.min(page.limit(), heads.size()));
            String next = heads.size() > page.limit()
                    ? shown.get(shown.size() - 1).id().toString()
                    : null;
            return Ledger.find(em, group)
                    .map(fund -> new Page<>(Sheets.read(em, fund.asset(), shown), next))
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
