package org.hashar.intake.internal.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which words lists tell a thing. Compared without letter case, blanks, points, hyphens, and which apostrophe it is. */
final class Words<E> {
    private final Map<String, E> meanings = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** Of the codes of an enumeration. */
    static <C extends Enum<C>> Words<C> ofCodes(Class<C> type) {
        Words<C> words = new Words<>();
        for (C each : type.getEnumConstants()) {
            words.put(each, each.name());
        }
        return words;
    }

    /** Adds words with commas between. One that means something else already is not guessed at any more. */
    Words<E> put(E meaning, String words) {
        for (String word : words.split(",", -1)) {
            String key = key(word);
            E before = meanings.put(key, meaning);
            if (before != null && !before.equals(meaning)) {
                ambiguous.add(key);
            }
        }
        return this;
    }

    /** Null for a word that is none of them. */
    @Nullable
    E of(String text) {
        String key = key(text);
        return ambiguous.contains(key) ? null : meanings.get(key);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[ʼʻ’‘'`]", "ʻ")
                .replaceAll("[.\\s\\u00a0_-]", "");
    }
}
