package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of a group.
 *
 * @param number 1 for the first one
 * @param endsOn the last day, with all extensions
 * @param plannedEnd the last day as it was planned in the beginning
 * @param reason why it was planned to be shorter than others; null for none
 * @param closedOn null while it is open
 * @param shareOut by which it was closed; null while it is open, or when everything was carried over
 */
public record Cycle(
        UUID id,
        UUID group,
        Integer number,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate plannedEnd,
        @Nullable String reason,
        @Nullable LocalDate closedOn,
        @Nullable UUID shareOut,
        Instant recordedAt) {}
