package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To free a member from contributions for a time, those to the social fund too: illness, a birth, a bad harvest.
 *
 * @param id made by the client, UUIDv7
 * @param date of the decision
 * @param from the first day; may be before the decision, which then remits what was due
 * @param to the day after the last one
 * @param reason never blank
 */
public record ExemptionDraft(
        UUID id,
        UUID group,
        UUID person,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        String reason,
        Decision decision) {}
