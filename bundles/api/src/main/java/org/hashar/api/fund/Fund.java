package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A separated pool with its own accounts.
 *
 * @param currency code of the one currency that its money is counted in (R6)
 * @param closedUntil last day of the closed period; null while nothing is closed
 */
public record Fund(
        UUID id,
        FundKind kind,
        UUID owner,
        String country,
        String currency,
        @Nullable LocalDate closedUntil,
        Instant recordedAt) {}
