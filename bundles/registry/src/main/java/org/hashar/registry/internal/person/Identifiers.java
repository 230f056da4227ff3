package org.hashar.registry.internal.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Whose the numbers of documents are: of one type a number belongs to one person. */
public final class Identifiers {
    private Identifiers() {}

    /** A number as it is compared. */
    public record Key(String type, String key) {}

    /** By what a number is compared. */
    public static String key(String number) {
        return IdentifierRules.key(number);
    }

    /** Who has a number; null when nobody has. */
    public static @Nullable UUID owner(EntityManager em, Key number) {
        return em.createQuery(
                        "select i.personId from PersonIdentifierEntity i where i.type = :type and i.key = :key",
                        UUID.class)
                .setParameter("type", number.type())
                .setParameter("key", number.key())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The numbers of some persons as they are written. */
    public static Map<Key, String> written(EntityManager em, Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select i from PersonIdentifierEntity i where i.personId in :ids",
                                PersonIdentifierEntity.class)
                        .setParameter("ids", persons)
                        .getResultStream()
                        .map(PersonIdentifierEntity::toRecord)
                        .collect(Collectors.toMap(Identifiers::number, PersonIdentifier::number));
    }

    /** The numbers of a draft, in their order. */
    static List<Key> numbers(PersonDraft draft) {
        return draft.identifiers().stream().map(Identifiers::number).toList();
    }

    private static Key number(PersonIdentifier identifier) {
        return new Key(identifier.type(), IdentifierRules.key(identifier.number()));
    }

    /** Who has the numbers that some drafts name. One query. */
    static Map<Key, UUID> owners(EntityManager em, Collection<PersonDraft> drafts, List<IdentifierScheme> schemes) {
        List<String> keys = drafts.stream()
                .flatMap(draft -> IdentifierRules.canonical(draft.identifiers(), schemes).stream())
                .map(identifier -> number(identifier).key())
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return new HashMap<>();
        }
        return em.createQuery(
                        "select i.type, i.key, i.personId from PersonIdentifierEntity i where i.key in :keys",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Key((String) row[0], (String) row[1]),
                        row -> (UUID) row[2],
                        (one, same) -> one,
                        HashMap::new));
    }

    /** The database would refuse a number that somebody else has; here it is told which. */
    static void checkFree(PersonDraft canonical, Map<Key, UUID> owners, Violations violations) {
        List<Key> numbers = numbers(canonical);
        for (int i = 0; i < numbers.size(); i++) {
            UUID owner = owners.get(numbers.get(i));
            violations.check(
                    owner == null || owner.equals(canonical.id()),
                    "/identifiers/" + i + "/number",
                    "identifier-taken",
                    numbers.get(i).type());
        }
    }
}
