package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to give to a member.
 *
 * @param id made by the client, UUIDv7
 * @param kind one of {@link GroupRole.Kind#ALL}, or of the country's own role types
 * @param from within a membership of the person in the group
 * @param to null while held
 * @param election the group's decision by which the person was elected, of the kind ELECTION and carried; null when there was none
 */
public record RoleDraft(
        UUID id,
        UUID group,
        UUID person,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID election) {

    /** A role without an election. */
    public RoleDraft(UUID id, UUID group, UUID person, String kind, LocalDate from, @Nullable LocalDate to) {
        this(id, group, person, kind, from, to, null);
    }
}
