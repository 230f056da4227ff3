package org.hashar.registry.internal.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.spi.IdentifierScheme;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/** What is known while a batch is gone through: its country, its moment, the places it names, and what it has made so far. For one unit of work. */
public final class Batch {
    private final EntityManager em;
    private final Country country;
    private final List<IdentifierScheme> identifiers;
    private final LocalDate today;
    private final Instant now;
    private final boolean writes;
    private final Map<String, Place> places;
    private final Map<UUID, PersonEntity> persons = new HashMap<>();
    private final Map<UUID, HouseholdEntity> households = new HashMap<>();
    private final Map<UUID, GroupEntity> groups = new HashMap<>();

    /**
     * Begins one.
     *
     * @param identifiers kinds of numbers whose form is known
     * @param places by the codes that the drafts use
     * @param writes false when everything is only checked
     */
    Batch(
            EntityManager em,
            Country country,
            List<IdentifierScheme> identifiers,
            LocalDate today,
            Instant now,
            Collection<String> places,
            boolean writes) {
        this.em = em;
        this.country = country;
        this.identifiers = identifiers;
        this.today = today;
        this.now = now;
        this.writes = writes;
        this.places = Places.find(em, country.code(), places);
    }

    public EntityManager em() {
        return em;
    }

    public Country country() {
        return country;
    }

    /** The kinds of numbers whose form is known. */
    public List<IdentifierScheme> identifiers() {
        return identifiers;
    }

    public LocalDate today() {
        return today;
    }

    public Instant now() {
        return now;
    }

    public boolean writes() {
        return writes;
    }

    /** The place with a code, or null; notes when there is none. */
    public @Nullable Place place(@Nullable String code, Violations violations) {
        if (code == null) {
            return null;
        }
        Place place = places.get(code);
        violations.check(place != null, "/territory", "unknown-territory", code);
        return place;
    }

    /** Writes rows, if anything is written at all. */
    public void write(List<Object> rows) {
        if (writes && !rows.isEmpty()) {
            Writes.of(em).rows(rows).send();
        }
    }

    /** Notes a person that this batch made. */
    public void personThere(PersonEntity person) {
        persons.put(person.id(), person);
    }

    /** The persons that this batch made. */
    public Set<UUID> persons() {
        return persons.keySet();
    }

    /** A person that this batch made, or that is registered; null when there is none. */
    public @Nullable PersonEntity person(UUID id) {
        PersonEntity made = persons.get(id);
        return made == null ? em.find(PersonEntity.class, id) : made;
    }

    /** Notes a household that this batch made. */
    public void householdThere(HouseholdEntity household) {
        households.put(household.id(), household);
    }

    /** The households that this batch made. */
    public Set<UUID> households() {
        return households.keySet();
    }

    /** Notes a group that this batch made. */
    public void groupThere(GroupEntity group) {
        groups.put(group.id(), group);
    }

    /** The groups that this batch made. */
    public Map<UUID, GroupEntity> groups() {
        return groups;
    }

    /** Fingerprints of what is registered under these ids already. One query. */
    public Map<UUID, String> fingerprints(String entity, List<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select e.id, e.fingerprint from " + entity + " e where e.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        }
        return found;
    }
}
