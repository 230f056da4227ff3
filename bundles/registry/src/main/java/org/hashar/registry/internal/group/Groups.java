package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The groups. */
@Component
public final class Groups implements GroupService {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    @Activate
    public Groups(
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
    public Recorded<Group> form(Actor actor, GroupDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            GroupEntity known = draft.id() == null ? null : em.find(GroupEntity.class, draft.id());
            Violations violations = new Violations();
            Place place = Places.check(em, draft.country(), draft.territory(), violations);
            GroupDraft canonical = GroupRules.canonical(draft, place);
            if (known != null) {
                if (known.formedWith(canonical)) {
                    return new Recorded<>(known.toRecord(), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            Country country = CountryRules.writable(countries, canonical.country(), violations);
            GroupRules.check(canonical, country, CountryRules.today(country, clock), violations);
            if (place != null) {
                checkName(em, canonical, violations);
            }
            violations.throwIfAny();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            GroupEntity group = new GroupEntity(canonical, nextCode(em, canonical), now);
            em.persist(group);
            em.persist(new GroupStatusEntity(
                    Ids.next(), canonical.id(), canonical.status(), canonical.formedOn(), null, now));
            GroupChanges.note(em, canonical.id());
            audit.record(actor, "group.form", canonical.id(), null);
            return new Recorded<>(group.toRecord(), true);
        });
    }

    @Override
    public Group changeStatus(
            Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version) {
        actor.require(Role.COORDINATOR);
        String why = Texts.clean(reason);
        return tx.call(em -> {
            GroupEntity group = lock(em, id);
            if (group.status() == status && group.statusSince().equals(from)) {
                return group.toRecord();
            }
            Country country = countries.require(group.country());
            if (group.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, group.version())
                        .exception();
            }
            Violations violations = new Violations();
            GroupRules.checkStatus(group, status, from, why, CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            group.change(status, from);
            em.persist(new GroupStatusEntity(Ids.next(), id, status, from, why, now));
            if (status == GroupStatus.DISSOLVED) {
                Federations.dissolve(em, group, from, now);
            }
            GroupChanges.note(em, id);
            audit.record(actor, "group.status", id, status.name());
            return group.toRecord();
        });
    }

    @Override
    public Group require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> require(em, id).toRecord());
    }

    /** A group inside a unit of work that is running. One query. */
    public static GroupEntity require(EntityManager em, UUID id) {
        GroupEntity group = em.find(GroupEntity.class, id);
        if (group == null) {
            throw notFound(id);
        }
        return group;
    }

    /** The same, locked, so that nobody changes it meanwhile. */
    public static GroupEntity lock(EntityManager em, UUID id) {
        GroupEntity group = em.find(GroupEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw notFound(id);
        }
        return group;
    }

    @Override
    public List<GroupStatusPeriod> statuses(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            require(em, id);
            return em.createQuery(
                            "select s from GroupStatusEntity s where s.groupId = :group order by s.validFrom",
                            GroupStatusEntity.class)
                    .setParameter("group", id)
                    .getResultStream()
                    .map(GroupStatusEntity::toRecord)
                    .toList();
        });
    }

    @Override
    public Page<Group> list(Actor actor, GroupQuery query, Page.Request page) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        Country country = CountryRules.known(countries, query.country(), violations);
        UUID after = Input.after(page.after());
        return tx.read(em -> {
            PlaceScope where =
                    Scopes.check(em, country, query.territory(), CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            return Pages.of(
                    select(em, query, where, after, page.limit() + 1),
                    page,
                    group -> group.id().toString(),
                    shown -> shown.stream().map(GroupEntity::toRecord).toList());
        });
    }

    private static List<GroupEntity> select(
            EntityManager em, GroupQuery query, @Nullable PlaceScope where, @Nullable UUID after, int limit) {
        StringBuilder text = new StringBuilder("select g from GroupEntity g where g.country = :country");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("country", query.country());
        if (query.type() != null) {
            text.append(" and g.type = :type");
            parameters.put("type", query.type());
        }
        if (where != null) {
            text.append(" and exists (select t.id from TerritoryEntity t where t.country = g.country")
                    .append(" and t.code = g.territory and ")
                    .append(Scopes.condition(where, "t", parameters))
                    .append(")");
        }
        if (query.name() != null) {
            text.append(" and g.nameKey like :name");
            parameters.put("name", Texts.anywhere(Texts.key(query.name())));
        }
        if (after != null) {
            text.append(" and g.id > :after");
            parameters.put("after", after);
        }
        TypedQuery<GroupEntity> select =
                em.createQuery(text.append(" order by g.id").toString(), GroupEntity.class);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList();
    }

    private static void checkName(EntityManager em, GroupDraft draft, Violations violations) {
        boolean free = em.createQuery(
                        "select g.code from GroupEntity g where g.country = :country and g.territory = :territory"
                                + " and g.nameKey = :name",
                        String.class)
                .setParameter("country", draft.country())
                .setParameter("territory", draft.territory())
                .setParameter("name", Texts.key(draft.name()))
                .getResultList()
                .isEmpty();
        violations.check(free, "/name", "name-taken", draft.territory());
    }

    private static String nextCode(EntityManager em, GroupDraft draft) {
        return code(draft, takeNumbers(em, draft.country(), draft.type(), 1));
    }

    static String code(GroupDraft draft, long number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", draft.country(), draft.type(), number);
    }

    /** Takes the next numbers of the country's groups of a type and returns the last; who forms another at the same moment waits for this one. */
    static long takeNumbers(EntityManager em, String country, String type, long count) {
        em.createNativeQuery("insert into reg_group_number (country, group_type, last_number) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, country)
                .setParameter(2, type)
                .executeUpdate();
        em.createNativeQuery("update reg_group_number set last_number = last_number + ?3"
                        + " where country = ?1 and group_type = ?2")
                .setParameter(1, country)
                .setParameter(2, type)
                .setParameter(3, count)
                .executeUpdate();
        Object number = em.createNativeQuery(
                        "select last_number from reg_group_number where country = ?1 and group_type = ?2")
                .setParameter(1, country)
                .setParameter(2, type)
                .getSingleResult();
        return ((Number) number).longValue();
    }

    static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "group-not-found", id).exception();
    }
}
