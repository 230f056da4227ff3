package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes into a fund, goes back to where it came from, or is spent. Goods come in through {@link StockReceiptDraft}.
 *
 * @param id made by the client, UUIDv7
 * @param source needed unless the money is spent; not {@link CapitalSource#SAVINGS}
 * @param origin code of whom it came from, such as {@code MFI} or {@code BANK}, so that two lenders stand apart; null for none
 * @param purpose code of what it was spent on; needed when it is spent, else null
 * @param amount above zero, in the fund's currency
 * @param date not in the future
 * @param evidence what proves it: number of an agreement, of a bank slip; null for none
 */
public record CapitalDraft(
        UUID id,
        UUID fund,
        Kind kind,
        @Nullable CapitalSource source,
        @Nullable String origin,
        @Nullable String purpose,
        Money amount,
        LocalDate date,
        @Nullable String evidence) {

    /** What happened to the money. */
    public enum Kind {
        RECEIVED,
        /** To whom it came from: an instalment to a lender, unused donor money. */
        GIVEN_BACK,
        SPENT
    }
}
