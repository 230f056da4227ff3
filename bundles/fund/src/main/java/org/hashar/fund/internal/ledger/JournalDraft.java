package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The head of a journal to post.
 *
 * @param document what it is posted from
 * @param businessDate when it happened
 * @param recordedAt when it became known
 * @param actor id of the account that recorded it
 */
public record JournalDraft(UUID document, LocalDate businessDate, Instant recordedAt, UUID actor) {}
