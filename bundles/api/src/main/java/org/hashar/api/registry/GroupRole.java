package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's role in a group, {@code [from, to)}; a group may have a head and another leader at the same time (TJ-09).
 *
 * @param election the group's decision by which the person was elected, null when there was none
 */
public record GroupRole(
        UUID id,
        UUID group,
        UUID person,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID election,
        Instant recordedAt) {

    /** A role without an election. */
    public GroupRole(
            UUID id, UUID group, UUID person, Kind kind, LocalDate from, @Nullable LocalDate to, Instant recordedAt) {
        this(id, group, person, kind, from, to, null, recordedAt);
    }

    /** What a member does for the group. */
    public enum Kind {
        HEAD,
        LEADER,
        TREASURER,
        BOOKKEEPER,
        KEY_HOLDER
    }
}
