package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a group's status history.
 *
 * @param from the first day it held; it held until the next line's day, of those that were not withdrawn
 * @param reason why the status changed, null for the first one and when not told
 * @param withdrawnAt when it was found to be a mistake, null when it was none
 * @param withdrawnReason why, null when it was none
 */
public record GroupStatusPeriod(
        GroupStatus status,
        LocalDate from,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    /** The same without what somebody wrote in words of their own. */
    public GroupStatusPeriod withoutReasons() {
        return new GroupStatusPeriod(status, from, null, recordedAt, withdrawnAt, null);
    }
}
