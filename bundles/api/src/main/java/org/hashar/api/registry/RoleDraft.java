package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to give to a member.
 *
 * @param id made by the client, UUIDv7
 * @param from within a membership of the person in the group
 * @param to null while held
 */
public record RoleDraft(
        UUID id, UUID group, UUID person, GroupRole.Kind kind, LocalDate from, @Nullable LocalDate to) {}
