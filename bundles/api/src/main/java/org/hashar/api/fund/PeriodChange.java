package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a fund was closed up to a day, or opened again. It never changes; what holds is the last one.
 *
 * @param closedUntil last day that was closed from then on; null when nothing was
 * @param decision to reopen; null for a closing
 * @param changedBy login of the account
 */
public record PeriodChange(
        UUID id,
        UUID fund,
        @Nullable LocalDate closedUntil,
        String reason,
        @Nullable Decision decision,
        Instant changedAt,
        String changedBy) {}
