package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To move the due day of a season, for example after a drought (R10). Loans with a due day of their own keep it.
 *
 * @param id made by the client, UUIDv7
 * @param date of the decision
 * @param dueOn the new day, after the present one
 */
public record DueShiftDraft(UUID id, UUID season, LocalDate date, LocalDate dueOn, Decision decision) {}
