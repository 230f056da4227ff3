package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Roster;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.Identities;
import org.jspecify.annotations.Nullable;

/**
 * Queries for memberships and roles inside a unit of work that is running. What is only read is read as plain columns:
 * EclipseLink need not watch thirty members for changes while a meeting is recorded.
 */
final class Episodes {
    private static final String COLUMNS =
            "m.id, m.groupId, m.personId, m.validFrom, m.validTo, m.joinReason, m.leaveReason, m.recordedAt";
    private static final String MEMBERSHIP = "select " + COLUMNS + " from MembershipEntity m where ";
    private static final String NAMED = "select " + COLUMNS
            + ", p.orderCommon, p.orderUzbek from MembershipEntity m, PersonEntity p where p.id = m.personId and ";
    private static final String ROSTER = "select " + COLUMNS + ", g from GroupEntity g left join MembershipEntity m"
            + " on m.groupId = g.id and m.supersededAt = :now and m.validFrom <= :day and m.validTo > :day"
            + " where g.id = :group order by m.id";

    private Episodes() {}

    /** Memberships to show; {@code condition} is about {@code m} and goes on with an order. One query. */
    static TypedQuery<Object[]> memberships(EntityManager em, String condition, Map<String, Object> parameters) {
        return query(em, MEMBERSHIP + condition, parameters);
    }

    /** The same with the person {@code p}; what follows the columns of {@link #membership} is where a list by name has the person. */
    static TypedQuery<Object[]> named(EntityManager em, String condition, Map<String, Object> parameters) {
        return query(em, NAMED + condition, parameters);
    }

    private static TypedQuery<Object[]> query(EntityManager em, String text, Map<String, Object> parameters) {
        TypedQuery<Object[]> query = em.createQuery(text, Object[].class);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** A group with who is in it on a day. One query. */
    static Roster roster(EntityManager em, UUID group, LocalDate day) {
        List<Object[]> rows = em.createQuery(ROSTER, Object[].class)
                .setParameter("group", group)
                .setParameter("now", Forever.MOMENT)
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            throw Groups.notFound(group);
        }
        return new Roster(
                ((GroupEntity) rows.get(0)[8]).toRecord(),
                rows.stream()
                        .filter(row -> row[0] != null)
                        .map(Episodes::membership)
                        .toList());
    }

    /** A row of {@link #memberships} as it is told. */
    static Membership membership(@Nullable Object[] row) {
        return new Membership(
                value(row[0], UUID.class),
                value(row[1], UUID.class),
                value(row[2], UUID.class),
                value(row[3], LocalDate.class),
                Forever.told(value(row[4], LocalDate.class)),
                (String) row[5],
                (String) row[6],
                value(row[7], Instant.class));
    }

    private static <T> T value(@Nullable Object column, Class<T> type) {
        if (column == null) {
            throw new IllegalStateException("a column that is never null is null");
        }
        return type.cast(column);
    }

    /**
     * Locks the person of an episode, and who that person is known to be, and returns the episode as known now, so that nobody changes it meanwhile.
     *
     * @throws ProblemException not-found when it was never entered, or was withdrawn
     */
    static <E extends EpisodeEntity> E lock(EntityManager em, Class<E> type, UUID id) {
        List<UUID> person = em.createQuery(
                        "select e.personId from " + type.getSimpleName() + " e where e.id = :id and e.revision = 1",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        if (!person.isEmpty()) {
            Identities.lock(em, person.get(0));
        }
        return require(em, type, id);
    }

    /**
     * An episode as known now, not locked.
     *
     * @throws ProblemException not-found when it was never entered, or was withdrawn
     */
    static <E extends EpisodeEntity> E require(EntityManager em, Class<E> type, UUID id) {
        return Versions.current(em, type, id).orElseThrow(() -> notFound(type, id));
    }

    /** What is known now of a person in a group: of all ids that are given (R2); of none nothing. */
    static <E extends EpisodeEntity> List<E> current(EntityManager em, Class<E> type, UUID group, Set<UUID> person) {
        if (person.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.personId in :person and e.groupId = :group"
                                + " and e.supersededAt = :now",
                        type)
                .setParameter("person", person)
                .setParameter("group", group)
                .setParameter("now", Forever.MOMENT)
                .getResultList();
    }

    private static ProblemException notFound(Class<?> type, UUID id) {
        return Problem.of(
                        Problem.Type.NOT_FOUND,
                        type == RoleEntity.class ? "role-not-found" : "membership-not-found",
                        id)
                .exception();
    }
}
