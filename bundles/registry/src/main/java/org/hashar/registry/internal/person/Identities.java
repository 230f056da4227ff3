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
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.ProblemException;
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
        noteMerged(survivors, em);
        return survivors;
    }

    /** All ids under which a person is known now, the given one among them. */
    public static Set<UUID> now(EntityManager em, UUID person) {
        Set<UUID> ids = new HashSet<>(survivors(em, List.of(person)).keySet());
        ids.add(person);
        return Set.copyOf(ids);
    }

    /**
     * Locks a person's row and that of who the person is known to be, until the unit of work ends, so that what is entered of one human being
     * is entered one after the other, whichever id it names.
     *
     * @return all ids under which the human being is known now; empty when there is no such person
     */
    public static Set<UUID> lock(EntityManager em, UUID person) {
        List<UUID> survivor = em.createQuery(
                        "select p.mergedInto from PersonEntity p where p.id = :id and p.mergedInto is not null",
                        UUID.class)
                .setParameter("id", person)
                .getResultList();
        // In the order of their ids, as a merge locks them.
        Stream.concat(Stream.of(person), survivor.stream()).sorted().forEach(id -> Persons.lockRow(em, id));
        PersonEntity there = em.find(PersonEntity.class, person);
        if (there == null) {
            return Set.of();
        }
        UUID known = there.mergedInto();
        if (known != null && !survivor.contains(known)) {
            // Merged between the question and the lock.
            Persons.lockRow(em, known);
        }
        return now(em, person);
    }

    /**
     * The same, for what is entered of a person.
     *
     * @throws ProblemException conflict when the person was erased
     */
    public static Set<UUID> lockThere(EntityManager em, UUID person) {
        Set<UUID> ids = lock(em, person);
        if (!ids.isEmpty()) {
            Persons.requireThere(em.find(PersonEntity.class, person));
        }
        return ids;
    }

    /**
     * For many whose rows are locked already: locks those who they are known to be, too. One query for 500, and one more when any of them was
     * merged.
     *
     * @return of the persons, and of all who are known now to be one with any of them: under whose id each is known
     */
    public static Map<UUID, UUID> lockSurvivors(EntityManager em, Set<UUID> locked) {
        Map<UUID, UUID> survivors = new HashMap<>();
        for (UUID id : locked) {
            UUID into = em.find(PersonEntity.class, id).mergedInto();
            survivors.put(id, into == null ? id : into);
        }
        Set<UUID> others = new HashSet<>(survivors.values());
        others.removeAll(locked);
        PersonBatch.lock(em, others);
        noteMerged(survivors, em);
        return survivors;
    }

    private static void noteMerged(Map<UUID, UUID> survivors, EntityManager em) {
        for (List<UUID> part : Parts.of(Set.copyOf(survivors.values()))) {
            note(survivors, em, "p.mergedInto", part);
            part.forEach(survivor -> survivors.put(survivor, survivor));
        }
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
