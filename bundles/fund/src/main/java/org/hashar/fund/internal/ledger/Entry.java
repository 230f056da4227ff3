package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transfer as a statement needs it.
 *
 * @param document that it was posted from; for a reversal the document that is taken back
 * @param line its place in its journal, and in the one that it takes back
 * @param reversal whether it takes the document back
 * @param ownDate the day it belongs to, when that was closed and it therefore stands on a later one; null otherwise
 */
public record Entry(
        LocalDate date,
        Instant recordedAt,
        UUID document,
        int line,
        boolean reversal,
        AccountRef debit,
        AccountRef credit,
        long units,
        String code,
        @Nullable String purpose,
        @Nullable LocalDate ownDate) {}
