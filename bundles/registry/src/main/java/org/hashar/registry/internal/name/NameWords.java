package org.hashar.registry.internal.name;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.store.Writes;

/** By which words the names of groups and organisations are found. */
public final class NameWords {
    private static final int MAX_WORD = 200;

    private NameWords() {}

    /** The rows of all names of an owner: each name from each of its words on, written together. */
    public static List<NameWordEntity> of(UUID owner, Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names) {
            List<String> words = words(name);
            for (int from = 0; from < words.size(); from++) {
                String rest = together(words.subList(from, words.size()));
                all.add(rest.length() <= MAX_WORD ? rest : rest.substring(0, MAX_WORD));
            }
        }
        all.remove("");
        return all.stream().map(word -> new NameWordEntity(owner, word)).toList();
    }

    /** The key of what somebody searches, comparable with the words; empty when it has no letter and no digit. */
    static String key(String text) {
        String key = together(words(text));
        return key.length() <= MAX_WORD ? key : key.substring(0, MAX_WORD);
    }

    /** A hyphen parts words here: who knows the second half of a name finds it too. */
    private static List<String> words(String text) {
        return Spelling.words(text.replace('-', ' ').replace('\u2010', ' ').replace('\u2011', ' '));
    }

    /** Folded once more, because letters that meet at a seam count as written in one word: Ак-Кыз and Аккыз are one name. */
    private static String together(List<String> words) {
        return Spelling.key(String.join("", words));
    }

    /** Replaces the words of owners, inside a unit of work that is running. */
    public static void replace(EntityManager em, Map<UUID, ? extends Collection<String>> names) {
        if (names.isEmpty()) {
            return;
        }
        remove(em, names.keySet());
        List<Object> rows = names.entrySet().stream()
                .flatMap(owner -> of(owner.getKey(), owner.getValue()).stream())
                .map(Object.class::cast)
                .toList();
        if (!rows.isEmpty()) {
            Writes.of(em).rows(rows).send();
        }
    }

    /** Takes out the words of owners, at least one. */
    public static void remove(EntityManager em, Collection<UUID> owners) {
        em.createQuery("delete from NameWordEntity w where w.ownerId in :owners")
                .setParameter("owners", owners)
                .executeUpdate();
    }
}
