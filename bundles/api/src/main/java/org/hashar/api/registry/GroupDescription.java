package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a group was called and where it was for a time, {@code [from, to)}, as it was known for a time.
 *
 * @param territory main code of its place
 * @param to null while it holds
 * @param reason why it was revised, null for what it was formed with
 * @param supersededAt since when it is known otherwise, null while it is known so
 */
public record GroupDescription(
        String name,
        @Nullable String motto,
        String territory,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    /** The same without what somebody wrote in words of their own. */
    public GroupDescription withoutReason() {
        return new GroupDescription(name, motto, territory, from, to, null, recordedAt, supersededAt);
    }
}
