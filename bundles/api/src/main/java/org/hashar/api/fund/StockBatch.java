package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A lot of one good and how much of it is left.
 *
 * @param loan that it came back on, null when it was bought or given
 * @param received how much came in
 * @param cost of what came in, in the fund's currency
 * @param onHand how much is left
 * @param value of what is left, at cost
 */
public record StockBatch(
        UUID id,
        UUID fund,
        String item,
        @Nullable String variety,
        LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        @Nullable UUID loan,
        Amount received,
        Amount cost,
        Amount onHand,
        Amount value) {}
