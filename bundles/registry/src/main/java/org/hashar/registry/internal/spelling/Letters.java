package org.hashar.registry.internal.spelling;

import java.util.HashSet;
import java.util.Set;

/** How far two texts are apart, letter by letter. Pure functions. */
public final class Letters {
    private Letters() {}

    /** Letters to add, drop, change or swap with the next to come from one to the other; {@code most + 1} for all that is more. */
    public static int apart(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** All texts that are one letter apart from a text, as {@link #apart} counts, when there are no other letters than these. */
    public static Set<String> oneApart(String text, String letters) {
        Set<String> near = new HashSet<>();
        for (int i = 0; i <= text.length(); i++) {
            String before = text.substring(0, i);
            String after = text.substring(i);
            for (int k = 0; k < letters.length(); k++) {
                near.add(before + letters.charAt(k) + after);
                if (!after.isEmpty()) {
                    near.add(before + letters.charAt(k) + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                near.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        near.remove(text);
        return near;
    }
}
