package org.hashar.registry.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.registry.GroupChangeService;
import org.hashar.registry.internal.Parts;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes changes and gives them to whoever keeps totals. */
@Component
public final class GroupChanges implements GroupChangeService {
    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public GroupChanges(@Reference(target = "(hashar.schema=registry)") Tx tx) {
        this.tx = tx;
    }

    /** Notes that a group changed, in the unit of work that changes it. */
    public static void note(EntityManager em, UUID group) {
        em.persist(new GroupChangeEntity(group));
    }

    /** Notes that what counts of a person changed, in all groups where the person is or was a member. */
    public static void noteGroupsOf(EntityManager em, UUID person) {
        em.createQuery("select distinct m.groupId from MembershipEntity m where m.personId = :person", UUID.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(group -> note(em, group));
    }

    @Override
    public List<Change> pending(Actor actor, int most) {
        actor.require(Role.READER);
        return tx.read(
                em -> em.createQuery("select c.id, c.group from GroupChangeEntity c order by c.id", Object[].class)
                        .setMaxResults(most)
                        .getResultStream()
                        .map(row -> new Change((UUID) row[0], (UUID) row[1]))
                        .toList());
    }

    @Override
    public List<Change> pendingOf(Actor actor, Collection<UUID> groups) {
        actor.require(Role.READER);
        return tx.read(em -> Parts.of(groups).stream()
                .flatMap(part -> em.createQuery(
                                "select c.id, c.group from GroupChangeEntity c where c.group in :groups",
                                Object[].class)
                        .setParameter("groups", part)
                        .getResultStream())
                .map(row -> new Change((UUID) row[0], (UUID) row[1]))
                .toList());
    }

    @Override
    public void taken(Actor actor, Collection<Change> changes) {
        actor.require(Role.READER);
        List<UUID> ids = changes.stream().map(Change::id).toList();
        tx.run(em -> Parts.of(ids).forEach(part -> em.createQuery("delete from GroupChangeEntity c where c.id in :ids")
                .setParameter("ids", part)
                .executeUpdate()));
    }
}
