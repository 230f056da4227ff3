package org.hashar.api.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A place where something is said to take effect. Papers contradict themselves (1.7): a title says Khatlon, an activity the Rasht valley, a field
 * "national"; each is kept as it was said.
 *
 * @param country ISO 3166-1 alpha-2
 * @param place any code of a unit, or the code of an area; null for the whole country, and only then
 */
public record Coverage(String country, @Nullable String place, Exactness exactness) {

    /** How exactly the place is meant. */
    public enum Exactness {
        /** There, and nowhere else. */
        EXACT,
        /** Somewhere there, or thereabouts. */
        APPROXIMATE,
        /** All over the country. */
        NATIONAL
    }

    /**
     * A hint that two places of one paper contradict each other: neither lies in the other. For somebody to look into; nothing is refused.
     *
     * @param one code of a place
     * @param other code of another place of the same country
     */
    public record Apart(String one, String other) {}
}
