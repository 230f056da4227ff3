package org.hashar.registry.internal.group;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.name.NameWords;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.registry.internal.territory.Place;
import org.jspecify.annotations.Nullable;

/** The names of groups, inside a unit of work that is running. */
public final class GroupNames {
    private GroupNames() {}

    /** Spells some groups anew whose names were spelt by an older edition; returns how many. */
    public static int spell(EntityManager em, int most) {
        List<GroupEntity> old = em.createQuery(
                        "select g from GroupEntity g where g.speltAs < :edition", GroupEntity.class)
                .setParameter("edition", Spelling.EDITION)
                .setMaxResults(most)
                .getResultList();
        old.forEach(GroupEntity::spell);
        NameWords.replace(em, old.stream().collect(toMap(GroupEntity::id, group -> List.of(group.name()))));
        return old.size();
    }

    /** Notes a name that another group of the place has. */
    static void check(
            EntityManager em,
            @Nullable UUID group,
            String country,
            @Nullable Place place,
            String name,
            Violations violations) {
        if (place == null) {
            return;
        }
        boolean free = em.createQuery(
                        "select g.id from GroupEntity g where g.country = :country and g.territory = :territory"
                                + " and g.nameKey = :name",
                        UUID.class)
                .setParameter("country", country)
                .setParameter("territory", place.code())
                .setParameter("name", Texts.key(name))
                .getResultStream()
                .allMatch(other -> other.equals(group));
        violations.check(free, "/name", "name-taken", place.code());
    }
}
