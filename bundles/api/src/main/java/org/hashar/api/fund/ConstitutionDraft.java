package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a group decides its rules to be. All of them: what is left out holds by its default again.
 *
 * @param id made by the client, UUIDv7
 * @param date of the decision; not in the future, not before the group was formed
 * @param from the first day the rules hold: not before the decision (R5), and no other constitution of the group begins that day
 * @param decision with the quorum of the rules in force on {@code date}
 */
public record ConstitutionDraft(
        UUID id, UUID group, LocalDate date, LocalDate from, Decision decision, ConstitutionRules rules) {}
