package org.hashar.api.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to attach to what it belongs to: a memorandum, the constitution of a group, the minutes of a meeting.
 *
 * @param id made by the client, UUIDv7
 * @param subject what kind of thing it belongs to
 * @param of id of that
 * @param title 1 to 200 letters
 * @param date the day on it, null for none
 * @param url where it is, {@code https}; null when its content is stored here
 * @param sha256 of what is at the address, 64 hexadecimal digits, by which a later reader knows that it is still the same; null when not known
 */
public record AttachmentDraft(
        UUID id,
        Subject subject,
        UUID of,
        Kind kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String url,
        @Nullable String sha256) {

    /** What a document can belong to. */
    public enum Subject {
        AGREEMENT,
        GROUP
    }

    /** What a document is. */
    public enum Kind {
        AGREEMENT,
        ANNEX,
        CONSTITUTION,
        MINUTES,
        REPORT,
        OTHER
    }
}
