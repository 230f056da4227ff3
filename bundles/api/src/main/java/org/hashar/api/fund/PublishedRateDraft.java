package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;

/**
 * A conversion as somebody published it: an amount, and what it was said to be worth. Kept as it was written and never corrected.
 *
 * @param id made by the client, UUIDv7
 * @param source code of who published it, for example {@code UN} or a report's
 * @param date the day it was published for; of a {@link Kind#UN_OPERATIONAL} rate the first day of its validity
 * @param amount above zero, with the digits that were printed
 * @param worth above zero, of another currency
 * @param evidence where it stands, never blank
 */
public record PublishedRateDraft(
        UUID id, Kind kind, String source, LocalDate date, Money amount, Money worth, String evidence) {

    /** What sort of publication. */
    public enum Kind {
        /** An operational rate of exchange of the United Nations, valid until the next one, at most to the end of its month. */
        UN_OPERATIONAL,
        /** A report, a story, a press release: only quoted, never used to convert. */
        DOCUMENT
    }
}
