package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A line of the stock book.
 *
 * @param document that it was posted from
 * @param quantity in above zero, out below
 * @param onHand of the batch after this line
 * @param reverses the document that this line takes back, null for an ordinary line
 * @param group that received it as aid, null for other lines and other recipients
 * @param household the same
 * @param person the same
 */
public record StockMovement(
        LocalDate date,
        UUID document,
        UUID batch,
        String item,
        @Nullable String variety,
        Kind kind,
        Amount quantity,
        Amount onHand,
        @Nullable UUID reverses,
        @Nullable UUID group,
        @Nullable UUID household,
        @Nullable UUID person,
        Instant recordedAt) {

    /** What a line is. */
    public enum Kind {
        RECEIPT,
        LENT,
        REPAID,
        RETURNED,
        AID,
        LOSS,
        COUNT,
        /** Made into something else, or used up. */
        USED,
        /** Made or harvested by a group. */
        PRODUCED,
        SOLD
    }
}
