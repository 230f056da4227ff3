package org.hashar.registry.internal.duplicate;

import java.util.Set;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.registry.internal.person.Identifiers;
import org.hashar.registry.internal.spelling.Letters;

/** When the numbers of two documents are almost the same: one sign wrong, left out, too many, or two swapped. Pure functions. */
final class Numbers {
    private static final String DIGITS = "0123456789";
    private static final String SIGNS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Shorter ones are all near each other. */
    private static final int SHORTEST = 5;

    private Numbers() {}

    /** Of two types numbers say nothing. */
    static boolean alike(PersonIdentifier one, PersonIdentifier other) {
        String key = Identifiers.key(one.number());
        String otherKey = Identifiers.key(other.number());
        return one.type().equals(other.type())
                && Math.min(key.length(), otherKey.length()) >= SHORTEST
                && Letters.apart(key, otherKey, 1) <= 1;
    }

    /** The keys of numbers that are almost the same. */
    static Set<String> oneApart(String key) {
        if (key.length() < SHORTEST) {
            return Set.of();
        }
        boolean digits = key.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return Letters.oneApart(key, digits ? DIGITS : SIGNS);
    }
}
