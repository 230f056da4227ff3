package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Federation;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.FederationMembership;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryEntity;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Groups in groups. All that changes them first locks the row of their country: circles and floors are a matter of many groups, and of two
 * changes at the same moment the second must see the first.
 */
@Component
public final class Federations implements FederationService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Federations(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<FederationMembership> join(Actor actor, FederationDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations missing = new Violations();
        Input.given(missing, draft.id(), "/id");
        Input.given(missing, draft.group(), "/group");
        Input.given(missing, draft.parent(), "/parent");
        missing.throwIfAny();
        return tx.call(em -> {
            GroupEntity group = Groups.require(em, draft.group());
            GroupEntity parent = Groups.require(em, draft.parent());
            lock(em, group.country());
            Optional<FederationEntity> before =
                    Versions.repeated(em, FederationEntity.class, draft.id(), first -> first.enteredWith(draft));
            if (before.isPresent()) {
                return new Recorded<>(before.get().toRecord(), false);
            }
            Country country = countries.require(group.country());
            Violations violations = new Violations();
            new FederationRules(em, violations)
                    .check(draft, group, parent, country, CountryRules.today(country, clock));
            violations.throwIfAny();
            FederationEntity entered = new FederationEntity(draft, now());
            em.persist(entered);
            audit.record(actor, "federation.join", draft.id(), null);
            return new Recorded<>(entered.toRecord(), true);
        });
    }

    @Override
    public FederationMembership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            FederationEntity found = lock(em, id);
            if (found.to().equals(to)) {
                return found.toRecord();
            }
            Country country =
                    countries.require(Groups.require(em, found.groupId()).country());
            if (!found.to().equals(Forever.DAY)) {
                throw Problem.of(Problem.Type.CONFLICT, "ended-already", found.to())
                        .exception();
            }
            Violations violations = new Violations();
            if (Input.pastDay(violations, to, "/to", CountryRules.today(country, clock))) {
                violations.check(found.from().isBefore(to), "/to", "ends-before-begin");
            }
            Input.optionalCode(violations, reason, "/reason");
            violations.throwIfAny();
            FederationEntity ended = found.ended(to, reason, now());
            em.persist(ended);
            audit.record(actor, "federation.leave", id, reason);
            return ended.toRecord();
        });
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            FederationEntity found = lock(em, id);
            countries.require(Groups.require(em, found.groupId()).country());
            found.supersede(now());
            audit.record(actor, "federation.withdraw", id, reason);
        });
    }

    @Override
    public Federation on(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Groups.require(em, group);
            List<FederationMembership> found =
                    select(em, group, asKnown, " and f.validFrom <= :day and f.validTo > :day", Map.of("day", asOf));
            return new Federation(
                    group,
                    asOf,
                    found.stream().filter(each -> each.group().equals(group)).toList(),
                    found.stream().filter(each -> each.parent().equals(group)).toList());
        });
    }

    @Override
    public List<FederationMembership> history(Actor actor, UUID group, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Groups.require(em, group);
            return select(em, group, asKnown, "", Map.of());
        });
    }

    private List<FederationMembership> select(
            EntityManager em, UUID group, @Nullable Instant asKnown, String condition, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("group", group);
        parameters.put("known", asKnown == null ? now() : asKnown);
        TypedQuery<FederationEntity> query = em.createQuery(
                "select f from FederationEntity f where (f.groupId = :group or f.parentId = :group)"
                        + " and f.recordedAt <= :known and f.supersededAt > :known" + condition
                        + " order by f.validFrom, f.id",
                FederationEntity.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(FederationEntity::toRecord).toList();
    }

    /** A group that is dissolved is in no other any more, and no other in it; what was to begin later never did. */
    static void dissolve(EntityManager em, GroupEntity group, LocalDate day, Instant now) {
        lock(em, group.country());
        em.createQuery(
                        "select f from FederationEntity f where (f.groupId = :group or f.parentId = :group)"
                                + " and f.supersededAt = :now and f.validTo > :day",
                        FederationEntity.class)
                .setParameter("group", group.id())
                .setParameter("now", Forever.MOMENT)
                .setParameter("day", day)
                .getResultList()
                .forEach(each -> {
                    if (each.from().isBefore(day)) {
                        em.persist(each.ended(day, "DISSOLVED", now));
                    } else {
                        each.supersede(now);
                    }
                });
    }

    /**
     * A group that was not dissolved after all is again in what it left that day, and what left it is in it: no longer than the other one lived,
     * and not where that is no longer possible. What was to begin later is to be entered anew.
     */
    static void restore(
            EntityManager em,
            GroupEntity group,
            GroupStatusEntity dissolved,
            Country country,
            LocalDate today,
            Instant now) {
        lock(em, group.country());
        em.createQuery(
                        "select f from FederationEntity f where (f.groupId = :group or f.parentId = :group)"
                                + " and f.supersededAt = :now and f.validTo = :day and f.recordedAt = :then",
                        FederationEntity.class)
                .setParameter("group", group.id())
                .setParameter("now", Forever.MOMENT)
                .setParameter("day", dissolved.from())
                .setParameter("then", dissolved.recordedAt())
                .getResultList()
                .forEach(ended -> restore(em, ended, country, today, now));
    }

    private static void restore(
            EntityManager em, FederationEntity ended, Country country, LocalDate today, Instant now) {
        GroupEntity member = Groups.require(em, ended.groupId());
        GroupEntity parent = Groups.require(em, ended.parentId());
        List<FederationEntity> versions = Versions.of(em, FederationEntity.class, ended.id());
        LocalDate to = Stream.of(member, parent)
                .filter(each -> each.status() == GroupStatus.DISSOLVED)
                .map(GroupEntity::statusSince)
                .reduce(versions.get(versions.size() - 2).to(), (one, other) -> one.isBefore(other) ? one : other);
        Violations violations = new Violations();
        new FederationRules(em, violations)
                .check(
                        new FederationDraft(ended.id(), member.id(), parent.id(), ended.to(), Forever.told(to)),
                        member,
                        parent,
                        country,
                        today);
        if (violations.isEmpty()) {
            em.persist(ended.ended(to, to.equals(Forever.DAY) ? null : "DISSOLVED", now));
        }
    }

    private static void lock(EntityManager em, String country) {
        em.find(CountryEntity.class, country, LockModeType.PESSIMISTIC_WRITE);
    }

    private static FederationEntity lock(EntityManager em, UUID id) {
        Versions.shared(em, FederationEntity.class, id, "groupId", UUID.class)
                .ifPresent(group -> lock(em, Groups.require(em, group).country()));
        return Versions.current(em, FederationEntity.class, id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "federation-membership-not-found", id)
                .exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
