package org.hashar.api.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and why. Kept for good.
 *
 * @param login of the account that acted
 * @param action for example {@code meeting.record}
 * @param subject id of what it was done to, null when it has none
 * @param reason as given, null when none was asked for
 */
public record AuditEvent(
        UUID id,
        Instant at,
        UUID account,
        String login,
        String action,
        @Nullable UUID subject,
        @Nullable String reason) {}
