package org.hashar.fund.internal.constitution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionService;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.GroupDesk;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps constitutions as documents of the groups' savings funds, and finds the one that holds on a day. */
@Component
public final class Constitutions implements ConstitutionService {
    /** Later than anything will be known. */
    private static final Instant ALL_THAT_IS_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

    private static final String IN_FORCE = "select c, f from ConstitutionEntity c left join DocumentReversalEntity r"
            + " on r.document = c.id and r.reversedAt <= :known, DocumentEntity d, FundEntity f"
            + " where d.id = c.id and f.id = c.fund and c.group = :group and c.from <= :day"
            + " and d.recordedAt <= :known and r.document is null order by c.from desc";

    private final Tx tx;
    private final GroupService groups;
    private final GroupDesk desk;

    /** Wired by declarative services. */
    @Activate
    public Constitutions(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.groups = groups;
        this.desk = new GroupDesk(tx, clock, groups, territories, countries, audit);
    }

    /** What holds for a group on a day, by all that is known now. Two queries, one when the group has no constitution. */
    public static ConstitutionRules on(EntityManager em, UUID group, LocalDate day) {
        return on(em, group, day, ALL_THAT_IS_KNOWN);
    }

    /** The same as it was known at a moment. */
    public static ConstitutionRules on(EntityManager em, UUID group, LocalDate day, Instant known) {
        return em.createQuery(IN_FORCE, Object[].class)
                .setParameter("group", group)
                .setParameter("day", day)
                .setParameter("known", known)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(row -> rules(em, (ConstitutionEntity) row[0], (FundEntity) row[1]))
                .orElse(ConstitutionRules.DEFAULT);
    }

    /** What each member pays into the social fund at each meeting, by the day from which it holds. One query. */
    public static NavigableMap<LocalDate, Long> socialContributions(
            EntityManager em, UUID group, LocalDate day, Instant known) {
        NavigableMap<LocalDate, Long> found = new TreeMap<>();
        em.createQuery(IN_FORCE, Object[].class)
                .setParameter("group", group)
                .setParameter("day", day)
                .setParameter("known", known)
                .getResultStream()
                .map(row -> (ConstitutionEntity) row[0])
                .forEach(each -> found.put(each.from(), each.socialContribution()));
        return found;
    }

    /**
     * How much of the savings in per cent each member may owe, by the day from which it holds; zero where there is no ceiling. Empty when there never
     * was any. By all that is known now; one query.
     */
    public static NavigableMap<LocalDate, Integer> ceilings(EntityManager em, UUID group) {
        NavigableMap<LocalDate, Integer> found = new TreeMap<>();
        em.createQuery(IN_FORCE, Object[].class)
                .setParameter("group", group)
                .setParameter("day", LocalDate.of(9999, 12, 31))
                .setParameter("known", ALL_THAT_IS_KNOWN)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(row -> (ConstitutionEntity) row[0])
                .forEach(each -> found.put(each.from(), each.ceilingPercent()));
        return found.values().stream().anyMatch(percent -> percent > 0) ? found : new TreeMap<>();
    }

    private static ConstitutionRules rules(EntityManager em, ConstitutionEntity constitution, FundEntity fund) {
        List<FineEntity> fines = em.createQuery(
                        "select f from FineEntity f where f.document = :id order by f.line", FineEntity.class)
                .setParameter("id", constitution.id())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return constitution.rules(fund.asset(), fines);
    }

    @Override
    public Recorded<Constitution> set(Actor actor, ConstitutionDraft draft) {
        actor.require(Role.COORDINATOR);
        CapitalShape shape = new CapitalShape(new Violations());
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/date", draft.date());
        shape.needed("/from", draft.from());
        shape.needed("/decision", draft.decision());
        shape.needed("/rules", draft.rules());
        shape.done();
        return desk.record(
                actor,
                draft.group(),
                new GroupDesk.Paper(
                        draft.id(),
                        FundDocument.Kind.CONSTITUTION,
                        JournalEntity.Kind.CAPITAL,
                        draft.date(),
                        null,
                        null,
                        draft),
                (work, group) -> apply(work, group, draft),
                (em, fund) -> toRecord(em, fund, find(em, draft.id()).orElseThrow()));
    }

    private static void apply(FundWork work, Group group, ConstitutionDraft draft) {
        Violations violations = work.violations();
        violations.check(!draft.from().isBefore(draft.date()), "/from", "before-decision", draft.date());
        violations.check(!draft.from().isBefore(group.formedOn()), "/from", "before-formation", group.formedOn());
        violations.check(
                !beginsOn(work.em(), group.id(), draft.from()), "/from", "constitution-that-day", draft.from());
        int quorum = on(work.em(), group.id(), draft.date()).quorumPercent();
        work.decide("/decision", null, draft.decision(), quorum);
        ConstitutionCheck check = new ConstitutionCheck(violations, work.fund().asset());
        check.check(draft.rules());
        List<FineEntity> fines = check.fines(draft.id(), draft.rules().fines());
        if (violations.isEmpty()) {
            work.detail(new ConstitutionEntity(work.fund(), draft));
            fines.forEach(work::detail);
        }
    }

    private static boolean beginsOn(EntityManager em, UUID group, LocalDate from) {
        return em.createQuery(
                                "select count(c) from ConstitutionEntity c left join DocumentReversalEntity r"
                                        + " on r.document = c.id where c.group = :group and c.from = :from"
                                        + " and r.document is null",
                                Long.class)
                        .setParameter("group", group)
                        .setParameter("from", from)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Constitution require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            ConstitutionEntity found = find(em, id)
                    .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "constitution-not-found", id)
                            .exception());
            groups.require(actor, found.group());
            return toRecord(em, Desk.find(em, FundDocuments.require(em, id).fund()), found);
        });
    }

    @Override
    public List<Constitution> list(Actor actor, UUID group) {
        actor.require(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return em.createQuery(
                            "select c, f from ConstitutionEntity c, FundEntity f where f.id = c.fund"
                                    + " and c.group = :group order by c.from, c.id",
                            Object[].class)
                    .setParameter("group", group)
                    .getResultStream()
                    .map(row -> toRecord(em, (FundEntity) row[1], (ConstitutionEntity) row[0]))
                    .toList();
        });
    }

    @Override
    public ConstitutionRules rulesOn(Actor actor, UUID group, LocalDate day, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return on(em, group, day, asKnown == null ? ALL_THAT_IS_KNOWN : asKnown);
        });
    }

    private static Optional<ConstitutionEntity> find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(ConstitutionEntity.class, id));
    }

    private static Constitution toRecord(EntityManager em, FundEntity fund, ConstitutionEntity constitution) {
        FundDocument document = FundDocuments.read(em, fund, constitution.id());
        return new Constitution(
                constitution.id(),
                constitution.group(),
                document.date(),
                constitution.from(),
                document.decisions().get(0),
                rules(em, constitution, fund),
                document.recordedAt(),
                document.recordedBy(),
                document.reversal());
    }
}
