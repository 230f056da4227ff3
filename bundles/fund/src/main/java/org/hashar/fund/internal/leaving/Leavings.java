package org.hashar.fund.internal.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LeavingService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.GroupDesk;
import org.hashar.fund.internal.capital.GroupDesk.Paper;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.loan.LoanWork;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.fund.internal.shareout.Bases;
import org.hashar.fund.internal.shareout.Settlement;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Settles with members who leave. A settlement is a document of the group's savings fund; the registry ends the membership in the same unit of
 * work, after the fund is locked. Who moves is a document of the other group's fund too: both funds are locked in the order of their ids.
 */
@Component
public final class Leavings implements LeavingService {
    private final Tx tx;
    private final GroupService groups;
    private final MembershipService memberships;
    private final GroupDesk desk;
    private final Leaver leaver;

    /** Wired by declarative services. */
    @Activate
    public Leavings(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference PersonService persons,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.groups = groups;
        this.memberships = memberships;
        this.desk = new GroupDesk(tx, clock, groups, territories, countries, audit);
        this.leaver = new Leaver(groups, memberships, persons, countries, new Bases(clock, memberships, countries));
    }

    @Override
    public Leaving dryRun(Actor actor, LeavingDraft draft) {
        actor.require(Role.COORDINATOR);
        checkShape(draft);
        return tx.read(em -> {
            Group group = groups.require(actor, draft.group());
            FundEntity fund = Ledger.find(em, draft.group())
                    .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "fund-not-found", draft.group())
                            .exception());
            Leaver.Found found = leaver.find(em, actor, group, fund, draft);
            Posting posting = Posting.begin(em, fund, found.accounts(), draft.date());
            ToLongFunction<AccountRef> onDay = ref -> posting.balanceOn(ref, draft.date());
            ToLongFunction<AccountRef> present = ref -> posting.balanceOn(ref, LocalDate.MAX);
            Violations violations = new Violations();
            Settlement settlement = leaver.reckon(em, actor, violations, found, draft, onDay, present);
            violations.check(
                    !draft.date().isAfter(found.basis().today()),
                    "/date",
                    "in-the-future",
                    found.basis().today());
            violations.throwIfAny();
            Ties ties = Ties.of(em, draft.group(), draft.person());
            return new LeavingEntity(fund, draft, settlement, found.facts()).toRecord(fund.asset(), null, ties, draft);
        });
    }

    @Override
    public Recorded<Leaving> settle(Actor actor, LeavingDraft draft) {
        actor.require(Role.COORDINATOR);
        checkShape(draft);
        return tx.call(em -> {
            lock(em, draft);
            UUID membership = leaver.episode(actor, draft).map(Membership::id).orElse(null);
            Paper paper = new Paper(
                    draft.id(),
                    FundDocument.Kind.LEAVING,
                    JournalEntity.Kind.LEAVING,
                    draft.date(),
                    membership,
                    draft.note(),
                    draft);
            Recorded<Leaving> recorded = desk.record(
                    actor,
                    draft.group(),
                    paper,
                    (work, group) -> settle(actor, work, group, draft),
                    (inside, fund) -> read(inside, fund, require(inside, draft.id())));
            LeavingDraft.Destination to = draft.to();
            if (recorded.created() && to != null) {
                arrive(actor, draft, to, recorded.value());
            }
            return recorded;
        });
    }

    /** Both funds in the order of their ids, so that two members who change places do not wait for each other. */
    private static void lock(EntityManager em, LeavingDraft draft) {
        LeavingDraft.Destination to = draft.to();
        Stream.of(Optional.of(draft.group()), Optional.ofNullable(to).map(LeavingDraft.Destination::group))
                .flatMap(Optional::stream)
                .flatMap(group -> Ledger.find(em, group).stream())
                .map(FundEntity::id)
                .sorted()
                .forEach(fund -> Ledger.lockById(em, fund));
    }

    private void settle(Actor actor, FundWork work, Group group, LeavingDraft draft) {
        EntityManager em = work.em();
        Leaver.Found found = leaver.find(em, actor, group, work.fund(), draft);
        work.begin(found.accounts());
        Settlement settlement =
                leaver.reckon(em, actor, work.violations(), found, draft, work::onTheDay, work::present);
        if (draft.decision() != null) {
            work.decide(
                    "/decision", draft.person(), draft.decision(), found.rules().quorumPercent());
        }
        Membership membership = found.membership();
        if (!work.violations().isEmpty() || membership == null) {
            return;
        }
        SecondPerson.check(em, work.fund(), Guarded.SETTLEMENT, draft.id(), work.today());
        work.move(settlement.transfers());
        LoanWork loans = found.basis().debts().changed(work.posting(), settlement.transfers());
        work.breaks(loans.breaches(List.of()));
        work.reallocate(loans.reallocations());
        work.detail(new LeavingEntity(work.fund(), draft, settlement, found.facts()));
        memberships.leave(actor, membership.id(), draft.date(), draft.kind().name());
    }

    /** The other side of a move: a membership, and savings of the same amount, in the other group. */
    private void arrive(Actor actor, LeavingDraft draft, LeavingDraft.Destination to, Leaving left) {
        Paper paper = new Paper(
                to.membership(),
                FundDocument.Kind.ARRIVAL,
                JournalEntity.Kind.LEAVING,
                draft.date(),
                draft.id(),
                null,
                draft);
        desk.record(
                actor,
                to.group(),
                paper,
                (work, group) -> {
                    AccountRef cash = Chart.cash(work.fund());
                    AccountRef savings = Chart.savings(draft.person());
                    work.begin(Set.of(cash, savings));
                    work.move(cash, savings, left.paid().units(), "SETTLEMENT");
                    memberships.join(
                            actor,
                            new MembershipDraft(
                                    to.membership(), to.group(), draft.person(), draft.date(), null, "MOVED"));
                },
                (em, fund) -> to.membership());
    }

    @Override
    public Leaving require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            LeavingEntity leaving = require(em, id);
            groups.require(actor, leaving.group());
            return read(em, fund(em, leaving), leaving);
        });
    }

    @Override
    public List<Leaving> list(Actor actor, UUID group) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return em.createQuery(
                            "select l from LeavingEntity l where l.group = :group order by l.id", LeavingEntity.class)
                    .setParameter("group", group)
                    .getResultStream()
                    .map(leaving -> read(em, fund(em, leaving), leaving))
                    .toList();
        });
    }

    private static FundEntity fund(EntityManager em, LeavingEntity leaving) {
        return Ledger.byId(em, leaving.fund()).orElseThrow();
    }

    private static LeavingEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(LeavingEntity.class, id))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "leaving-not-found", id)
                        .exception());
    }

    private static Leaving read(EntityManager em, FundEntity fund, LeavingEntity leaving) {
        FundDocument document = FundDocuments.read(em, fund, leaving.id());
        Ties ties = Ties.of(em, leaving.group(), leaving.person());
        return leaving.toRecord(fund.asset(), document, ties, leaving.draft(document));
    }

    private static void checkShape(LeavingDraft draft) {
        Violations violations = new Violations();
        LeavingRules.checkShape(violations, draft);
        violations.throwIfAny();
    }
}
