package org.hashar.registry.internal.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.Parts;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.spelling.NameSpelling;

/**
 * Finds for some persons those who may be the same, inside a unit of work that is running: set-based queries bring together who shares the sound
 * of the name and something more, a phone, a household, or has almost the same name or number; {@link Likeness} decides which pairs are worth
 * asking.
 */
final class Candidates {
    /**
     * By sound and a second thing that the database can compare; a common name alone would bring half a country together. With what tells at once
     * that they are two: loading all that is known of those is what a search would take most of its time for.
     */
    private static final String BY_SOUND =
            "select p.id, q.id, p.sex, q.sex, p.birthYear, q.birthYear from PersonEntity p, PersonEntity q where p.id in :ids and q.country = p.country"
                    + " and q.sound = p.sound and p.sound <> '' and q.id %s p.id and q.mergedInto is null and (q.territory = p.territory"
                    + " or q.birthDate = p.birthDate)";

    private static final String BY_PHONE = "select p.personId, q.personId from PersonPhoneEntity p, PersonPhoneEntity q"
            + " where p.personId in :ids and q.phone = p.phone and q.personId %s p.personId";

    private static final String BY_HOUSEHOLD =
            "select p.personId, q.personId from HouseholdMemberEntity p, HouseholdMemberEntity q"
                    + " where p.personId in :ids and q.householdId = p.householdId and q.personId %s p.personId"
                    + " and p.supersededAt = :now and q.supersededAt = :now";

    /** By a sound that is almost the same, and birth: on the same day, or in the same year and place. An index has sound and year. */
    private static final String BY_SOUND_ONE_APART = ") v (person, sound) join reg_person p on p.id = v.person"
            + " join reg_person q on q.country = p.country and q.sound = v.sound and q.birth_year = p.birth_year"
            + " and (q.territory = p.territory or q.birth_date = p.birth_date)"
            + " where q.merged_into is null and q.id %s p.id";

    private static final String BY_NUMBER = "select i.key, q.id, q.sound from PersonIdentifierEntity i, PersonEntity q"
            + " where i.type = :type and i.key in :keys and q.id = i.personId and q.mergedInto is null";

    /** So many pairs by number of some hundred persons come of numbers that were given out one after the other. */
    private static final int MANY = 2000;

    private final EntityManager em;
    private final Function<String, Collection<String>> soundsNear;
    private final Predicate<String> existing;
    private final String other;

    private Candidates(
            EntityManager em,
            Function<String, Collection<String>> soundsNear,
            Predicate<String> existing,
            String other) {
        this.em = em;
        this.soundsNear = soundsNear;
        this.existing = existing;
        this.other = other;
    }

    /** To compare everybody with everybody, some at a time: each pair is found once, from its lower id. */
    static Candidates amongAll(EntityManager em, Existing existing) {
        return new Candidates(em, existing::soundsNear, existing, ">");
    }

    /** To compare a few with everybody. */
    static Candidates withAll(EntityManager em) {
        return new Candidates(em, NameSpelling::soundsOneApart, text -> true, "<>");
    }

    private record Wanted(UUID person, String sound) {}

    private record Found(Pair pair, UUID person, String sound) {}

    Set<Pair> pairs(Collection<UUID> persons) {
        List<UUID> ids = List.copyOf(persons);
        Set<Pair> pairs = new LinkedHashSet<>();
        for (String query : List.of(BY_SOUND, BY_PHONE, BY_HOUSEHOLD)) {
            var asked = em.createQuery(query.formatted(other), Object[].class).setParameter("ids", ids);
            if (query.contains(":now")) {
                asked.setParameter("now", Forever.MOMENT);
            }
            asked.getResultStream()
                    .filter(row -> row.length == 2
                            || !Likeness.contradict((Sex) row[2], (Sex) row[3], (Integer) row[4], (Integer) row[5]))
                    .map(row -> Pair.of((UUID) row[0], (UUID) row[1]))
                    .forEach(pairs::add);
        }
        Map<UUID, String> sounds = sounds(ids);
        addBySoundOneApart(pairs, sounds);
        addByNumber(pairs, sounds);
        return pairs;
    }

    private Map<UUID, String> sounds(List<UUID> ids) {
        Map<UUID, String> sounds = new HashMap<>();
        em.createQuery("select p.id, p.sound from PersonEntity p where p.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> sounds.put((UUID) row[0], (String) row[1]));
        return sounds;
    }

    private void addBySoundOneApart(Set<Pair> pairs, Map<UUID, String> sounds) {
        List<Wanted> wanted = new ArrayList<>();
        sounds.forEach(
                (person, sound) -> soundsNear.apply(sound).forEach(each -> wanted.add(new Wanted(person, each))));
        for (List<Wanted> part : Parts.of(wanted)) {
            String values = IntStream.range(0, part.size())
                    .mapToObj(i -> "(cast(?" + (2 * i + 1) + " as uuid), cast(?" + (2 * i + 2) + " as varchar(210)))")
                    .collect(Collectors.joining(", "));
            Query query =
                    em.createNativeQuery("select cast(p.id as varchar(36)), cast(q.id as varchar(36)) from (values "
                            + values + BY_SOUND_ONE_APART.formatted(other));
            for (int i = 0; i < part.size(); i++) {
                query.setParameter(2 * i + 1, part.get(i).person())
                        .setParameter(2 * i + 2, part.get(i).sound());
            }
            for (Object row : query.getResultList()) {
                Object[] two = (Object[]) row;
                pairs.add(Pair.of(UUID.fromString((String) two[0]), UUID.fromString((String) two[1])));
            }
        }
    }

    private void addByNumber(Set<Pair> pairs, Map<UUID, String> sounds) {
        List<Found> found = new ArrayList<>();
        numbersNear(sounds.keySet()).forEach((type, wanted) -> {
            for (List<String> part : Parts.of(wanted.keySet())) {
                em.createQuery(BY_NUMBER, Object[].class)
                        .setParameter("type", type)
                        .setParameter("keys", part)
                        .getResultStream()
                        .forEach(row -> Objects.requireNonNull(wanted.get((String) row[0])).stream()
                                .filter(person -> !person.equals(row[1]))
                                .map(person -> new Found(Pair.of(person, (UUID) row[1]), person, (String) row[2]))
                                .forEach(found::add));
            }
        });
        boolean many = found.size() > MANY;
        found.stream()
                .filter(each -> !many
                        || NameSpelling.soundsNear(Objects.requireNonNull(sounds.get(each.person())), each.sound()))
                .forEach(each -> pairs.add(each.pair()));
    }

    /** By type, the numbers that are one sign apart from those of the persons, and whose that is. */
    private Map<String, Map<String, List<UUID>>> numbersNear(Set<UUID> persons) {
        Map<String, Map<String, List<UUID>>> near = new TreeMap<>();
        em.createQuery(
                        "select i.personId, i.type, i.key from PersonIdentifierEntity i where i.personId in :ids",
                        Object[].class)
                .setParameter("ids", List.copyOf(persons))
                .getResultStream()
                .forEach(row -> {
                    String type = (String) row[1];
                    for (String number : Numbers.oneApart((String) row[2])) {
                        if (existing.test(Existing.text(type, number))) {
                            near.computeIfAbsent(type, each -> new HashMap<>())
                                    .computeIfAbsent(number, each -> new ArrayList<>())
                                    .add((UUID) row[0]);
                        }
                    }
                });
        return near;
    }
}
