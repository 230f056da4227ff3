package org.hashar.api.access;

import java.util.UUID;
import org.hashar.api.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Writes down who did what, in the same unit of work as the deed: both are kept, or neither. Thread-safe. */
@ProviderType
public interface AuditTrail {

    /**
     * Adds an event to the running unit of work, or writes it in one of its own.
     *
     * @param action for example {@code meeting.record}
     * @param subject id of what it is done to, null when it has none
     * @param reason why, null when none was asked for
     */
    void record(Actor actor, String action, @Nullable UUID subject, @Nullable String reason);
}
