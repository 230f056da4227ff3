package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named part of a country that is no unit of its own but made of several: the Rasht valley.
 *
 * @param id null for one that comes with the country
 * @param country ISO 3166-1 alpha-2
 * @param code unique among the codes of the country's areas and places: capital letters, digits, hyphens
 * @param names by language
 * @param aliases other spellings that people and documents use
 * @param parts the places it is made of, with all below them
 * @param version grows with every revision; null for one that comes with the country
 */
public record Area(
        @Nullable UUID id,
        String country,
        String code,
        List<Name> names,
        List<String> aliases,
        List<Part> parts,
        @Nullable Long version) {
    public Area {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
    }

    /** A name in a language, BCP 47. */
    public record Name(String language, String text) {}

    /**
     * A place that belongs to an area for a time.
     *
     * @param territory any code of it
     * @param from null when it did since before memory
     * @param to the first day it no longer does, null while it does
     */
    public record Part(String territory, @Nullable LocalDate from, @Nullable LocalDate to) {

        /** Whether it belongs to the area on a day. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }
}
