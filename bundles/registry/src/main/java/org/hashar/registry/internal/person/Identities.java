package org.hashar.registry.internal.person;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.registry.internal.Parts;
import org.jspecify.annotations.Nullable;

/** Under which ids a human being is known, inside a unit of work that is running. */
public final class Identities {
    private static final String HELD = " and m.mergedAt <= :known and m.undoneAt > :known";

    private Identities() {}

    /** The given id, who it was found to be, and all who were found to be the same, as known at a moment. */
    public static Set<UUID> of(EntityManager em, UUID person, Instant known) {
        UUID into = mergedInto(em, person, known);
        UUID survivor = into == null ? person : into;
        Set<UUID> ids =
                new HashSet<>(select(em, "select m.merged from MergeEntity m where m.survivor = :id", survivor, known));
        ids.add(survivor);
        return Set.copyOf(ids);
    }

    /** Who a person was found to be, as known at a moment; null while it stood for itself. */
    static @Nullable UUID mergedInto(EntityManager em, UUID person, Instant known) {
        List<UUID> survivors = select(em, "select m.survivor from MergeEntity m where m.merged = :id", person, known);
        return survivors.isEmpty() ? null : survivors.get(0);
    }

    /** Of some persons, and of all who are known now to be one with any of them: under whose id each is known. Two queries for 500. */
    public static Map<UUID, UUID> survivors(EntityManager em, Collection<UUID> persons) {
        Map<UUID, UUID> survivors = new HashMap<>();
        for (List<UUID> part : Parts.of(Set.copyOf(persons))) {
            note(survivors, em, "p.id", part);
        }
        for (List<UUID> part : Parts.of(Set.copyOf(survivors.values()))) {
            note(survivors, em, "p.mergedInto", part);
            part.forEach(survivor -> survivors.put(survivor, survivor));
        }
        return survivors;
    }

    private static void note(Map<UUID, UUID> survivors, EntityManager em, String column, List<UUID> ids) {
        em.createQuery("select p.id, p.mergedInto from PersonEntity p where " + column + " in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> survivors.put((UUID) row[0], (UUID) Objects.requireNonNullElse(row[1], row[0])));
    }

    private static List<UUID> select(EntityManager em, String query, UUID id, Instant known) {
        return em.createQuery(query + HELD, UUID.class)
                .setParameter("id", id)
                .setParameter("known", known)
                .getResultList();
    }
}
