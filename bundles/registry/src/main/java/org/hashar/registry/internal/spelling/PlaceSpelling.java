package org.hashar.registry.internal.spelling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How alike two written names of a place are. Pure functions. */
public final class PlaceSpelling {
    /** Kinds of places, which one source writes beside the name and another does not. Whole words only: Шаҳристон begins with a town too. */
    private static final Set<String> KINDS = Stream.of(
                    ("city town village district region province oblast rayon raion city. named after "
                                    + "г город с село пгт посёлок р-н район область имени им "
                                    + "ш шаҳр шаҳри шаҳрак шаҳраки н ноҳия ноҳияи вилоят вилояти деҳа деҳаи деҳот ҷамоат ҷамоати "
                                    + "шаар шаары району облусу айыл айылы айыл-аймагы аймак аймагы атындагы шаарча "
                                    + "shahar shahri tuman tumani viloyat viloyati qishloq jamoat djamoat nohiya viloyat aimak aiyl ayil okmotu")
                            .split(" "))
            .flatMap(word -> Spelling.words(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private PlaceSpelling() {}

    /** The key of a name without the kind of place, unless that is all there is. */
    public static String key(String name) {
        List<String> words = Spelling.words(name);
        List<String> own = words.stream().filter(word -> !KINDS.contains(word)).toList();
        return String.join("", own.isEmpty() ? words : own);
    }

    /**
     * How sure it is that two keys name one place, 0 to 100: 97 the same key, 85 the same but for vowels, 80, 70 and 60 one, two
     * and three letters apart in a long enough name, 65 one is the beginning of the other. From the spelling alone; homonyms are told apart by their parents.
     */
    public static int confidence(String key, String other) {
        if (key.equals(other)) {
            return 97;
        }
        int shorter = Math.min(key.length(), other.length());
        if (shorter >= 4 && Spelling.skeleton(key).equals(Spelling.skeleton(other))) {
            return 85;
        }
        int apart = shorter < 5 ? 4 : Letters.apart(key, other, 3);
        if (apart == 1) {
            return 80;
        }
        if (apart == 2 && shorter >= 7) {
            return 70;
        }
        if (shorter >= 4 && (key.startsWith(other) || other.startsWith(key))) {
            return 65;
        }
        return apart == 3 && shorter >= 7 ? 60 : 0;
    }
}
