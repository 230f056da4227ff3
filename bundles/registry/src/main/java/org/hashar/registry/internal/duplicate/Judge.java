package org.hashar.registry.internal.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.Person;
import org.hashar.registry.internal.Parts;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonRows;

/** Loads what is known of persons and says what speaks for pairs of them being one, inside a unit of work that is running. */
final class Judge {
    private final EntityManager em;

    Judge(EntityManager em) {
        this.em = em;
    }

    /** What speaks for each pair, nothing where too little does; without the pairs of which one was merged or erased. */
    Map<Pair, Set<Reason>> reasons(Collection<Pair> pairs) {
        Map<UUID, Likeness.Known> known = known(involved(pairs));
        Map<Pair, Set<Reason>> reasons = new HashMap<>();
        for (Pair pair : pairs) {
            Likeness.Known one = known.get(pair.one());
            Likeness.Known other = known.get(pair.other());
            if (one != null && other != null) {
                reasons.put(pair, Likeness.of(one, other));
            }
        }
        return reasons;
    }

    static Set<UUID> involved(Collection<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
    }

    /** Only persons who stand for themselves. */
    private Map<UUID, Likeness.Known> known(Set<UUID> persons) {
        Map<UUID, Set<UUID>> households = new HashMap<>();
        List<Person> records = new ArrayList<>();
        for (List<UUID> part : Parts.of(persons)) {
            em.createQuery(
                            "select m.personId, m.householdId from HouseholdMemberEntity m where m.personId in :ids"
                                    + " and m.supersededAt = :now",
                            Object[].class)
                    .setParameter("ids", part)
                    .setParameter("now", Forever.MOMENT)
                    .getResultStream()
                    .forEach(row -> households
                            .computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                            .add((UUID) row[1]));
            records.addAll(PersonRows.records(
                    em,
                    em.createQuery(
                                    "select p from PersonEntity p where p.id in :ids and p.mergedInto is null"
                                            + " and p.erasedAt is null",
                                    PersonEntity.class)
                            .setParameter("ids", part)
                            .getResultList()));
        }
        return records.stream()
                .collect(Collectors.toMap(
                        Person::id,
                        person -> new Likeness.Known(person, households.getOrDefault(person.id(), Set.of()))));
    }
}
