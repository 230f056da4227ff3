package org.hashar.api.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which groups.
 *
 * @param country ISO 3166-1 alpha-2
 * @param type null for all types
 * @param territory any code of a place; groups in it and below it; null for the whole country
 * @param name what a word of the name begins with, in any spelling: {@code Sitora} finds Ситора; where no name begins so, part of the name, and
 *     at last what sounds alike; null for all
 * @param alphabet the language in whose alphabet's order they are listed by name, BCP 47; null to list them in the order of their ids
 */
public record GroupQuery(
        String country,
        @Nullable String type,
        @Nullable String territory,
        @Nullable String name,
        @Nullable String alphabet) {

    /** In the order of their ids. */
    public GroupQuery(String country, @Nullable String type, @Nullable String territory, @Nullable String name) {
        this(country, type, territory, name, null);
    }
}
