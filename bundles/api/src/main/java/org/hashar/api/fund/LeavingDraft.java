package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member leaves a group before the share-out, and what follows for the money (R9).
 *
 * @param id made by the client, UUIDv7
 * @param date the first day no longer a member, not in the future; the settlement is posted on it
 * @param heir the registered person who receives what is paid after a death; needed for {@link Kind#DIED} when something is to be paid, null for all others
 * @param to where a member who moves goes; null for all others
 * @param decision needed for {@link Kind#EXPELLED}; null for none
 * @param note in the group's own words; null for none
 */
public record LeavingDraft(
        UUID id,
        UUID group,
        UUID person,
        LocalDate date,
        Kind kind,
        @Nullable UUID heir,
        @Nullable Destination to,
        @Nullable Decision decision,
        @Nullable String note) {

    /** How a membership ends. */
    public enum Kind {
        /** By the member's own will. */
        LEFT,
        /** By decision of the group. */
        EXPELLED,
        /** To another group; what is paid here is saved there the same day. */
        MOVED,
        DIED
    }

    /**
     * The group that a member moves to.
     *
     * @param membership id of the membership that begins there, made by the client, UUIDv7; that of its document too
     */
    public record Destination(UUID group, UUID membership) {}
}
