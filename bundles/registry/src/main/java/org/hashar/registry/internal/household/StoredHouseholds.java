package org.hashar.registry.internal.household;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** What the store knows of households, inside a unit of work that holds the locks of those it asks about. */
record StoredHouseholds(EntityManager em, Instant now) implements HouseholdRules.Scene {

    @Override
    public @Nullable PersonEntity person(UUID id) {
        return em.find(PersonEntity.class, id);
    }

    @Override
    public List<HouseholdMemberEntity> ofPerson(UUID id) {
        return known("personId", Identities.of(em, id, now));
    }

    @Override
    public List<HouseholdMemberEntity> ofHousehold(UUID id) {
        return known("householdId", Set.of(id));
    }

    private List<HouseholdMemberEntity> known(String attribute, Set<UUID> ids) {
        return em.createQuery(
                        "select m from HouseholdMemberEntity m where m.supersededAt = :now and m." + attribute
                                + " in :ids",
                        HouseholdMemberEntity.class)
                .setParameter("now", Forever.MOMENT)
                .setParameter("ids", ids)
                .getResultList();
    }
}
