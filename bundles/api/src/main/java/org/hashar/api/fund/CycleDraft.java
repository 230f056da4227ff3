package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To begin a cycle of saving and lending: the group's own year (R5).
 *
 * @param id made by the client, UUIDv7
 * @param startsOn the first day; not before the group was formed, after the cycle before was closed
 * @param endsOn the last day that is planned, 9 to 14 months after the start
 * @param reason why it is shorter; needed when it is, null otherwise
 */
public record CycleDraft(
        UUID id, UUID group, LocalDate startsOn, LocalDate endsOn, @Nullable String reason, Decision decision) {}
