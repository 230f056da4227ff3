package org.hashar.api.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which groups.
 *
 * @param country ISO 3166-1 alpha-2
 * @param type null for all types
 * @param territory any code of a place, groups in it and below it, or of an area as it is made up today; null for the whole country
 * @param name part of the name, letter case aside; null for all
 */
public record GroupQuery(String country, @Nullable String type, @Nullable String territory, @Nullable String name) {}
