package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a country's administrative tree.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code the main code, unique in the country and never used again
 * @param parent main code of the unit above, null at the top
 * @param level 1 for an oblast down to 4 for a village; what a level is called is the country's word
 * @param names with their dates; several languages
 * @param aliases other spellings that people and documents use
 * @param codes codes in other systems, by system: {@code ocha}, {@code iso}
 * @param from null when it was there since before memory
 * @param to the first day it is no longer there, null while it is
 * @param position about its middle; null when nobody noted it
 * @param version grows with every revision; null for a place that comes with the country
 */
public record Territory(
        String country,
        String code,
        @Nullable String parent,
        int level,
        List<TerritoryName> names,
        List<String> aliases,
        Map<String, String> codes,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Position position,
        @Nullable Long version) {
    public Territory {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        codes = Map.copyOf(codes);
    }

    /** A place that comes with the country, of which no position is noted. */
    public Territory(
            String country,
            String code,
            @Nullable String parent,
            int level,
            List<TerritoryName> names,
            List<String> aliases,
            Map<String, String> codes,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(country, code, parent, level, names, aliases, codes, from, to, null, null);
    }

    /**
     * A position in WGS 84.
     *
     * @param latitude degrees with up to six decimals after a point, negative to the south
     * @param longitude the same, negative to the west
     */
    public record Position(String latitude, String longitude) {}

    /** The name in a language on a day; else in English, else any, else the code. */
    public String name(String language, LocalDate day) {
        return nameIn(language, day).or(() -> nameIn("en", day)).orElseGet(() -> names.stream()
                .filter(n -> n.holdsOn(day))
                .map(TerritoryName::text)
                .findFirst()
                .orElse(code));
    }

    private java.util.Optional<String> nameIn(String language, LocalDate day) {
        return names.stream()
                .filter(n -> n.language().equals(language) && n.holdsOn(day))
                .map(TerritoryName::text)
                .findFirst();
    }
}
