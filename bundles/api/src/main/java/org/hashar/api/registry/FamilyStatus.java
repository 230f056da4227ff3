package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what migration made of a household.
 *
 * @param to the first day no longer, null while it goes on
 * @param recordedAt from when on that is known
 */
public record FamilyStatus(
        UUID id,
        UUID household,
        FamilyStatusDraft.State state,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {}
