package org.hashar.registry.internal.person;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;

/** Under which ids a human being is known, inside a unit of work that is running. */
public final class Identities {
    private static final String HELD = " and m.mergedAt <= :known and m.undoneAt > :known";

    private Identities() {}

    /** The given id, who it was found to be, and all who were found to be the same, as known at a moment. */
    public static Set<UUID> of(EntityManager em, UUID person, Instant known) {
        List<UUID> survivors = select(em, "select m.survivor from MergeEntity m where m.merged = :id", person, known);
        UUID survivor = survivors.isEmpty() ? person : survivors.get(0);
        Set<UUID> ids =
                new HashSet<>(select(em, "select m.merged from MergeEntity m where m.survivor = :id", survivor, known));
        ids.add(survivor);
        return Set.copyOf(ids);
    }

    private static List<UUID> select(EntityManager em, String query, UUID id, Instant known) {
        return em.createQuery(query + HELD, UUID.class)
                .setParameter("id", id)
                .setParameter("known", known)
                .getResultList();
    }
}
