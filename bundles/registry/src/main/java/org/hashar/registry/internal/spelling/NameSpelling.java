package org.hashar.registry.internal.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike two written names of a person are, by the keys of their words. Pure functions. */
public final class NameSpelling {
    /** What {@link PlaceSpelling#confidence} says of two keys that are one letter apart, and of two that are three apart. */
    private static final int ONE_APART = 80;

    private static final int FAR_APART = 60;

    /** All letters that a skeleton may have. */
    private static final String HEARD = "abcdefghijklmnprstvz";

    private NameSpelling() {}

    /**
     * Whether two names may be one: word for word the same but for vowels, and at most one word that is one letter apart (Anarbaeva, Amarbaeva) or
     * has two sounds swapped (Satarbay, Sartbay). The words may stand in any order.
     */
    public static boolean alike(List<String> one, List<String> other) {
        if (one.isEmpty() || one.size() != other.size()) {
            return false;
        }
        List<String> left = new ArrayList<>(other);
        String odd = null;
        for (String word : one) {
            if (!removeHeard(left, Spelling.skeleton(word))) {
                if (odd != null) {
                    return false;
                }
                odd = word;
            }
        }
        return odd == null || near(odd, left.get(0));
    }

    private static boolean removeHeard(List<String> words, String skeleton) {
        for (int i = 0; i < words.size(); i++) {
            if (Spelling.skeleton(words.get(i)).equals(skeleton)) {
                words.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean near(String word, String other) {
        String heard = Spelling.skeleton(word);
        String otherHeard = Spelling.skeleton(other);
        if (Letters.apart(heard, otherHeard, 1) > 1) {
            return false;
        }
        int sure = PlaceSpelling.confidence(word, other);
        return sure >= ONE_APART || (sure >= FAR_APART && sorted(heard).equals(sorted(otherHeard)));
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** Whether two sounds of a name, skeletons in order, are the same or one letter apart in one word. */
    public static boolean soundsNear(String one, String other) {
        List<String> left = new ArrayList<>(List.of(other.split(" ", -1)));
        List<String> odd = new ArrayList<>();
        for (String word : one.split(" ", -1)) {
            if (!left.remove(word)) {
                odd.add(word);
            }
        }
        return odd.size() == left.size()
                && (odd.isEmpty() || (odd.size() == 1 && Letters.apart(odd.get(0), left.get(0), 1) <= 1));
    }

    /** All sounds with one word one letter apart. */
    public static Set<String> soundsOneApart(String sound) {
        String[] words = sound.split(" ", -1);
        Set<String> near = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            for (String word : Letters.oneApart(words[i], HEARD)) {
                String[] all = words.clone();
                all[i] = word;
                Arrays.sort(all);
                near.add(String.join(" ", all));
            }
        }
        near.remove(sound);
        return near;
    }
}
