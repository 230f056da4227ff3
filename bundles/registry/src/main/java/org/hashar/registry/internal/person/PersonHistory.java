package org.hashar.registry.internal.person;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * What was known of persons at a moment of all that figures count, inside a unit of work that is running. The row of a person says what is known
 * now; what was known before a correction is kept beside it, and is written by corrections only.
 */
public final class PersonHistory {
    /** For a native query: joins, as {@code v}, what was known at the moment ?3 of who is {@code p} and was corrected since. */
    public static final String THEN =
            " left join reg_person_version v on v.person_id = p.id and v.known_from <= ?3 and v.known_to > ?3";

    private PersonHistory() {}

    /** For a native query with {@link #THEN}: a column as it was known at the moment. */
    public static String then(String column) {
        return "case when v.id is null then p." + column + " else v." + column + " end";
    }

    /** Replaces what is known of a person whose row is locked. */
    static void revise(EntityManager em, PersonEntity person, PersonDraft canonical, Instant now) {
        Facts before = person.facts();
        person.revise(canonical);
        if (before.equals(person.facts())) {
            return;
        }
        Instant since = since(em, person);
        // What was replaced in the moment in which it was written was never known; nor can a clock set back turn time
        // round.
        if (since.isBefore(now)) {
            em.persist(new PersonVersionEntity(person.id(), before, since, now));
        }
    }

    /** From when on is known what the row says. */
    private static Instant since(EntityManager em, PersonEntity person) {
        List<PersonVersionEntity> versions = versions(em, person);
        return versions.isEmpty()
                ? person.recordedAt()
                : versions.get(versions.size() - 1).knownTo();
    }

    /** The earlier versions, the first one first. */
    private static List<PersonVersionEntity> versions(EntityManager em, PersonEntity person) {
        return em.createQuery(
                        "select v from PersonVersionEntity v where v.personId = :id order by v.knownFrom",
                        PersonVersionEntity.class)
                .setParameter("id", person.id())
                .getResultList();
    }

    /**
     * All that was known of a person, what is known now last.
     *
     * @param sensitive whether the answers on disability are told
     */
    static List<PersonFacts> of(EntityManager em, PersonEntity person, boolean sensitive) {
        List<PersonFacts> known = new ArrayList<>();
        Instant since = person.recordedAt();
        for (PersonVersionEntity version : versions(em, person)) {
            add(known, version.facts().told(sensitive, version.knownFrom(), version.knownTo()));
            since = version.knownTo();
        }
        add(known, person.facts().told(sensitive, since, null));
        return known;
    }

    /** Adds a version, or makes the last one longer when it told the same. */
    private static void add(List<PersonFacts> known, PersonFacts next) {
        PersonFacts last = known.isEmpty() ? null : known.get(known.size() - 1);
        if (last != null && last.equals(during(next, last.knownFrom(), last.knownTo()))) {
            known.set(known.size() - 1, during(next, last.knownFrom(), next.knownTo()));
        } else {
            known.add(next);
        }
    }

    private static PersonFacts during(PersonFacts facts, Instant from, @Nullable Instant to) {
        return new PersonFacts(
                facts.sex(),
                facts.birthDate(),
                facts.birthYear(),
                facts.territory(),
                facts.occupation(),
                facts.disability(),
                from,
                to);
    }

    /** A person with what was known of it at a moment, and who it was known to be. Two queries. */
    static Person asKnown(EntityManager em, Person person, Instant asKnown) {
        Facts facts = earlier(em, List.of(person), asKnown).getOrDefault(person.id(), Facts.of(person));
        return PersonRules.with(person, facts, Identities.mergedInto(em, person.id(), asKnown));
    }

    /** The same persons, in their order, with what was known of them at a moment. One query. */
    public static List<Person> asKnown(EntityManager em, List<Person> persons, Instant asKnown) {
        Map<UUID, Facts> then = earlier(em, persons, asKnown);
        return persons.stream()
                .map(person -> {
                    Facts facts = then.get(person.id());
                    return facts == null ? person : PersonRules.with(person, facts, person.mergedInto());
                })
                .toList();
    }

    /** Of those of some persons who were corrected since, what was known at a moment. */
    private static Map<UUID, Facts> earlier(EntityManager em, List<Person> persons, Instant asKnown) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select v from PersonVersionEntity v where v.personId in :ids and v.knownFrom <= :known"
                                + " and v.knownTo > :known",
                        PersonVersionEntity.class)
                .setParameter("ids", persons.stream().map(Person::id).toList())
                .setParameter("known", asKnown)
                .getResultStream()
                .collect(toMap(PersonVersionEntity::personId, PersonVersionEntity::facts));
    }

    /** Takes out what tells more of some persons than figures count; sex, birth and place stay. */
    public static void forget(EntityManager em, Collection<UUID> persons) {
        em.createQuery("update PersonVersionEntity v set v.occupation = null, v.disability = null"
                        + " where v.personId in :ids")
                .setParameter("ids", persons)
                .executeUpdate();
    }
}
