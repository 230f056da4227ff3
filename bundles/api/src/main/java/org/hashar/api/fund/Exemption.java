package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A time in which a member owes no contributions.
 *
 * @param from the first day
 * @param to the day after the last one
 */
public record Exemption(
        UUID id, UUID group, UUID person, LocalDate from, LocalDate to, String reason, Instant recordedAt) {}
