package org.hashar.registry.internal.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * How what somebody searches has to agree with a name.
 *
 * @param condition about the owner of the name, in JPQL
 * @param parameters that it names
 */
public record NameMatch(String condition, Map<String, Object> parameters) {
    private static final String WORD = ".id in (select w.ownerId from NameWordEntity w where ";

    /** A sound of fewer letters begins too many names: it has to be the whole of what is compared. */
    private static final int LONG_SOUND = 3;

    /**
     * The ways to agree, the best first, in any spelling unless said otherwise: a word of the name begins so; it has these letters somewhere, as
     * written; it has them in another spelling; it only sounds alike.
     *
     * @param owner the alias of the owner's entity
     * @param written where the letters are, as written: a condition with the parameter {@code part}
     */
    static List<NameMatch> of(String text, String owner, String written) {
        NameMatch asWritten = new NameMatch(written, Map.of("part", Texts.anywhere(Texts.key(text))));
        String key = NameWords.key(text);
        if (key.isEmpty()) {
            return List.of(asWritten);
        }
        String sound = Spelling.skeleton(key);
        List<NameMatch> matches = new ArrayList<>();
        matches.add(begins(owner, "word", key));
        matches.add(asWritten);
        matches.add(new NameMatch(owner + WORD + "w.word like :key)", Map.of("key", Texts.anywhere(key))));
        matches.add(
                sound.length() < LONG_SOUND
                        ? new NameMatch(owner + WORD + "w.skeleton = :key)", Map.of("key", sound))
                        : begins(owner, "skeleton", sound));
        return matches;
    }

    private static NameMatch begins(String owner, String attribute, String key) {
        return new NameMatch(
                owner + WORD + "w." + attribute + " >= :key and w." + attribute + " < :end)",
                Map.of("key", key, "end", Spelling.after(key)));
    }

    /**
     * The first way in which anything agrees, the last one when nothing does: all pages of a list go by the same way.
     *
     * @param text what is searched; null for no search, and no condition
     * @param owner the alias of the owner's entity
     * @param written where the letters are, as written: a condition with the parameter {@code part}
     * @param finds whether anything agrees
     */
    public static @Nullable NameMatch best(
            @Nullable String text, String owner, String written, Predicate<NameMatch> finds) {
        if (text == null) {
            return null;
        }
        List<NameMatch> matches = of(text, owner, written);
        return matches.stream().filter(finds).findFirst().orElseGet(() -> matches.get(matches.size() - 1));
    }
}
