package org.hashar.api.registry;

import org.jspecify.annotations.Nullable;

/**
 * Whom to look for. All that is given must hold, and something must be given beside the country.
 *
 * @param country ISO 3166-1 alpha-2; null for all countries
 * @param text words of a name or beginnings of them, in any script and spelling, in any order
 * @param phone a number as people write it in that country
 * @param identifierType narrows {@code identifier} to one type
 * @param identifier a number of a document
 * @param birthYear the year, give or take none
 * @param territory any code of the place where the person lives or of one above it, or the code of an area in which it lies today
 */
public record PersonQuery(
        @Nullable String country,
        @Nullable String text,
        @Nullable String phone,
        @Nullable String identifierType,
        @Nullable String identifier,
        @Nullable Integer birthYear,
        @Nullable String territory) {}
