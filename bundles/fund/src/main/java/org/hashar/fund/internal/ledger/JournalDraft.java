package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The head of a journal to post.
 *
 * @param kind what the document is; a reversal is made of it by {@link Posting#reverse}
 * @param document what it is posted from
 * @param businessDate when it happened; it is posted on this day, or on the first open day when this one is closed
 * @param recordedAt when it became known
 * @param actor id of the account that recorded it
 */
public record JournalDraft(
        JournalEntity.Kind kind, UUID document, LocalDate businessDate, Instant recordedAt, UUID actor) {
    /** The head of a meeting's journal. */
    public JournalDraft(UUID document, LocalDate businessDate, Instant recordedAt, UUID actor) {
        this(JournalEntity.Kind.MEETING, document, businessDate, recordedAt, actor);
    }
}
