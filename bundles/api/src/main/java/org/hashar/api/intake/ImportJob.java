package org.hashar.api.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param format {@code CSV}, {@code XLSX}, or of submissions {@code XML} or {@code JSON}; null until the file was looked at
 * @param encoding in which a CSV file is read, null for others
 * @param delimiter of a CSV file, null for others
 * @param rows of the file, without headings; 0 until they are counted
 * @param done rows that were gone through in this state
 * @param made persons, groups, memberships, roles, households and facts about families that were registered and not taken back
 * @param refused rows that are wrong
 * @param kept of what was made, by how much others refer to when the import is undone
 * @param rate rows a second, null while nothing goes on
 * @param secondsLeft as it goes now, null while nothing goes on
 * @param fileKeptUntil when the file is deleted, and with it what the result is made from
 */
public record ImportJob(
        UUID id,
        UUID mapping,
        String fileName,
        boolean dryRun,
        boolean allOrNothing,
        State state,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        long rows,
        long done,
        long made,
        long refused,
        long kept,
        @Nullable Long rate,
        @Nullable Long secondsLeft,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant fileKeptUntil) {

    /** Where an import stands. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** Goes through the rows without registering anything. */
        CHECKING,
        /** Registers. */
        WRITING,
        /** Done: a dry run is over, or what is right is registered. */
        DONE,
        /** Nothing is registered: the file cannot be read, or a row is wrong and all or nothing was asked for. */
        REFUSED,
        /** Something else stands in the way; it can be gone on with. */
        STOPPED,
        /** Takes out what it registered. */
        UNDOING,
        /** What it registered is out again, but for what others refer to. */
        UNDONE
    }
}
