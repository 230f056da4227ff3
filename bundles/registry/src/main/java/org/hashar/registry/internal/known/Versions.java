package org.hashar.registry.internal.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;

/** Finds versions of facts inside a unit of work that is running. */
public final class Versions {
    private Versions() {}

    /** All versions of a fact, the first one first. */
    public static <E extends KnownEntity> List<E> of(EntityManager em, Class<E> type, UUID id) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.id = :id order by e.revision", type)
                .setParameter("id", id)
                .getResultList();
    }

    /** The version that is known now. */
    public static <E extends KnownEntity> Optional<E> current(EntityManager em, Class<E> type, UUID id) {
        return of(em, type, id).stream().filter(KnownEntity::current).findFirst();
    }

    /**
     * What all versions of a fact share, such as whose it is. It brings no version into the unit of work: after what it names is locked, the
     * versions are read as they are then.
     *
     * @param attribute of the entity
     */
    public static <T> Optional<T> shared(
            EntityManager em, Class<? extends KnownEntity> type, UUID id, String attribute, Class<T> as) {
        return em.createQuery(
                        "select e." + attribute + " from " + type.getSimpleName()
                                + " e where e.id = :id and e.revision = 1",
                        as)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The first versions of some facts, by their ids. One query. */
    public static <E extends KnownEntity> Map<UUID, E> firsts(EntityManager em, Class<E> type, List<UUID> ids) {
        Map<UUID, E> found = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids and e.revision = 1", type)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** Takes out those facts that nobody changed since, as if they had never been entered; returns the ids of the others. */
    public static <E extends KnownEntity> Set<UUID> remove(EntityManager em, Class<E> type, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        String name = type.getSimpleName();
        Set<UUID> kept = new HashSet<>(em.createQuery(
                        "select distinct e.id from " + name
                                + " e where e.id in :ids and (e.revision > 1 or e.supersededAt <> :forever)",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("forever", Forever.MOMENT)
                .getResultList());
        List<UUID> gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            em.createQuery("delete from " + name + " e where e.id in :ids")
                    .setParameter("ids", gone)
                    .executeUpdate();
        }
        return kept;
    }

    /**
     * What a repeated write finds: the fact as known now when it was entered with the same content.
     *
     * @param same whether the first version has that content
     * @throws ProblemException conflict when the content is another, or the fact was withdrawn
     */
    public static <E extends KnownEntity> Optional<E> repeated(
            EntityManager em, Class<E> type, UUID id, Predicate<E> same) {
        List<E> versions = of(em, type, id);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        E last = versions.get(versions.size() - 1);
        if (!same.test(versions.get(0))) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
        }
        if (!last.current()) {
            throw Problem.of(Problem.Type.CONFLICT, "withdrawn", id).exception();
        }
        return Optional.of(last);
    }
}
