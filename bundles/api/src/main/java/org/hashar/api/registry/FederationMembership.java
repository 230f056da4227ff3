package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group's time in a group that unites groups, {@code [from, to)}; one that comes back begins a new one (R1).
 *
 * @param to the first day it no longer belongs to it, null while it does
 * @param leaveReason a code, null while it belongs to it or when not told
 * @param recordedAt when what stands here was written: the second clock
 */
public record FederationMembership(
        UUID id,
        UUID group,
        UUID parent,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String leaveReason,
        Instant recordedAt) {}
