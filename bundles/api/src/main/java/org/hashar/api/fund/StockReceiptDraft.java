package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come into a fund's stock: one batch of one good.
 *
 * @param id made by the client, UUIDv7; also the id of the batch
 * @param how bought from the fund's cash, or given as capital in kind
 * @param source who gave it; needed when it was given, else null
 * @param origin as in {@link CapitalDraft}
 * @param variety as on the packet, for example {@code Nantes}; null for none
 * @param quantity above zero
 * @param cost of the whole batch, in the fund's currency; zero or more when given, above zero when bought
 * @param expiresOn last day on which it may be handed out; null when it keeps
 * @param evidence number of an invoice or act; null for none
 */
public record StockReceiptDraft(
        UUID id,
        UUID fund,
        How how,
        @Nullable CapitalSource source,
        @Nullable String origin,
        String item,
        @Nullable String variety,
        Quantity quantity,
        Money cost,
        LocalDate date,
        @Nullable LocalDate expiresOn,
        @Nullable String evidence) {

    /** How goods come in. Repayments and returns come in through the loan. */
    public enum How {
        BOUGHT,
        GIVEN
    }
}
