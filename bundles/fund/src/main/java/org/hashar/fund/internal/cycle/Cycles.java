package org.hashar.fund.internal.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;
import org.hashar.api.fund.CycleService;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.GroupDesk;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins, extends and closes the cycles of groups, and enters how a group stood when it was registered. */
@Component
public final class Cycles implements CycleService {
    static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final GroupDesk desk;

    /** Wired by declarative services. */
    @Activate
    public Cycles(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.desk = new GroupDesk(tx, clock, groups, territories, countries, audit);
    }

    @Override
    public Recorded<Cycle> begin(Actor actor, CycleDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/startsOn", draft.startsOn());
        shape.needed("/endsOn", draft.endsOn());
        shape.needed("/decision", draft.decision());
        Texts.check(violations, "/reason", draft.reason(), MAX_REASON);
        shape.done();
        return desk.record(
                actor,
                draft.group(),
                em -> new GroupDesk.Paper(
                        draft.id(),
                        FundDocument.Kind.CYCLE,
                        JournalEntity.Kind.CAPITAL,
                        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                        lastClosing(em, draft.group()),
                        draft.reason(),
                        draft),
                (work, group) -> CycleRules.begin(work, group, draft),
                (em, fund) -> toRecord(em, require(em, draft.id())));
    }

    @Override
    public Recorded<Cycle> extend(Actor actor, CycleExtensionDraft draft) {
        actor.require(Role.COORDINATOR);
        CapitalShape shape = new CapitalShape(new Violations());
        shape.needed("/id", draft.id());
        shape.needed("/cycle", draft.cycle());
        shape.needed("/date", draft.date());
        shape.needed("/endsOn", draft.endsOn());
        shape.needed("/decision", draft.decision());
        shape.done();
        return desk.record(
                actor,
                groupOf(draft.cycle()),
                about(draft.id(), FundDocument.Kind.CYCLE_EXTENSION, draft.date(), draft.cycle(), draft),
                (work, group) -> CycleRules.extend(work, draft),
                (em, fund) -> toRecord(em, require(em, draft.cycle())));
    }

    @Override
    public Recorded<Cycle> close(Actor actor, CycleCloseDraft draft) {
        actor.require(Role.COORDINATOR);
        CapitalShape shape = new CapitalShape(new Violations());
        shape.needed("/id", draft.id());
        shape.needed("/cycle", draft.cycle());
        shape.needed("/date", draft.date());
        shape.done();
        return desk.record(
                actor,
                groupOf(draft.cycle()),
                about(draft.id(), FundDocument.Kind.CYCLE_CLOSE, draft.date(), draft.cycle(), draft),
                (work, group) -> CycleRules.close(work, draft),
                (em, fund) -> toRecord(em, require(em, draft.cycle())));
    }

    private static GroupDesk.Paper about(UUID id, FundDocument.Kind kind, LocalDate date, UUID cycle, Record draft) {
        return new GroupDesk.Paper(id, kind, JournalEntity.Kind.CAPITAL, date, cycle, null, draft);
    }

    private UUID groupOf(UUID cycle) {
        return tx.read(em -> require(em, cycle).group());
    }

    @Override
    public List<Cycle> list(Actor actor, UUID group) {
        actor.require(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return of(em, group);
        });
    }

    @Override
    public Recorded<FundDocument> enter(Actor actor, OpeningDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        OpeningRules.checkShape(violations, draft);
        violations.throwIfAny();
        return desk.record(
                actor,
                draft.group(),
                new GroupDesk.Paper(
                        draft.id(),
                        FundDocument.Kind.OPENING,
                        JournalEntity.Kind.OPENING,
                        draft.date(),
                        null,
                        draft.evidence(),
                        draft),
                (work, group) -> new OpeningRules(work, draft, memberships.history(actor, group.id())).apply(),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    static CycleEntity require(EntityManager em, UUID id) {
        CycleEntity found = em.find(CycleEntity.class, id);
        if (found == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "cycle-not-found", id).exception();
        }
        return found;
    }

    /** The cycle as it stands, found among those of its group. */
    static Cycle toRecord(EntityManager em, CycleEntity cycle) {
        return of(em, cycle.group()).stream()
                .filter(each -> each.id().equals(cycle.id()))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "cycle-not-found", cycle.id())
                        .exception());
    }

    /** The standing cycles of a group by date. Two queries. */
    static List<Cycle> of(EntityManager em, UUID group) {
        List<CycleEntity> cycles = em.createQuery(
                        "select c from CycleEntity c left join DocumentReversalEntity r on r.document = c.id"
                                + " where c.group = :group and r.document is null order by c.startsOn",
                        CycleEntity.class)
                .setParameter("group", group)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        Map<UUID, List<CycleEndEntity>> ends =
                ends(em, group).stream().collect(Collectors.groupingBy(CycleEndEntity::cycle));
        List<Cycle> found = new ArrayList<>();
        for (CycleEntity cycle : cycles) {
            found.add(cycle.toRecord(found.size() + 1, ends.getOrDefault(cycle.id(), List.of())));
        }
        return found;
    }

    private static List<CycleEndEntity> ends(EntityManager em, UUID group) {
        return em.createQuery(
                        "select e from CycleEndEntity e left join DocumentReversalEntity r on r.document = e.document,"
                                + " CycleEntity c where c.id = e.cycle and c.group = :group and r.document is null",
                        CycleEndEntity.class)
                .setParameter("group", group)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The document that closed the last cycle: it cannot be taken back while another one follows. */
    private static @Nullable UUID lastClosing(EntityManager em, UUID group) {
        Optional<CycleEndEntity> last = ends(em, group).stream()
                .filter(CycleEndEntity::closes)
                .max(java.util.Comparator.comparing(CycleEndEntity::endsOn));
        return last.map(CycleEndEntity::document).orElse(null);
    }
}
