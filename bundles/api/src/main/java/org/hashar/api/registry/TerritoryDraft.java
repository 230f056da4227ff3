package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.registry.Territory.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place to register or to revise that the country's own list does not have: below one that is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code the main code, which stays: the official one, which is the parent's with other digits for the zeros at its end; or one that the
 *     programme gives, the parent's with {@code -X} and up to 20 capital letters and digits behind, which no country's list ever has
 * @param parent any code of the place in which it lies
 * @param level below that of the parent, 2 to 4; null for the next below it
 * @param names at least one; those in one language hold one after the other: a place that is renamed gets another with dates
 * @param aliases other spellings that people and documents use, up to 30
 * @param position about its middle; null when nobody knows
 * @param from null when it was there since before memory
 * @param to the first day it is no longer there, null while it is
 */
public record TerritoryDraft(
        String country,
        String code,
        String parent,
        @Nullable Integer level,
        List<TerritoryName> names,
        List<String> aliases,
        @Nullable Position position,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public TerritoryDraft {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
    }
}
