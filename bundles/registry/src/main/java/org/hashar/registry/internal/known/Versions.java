package org.hashar.registry.internal.known;

import java.util.List;
import java.util.Optional;
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
