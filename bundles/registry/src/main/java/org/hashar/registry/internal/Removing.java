package org.hashar.registry.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;

/** Takes out what a batch brought, unless something refers to it. Inside a unit of work that is running. */
public final class Removing {
    private Removing() {}

    /**
     * Which of these must stay.
     *
     * @param reasons each a query that finds ids, without its beginning and its end: {@code m.groupId from MembershipEntity m where m.groupId}
     */
    public static Set<UUID> kept(EntityManager em, List<UUID> ids, List<String> reasons) {
        Set<UUID> kept = new HashSet<>();
        if (!ids.isEmpty()) {
            for (String reason : reasons) {
                kept.addAll(em.createQuery("select distinct " + reason + " in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
            }
        }
        return kept;
    }

    /**
     * Deletes the rows of these.
     *
     * @param ids at least one
     * @param rows each a statement without its beginning and its end, in this order: {@code GroupLineEntity e where e.groupId}
     */
    public static void delete(EntityManager em, List<UUID> ids, List<String> rows) {
        for (String row : rows) {
            em.createQuery("delete from " + row + " in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
