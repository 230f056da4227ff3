package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership to enter.
 *
 * @param id of the episode, made by the client, UUIDv7
 * @param from not in the future, not before the group was formed
 * @param to null while a member; after {@code from}, not in the future
 * @param joinReason a code such as {@code NEIGHBOUR}; null when not told
 */
public record MembershipDraft(
        UUID id, UUID group, UUID person, LocalDate from, @Nullable LocalDate to, @Nullable String joinReason) {}
