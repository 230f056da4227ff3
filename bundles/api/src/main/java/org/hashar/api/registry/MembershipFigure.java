package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many groups and members, on a day, as known at a moment. {@code persons} counts each human being once,
 * {@code memberships} counts each membership: a person in two groups is one person and two memberships (R2).
 *
 * @param country ISO 3166-1 alpha-2
 * @param groupType null for all types
 * @param territory main code of the place asked for, null for the whole country
 * @param asOf the day
 * @param asKnown the moment of knowledge; what was recorded later is left out
 * @param groups groups formed on or before the day, neither applied only nor dissolved
 * @param women of the persons
 * @param men of the persons
 * @param territories number of places with such a group, by level: {@code level2}, {@code level3}, {@code level4}
 */
public record MembershipFigure(
        String country,
        @Nullable String groupType,
        @Nullable String territory,
        LocalDate asOf,
        Instant asKnown,
        long groups,
        long persons,
        long memberships,
        long women,
        long men,
        Map<String, Long> territories) {

    /**
     * What is asked for.
     *
     * @param groupType null for all types
     * @param asKnown null for now
     * @param territory any code of a place; it and all below it; null for the whole country
     * @param alphabet the language in whose alphabet's order the groups of a place are listed, BCP 47; null for the order that Tajik, Kyrgyz,
     *     Russian and English share
     */
    public record Query(
            String country,
            @Nullable String groupType,
            LocalDate asOf,
            @Nullable Instant asKnown,
            @Nullable String territory,
            @Nullable String alphabet) {

        /** In the order that most languages share. */
        public Query(
                String country,
                @Nullable String groupType,
                LocalDate asOf,
                @Nullable Instant asKnown,
                @Nullable String territory) {
            this(country, groupType, asOf, asKnown, territory, null);
        }
    }
}
