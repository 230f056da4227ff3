package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To close a fund up to a day, or to open a closed period again.
 *
 * @param id made by the client, UUIDv7
 * @param closedUntil last day that is closed from now on, before today: later than now to close, earlier to reopen, null to reopen all
 * @param reason never blank
 * @param decision to reopen, which needs one; null to close
 */
public record PeriodDraft(
        UUID id, UUID fund, @Nullable LocalDate closedUntil, String reason, @Nullable Decision decision) {}
