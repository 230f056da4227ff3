package org.hashar.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which households.
 *
 * @param country ISO 3166-1 alpha-2
 * @param territory any code of a place, for households in it and below it; null for the whole country
 * @param familyStatus what migration made of them on the day; null for all, also those of whom nobody said
 * @param asOf the day on which they stand so, with a family status; else null
 */
public record HouseholdQuery(
        String country,
        @Nullable String territory,
        FamilyStatusDraft.@Nullable State familyStatus,
        @Nullable LocalDate asOf) {}
