package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a group from a day on until the next constitution's. It never changes; one that was entered by mistake is taken back as a
 * document of the group's fund.
 *
 * @param date of the decision
 * @param from the first day it holds
 * @param rules with all sections
 * @param recordedBy login of the account
 * @param reversal null while it stands
 */
public record Constitution(
        UUID id,
        UUID group,
        LocalDate date,
        LocalDate from,
        Decision decision,
        ConstitutionRules rules,
        Instant recordedAt,
        String recordedBy,
        Meeting.@Nullable Reversal reversal) {}
