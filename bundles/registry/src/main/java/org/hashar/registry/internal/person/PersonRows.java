package org.hashar.registry.internal.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.store.Ids;

/** The rows that hang on a person, inside a unit of work that is running. */
public final class PersonRows {
    private static final List<String> PARTS =
            List.of("PersonNameEntity", "PersonWordEntity", "PersonIdentifierEntity", "PersonPhoneEntity");

    private PersonRows() {}

    /** Names, words, identifiers and phones of a canonical draft that is right. */
    public static List<Object> of(PersonDraft draft) {
        List<Object> rows = new ArrayList<>();
        int seq = 0;
        for (PersonName name : PersonRules.currentFirst(draft.names())) {
            rows.add(new PersonNameEntity(Ids.next(), draft.id(), seq++, name));
        }
        rows.addAll(PersonWords.of(draft.id(), draft.country(), draft.names()));
        seq = 0;
        for (PersonIdentifier identifier : draft.identifiers()) {
            rows.add(new PersonIdentifierEntity(draft.id(), seq++, identifier));
        }
        seq = 0;
        for (String phone : draft.phones()) {
            rows.add(new PersonPhoneEntity(draft.id(), seq++, phone));
        }
        return rows;
    }

    /** Takes away all that hangs on some persons. */
    public static void forget(EntityManager em, List<UUID> persons) {
        for (String part : PARTS) {
            em.createQuery("delete from " + part + " p where p.personId in :ids")
                    .setParameter("ids", persons)
                    .executeUpdate();
        }
    }

    /** The records of some persons, in their order. Three queries. */
    public static List<Person> records(EntityManager em, List<PersonEntity> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = persons.stream().map(PersonEntity::id).toList();
        Map<UUID, List<PersonName>> names = of(em, PersonNameEntity.class, ids).stream()
                .collect(groupingBy(PersonNameEntity::personId, mapping(PersonNameEntity::toRecord, toList())));
        Map<UUID, List<PersonIdentifier>> identifiers = of(em, PersonIdentifierEntity.class, ids).stream()
                .collect(groupingBy(
                        PersonIdentifierEntity::personId, mapping(PersonIdentifierEntity::toRecord, toList())));
        Map<UUID, List<String>> phones = of(em, PersonPhoneEntity.class, ids).stream()
                .collect(groupingBy(PersonPhoneEntity::personId, mapping(PersonPhoneEntity::phone, toList())));
        return persons.stream()
                .map(person -> person.toRecord(
                        names.getOrDefault(person.id(), List.of()),
                        identifiers.getOrDefault(person.id(), List.of()),
                        phones.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static <E> List<E> of(EntityManager em, Class<E> type, List<UUID> persons) {
        return em.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.personId in :ids order by r.seq", type)
                .setParameter("ids", persons)
                .getResultList();
    }
}
