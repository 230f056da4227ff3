package org.hashar.registry.internal.family;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** Whom facts are about: a person or a household. Inside a unit of work that is running. */
enum Subject {
    PERSON("personId", "person") {
        @Override
        @Nullable
        String country(EntityManager em, UUID id, boolean lock) {
            PersonEntity person = find(em, PersonEntity.class, id, lock);
            // Both of two who were found to be one share the survivor's lock.
            if (lock && person != null && person.mergedInto() != null) {
                find(em, PersonEntity.class, person.mergedInto(), true);
            }
            return person == null ? null : person.country();
        }

        @Override
        Set<UUID> ids(EntityManager em, UUID id, Instant known) {
            return Identities.of(em, id, known);
        }

        @Override
        boolean mayKnow(EntityManager em, CountryDirectory countries, Actor actor, UUID id, Instant now) {
            return Partners.mayKnow(em, countries, actor, id, now);
        }

        @Override
        boolean madeBy(Batch batch, UUID id) {
            return batch.persons().contains(id);
        }
    },

    HOUSEHOLD("householdId", "household") {
        @Override
        @Nullable
        String country(EntityManager em, UUID id, boolean lock) {
            HouseholdEntity household = find(em, HouseholdEntity.class, id, lock);
            return household == null ? null : household.country();
        }

        @Override
        Set<UUID> ids(EntityManager em, UUID id, Instant known) {
            return Set.of(id);
        }

        @Override
        boolean mayKnow(EntityManager em, CountryDirectory countries, Actor actor, UUID id, Instant now) {
            return Partners.mayKnowHousehold(em, countries, actor, id, now);
        }

        @Override
        boolean madeBy(Batch batch, UUID id) {
            return batch.households().contains(id);
        }
    };

    private final String attribute;
    private final String word;

    Subject(String attribute, String word) {
        this.attribute = attribute;
        this.word = word;
    }

    abstract @Nullable String country(EntityManager em, UUID id, boolean lock);

    /** All ids of the same subject, as known at a moment. */
    abstract Set<UUID> ids(EntityManager em, UUID id, Instant known);

    /** Whether somebody may know now what is, or was, recorded of it. */
    abstract boolean mayKnow(EntityManager em, CountryDirectory countries, Actor actor, UUID id, Instant now);

    /** Whether a batch made it, so that nobody else sees it yet. */
    abstract boolean madeBy(Batch batch, UUID id);

    /** Notes that there is none with an id. */
    void missing(Violations violations, UUID id) {
        if (this == PERSON) {
            violations.add(pointer(), "unknown-person", id);
        } else {
            violations.add(pointer(), "unknown-household", id);
        }
    }

    /** Under which name an entity keeps it. */
    String attribute() {
        return attribute;
    }

    /** Where it stands in a draft. */
    String pointer() {
        return "/" + word;
    }

    /**
     * The country it belongs to.
     *
     * @throws ProblemException not-found
     */
    String require(EntityManager em, UUID id) {
        return found(country(em, id, false), id);
    }

    /** The same; nobody else writes about it until the unit of work ends. */
    String lock(EntityManager em, UUID id) {
        return found(country(em, id, true), id);
    }

    private String found(@Nullable String country, UUID id) {
        if (country == null) {
            throw this == PERSON
                    ? Problem.of(Problem.Type.NOT_FOUND, "person-not-found", id).exception()
                    : Problem.of(Problem.Type.NOT_FOUND, "household-not-found", id)
                            .exception();
        }
        return country;
    }

    private static <E> @Nullable E find(EntityManager em, Class<E> type, @Nullable UUID id, boolean lock) {
        return lock ? em.find(type, id, LockModeType.PESSIMISTIC_WRITE) : em.find(type, id);
    }
}
