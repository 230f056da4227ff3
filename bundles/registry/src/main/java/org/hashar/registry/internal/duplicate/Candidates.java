package org.hashar.registry.internal.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.hashar.store.Writes;

/**
 * Finds for some persons those who may be the same, inside a unit of work that is running: a few set-based queries bring together who shares
 * the sound of the name and something more, a phone or a household; {@link Likeness} decides which pairs are worth asking.
 */
final class Candidates {
    /** By sound and a second thing that the database can compare; a common name alone would bring half a country together. */
    private static final String BY_SOUND =
            "select p.id, q.id from PersonEntity p, PersonEntity q where p.id in :ids and q.country = p.country"
                    + " and q.sound = p.sound and p.sound <> '' and q.id <> p.id and q.mergedInto is null and (q.territory = p.territory"
                    + " or q.birthDate = p.birthDate)";

    private static final String BY_PHONE = "select p.personId, q.personId from PersonPhoneEntity p, PersonPhoneEntity q"
            + " where p.personId in :ids and q.phone = p.phone and q.personId <> p.personId";

    private static final String BY_HOUSEHOLD =
            "select p.personId, q.personId from HouseholdMemberEntity p, HouseholdMemberEntity q"
                    + " where p.personId in :ids and q.householdId = p.householdId and q.personId <> p.personId"
                    + " and p.supersededAt = :now and q.supersededAt = :now";

    private final EntityManager em;

    Candidates(EntityManager em) {
        this.em = em;
    }

    /** Two, the one with the lower id first. */
    private record Pair(UUID one, UUID other) {
        static Pair of(UUID a, UUID b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** Proposes what was not proposed before; returns how many pairs that is. */
    int propose(String country, Collection<UUID> persons, Instant now) {
        Set<Pair> pairs = pairs(persons);
        pairs.removeAll(decided(pairs));
        Set<UUID> involved = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        Map<UUID, Likeness.Known> known = known(involved);
        List<DuplicateEntity> proposals = new ArrayList<>();
        for (Pair pair : pairs) {
            Likeness.Known one = known.get(pair.one());
            Likeness.Known other = known.get(pair.other());
            Set<Reason> reasons = one == null || other == null ? Set.of() : Likeness.of(one, other);
            if (!reasons.isEmpty()) {
                proposals.add(new DuplicateEntity(country, pair.one(), pair.other(), reasons, now));
            }
        }
        if (!proposals.isEmpty()) {
            Writes.of(em).rows(proposals).send();
        }
        return proposals.size();
    }

    private Set<Pair> pairs(Collection<UUID> persons) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (String query : List.of(BY_SOUND, BY_PHONE, BY_HOUSEHOLD)) {
            var asked = em.createQuery(query, Object[].class).setParameter("ids", List.copyOf(persons));
            if (query.contains(":now")) {
                asked.setParameter("now", Forever.MOMENT);
            }
            asked.getResultStream()
                    .map(row -> Pair.of((UUID) row[0], (UUID) row[1]))
                    .sorted(Comparator.comparing(Pair::one).thenComparing(Pair::other))
                    .forEach(pairs::add);
        }
        return pairs;
    }

    /** Those that were proposed before, whatever became of them. */
    private Set<Pair> decided(Set<Pair> pairs) {
        Set<Pair> found = new HashSet<>();
        for (List<UUID> part : Parts.of(pairs.stream().map(Pair::one).collect(Collectors.toSet()))) {
            em.createQuery("select d.one, d.other from DuplicateEntity d where d.one in :ids", Object[].class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
                    .forEach(found::add);
        }
        return found;
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
