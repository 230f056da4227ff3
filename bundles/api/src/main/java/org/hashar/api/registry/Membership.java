package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a person in a group, {@code [from, to)}; a person who comes back begins a new one (R1).
 *
 * @param id of the episode, made by the client
 * @param to the first day no longer a member, null while a member
 * @param joinReason code, null when not told
 * @param leaveReason code, null while a member or when not told
 * @param recordedAt when what stands here was written: the second clock
 */
public record Membership(
        UUID id,
        UUID group,
        UUID person,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String joinReason,
        @Nullable String leaveReason,
        Instant recordedAt) {

    /** Whether the person is a member on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
