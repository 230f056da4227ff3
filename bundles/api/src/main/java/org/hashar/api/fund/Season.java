package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A season as it stands.
 *
 * @param ordinal 1 for the first of its fund
 * @param dueOn the due day that holds
 * @param firstDueOn the due day that it was opened with
 * @param closedOn null while it is open
 */
public record Season(
        UUID id,
        UUID fund,
        String name,
        int ordinal,
        LocalDate opensOn,
        LocalDate issueFrom,
        LocalDate harvestOn,
        LocalDate dueOn,
        LocalDate firstDueOn,
        @Nullable LocalDate closedOn,
        Instant recordedAt) {}
