package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An exchange of money: two amounts, at a rate that somebody stands for, and what it cost (R6). The foreign one is, or was, held by the fund for
 * the source that gave it; the other is that source's capital.
 *
 * @param id made by the client, UUIDv7
 * @param source whose money it is; not {@link CapitalSource#SAVINGS}
 * @param origin as in {@link CapitalDraft}
 * @param given above zero
 * @param got above zero; one of the two is in the fund's currency, unless an old currency is exchanged for the one that replaced it
 * @param fee in the fund's currency, a line of its own; null for none
 * @param evidence number of the bank's slip; null for none
 */
public record ExchangeDraft(
        UUID id,
        UUID fund,
        CapitalSource source,
        @Nullable String origin,
        Money given,
        Money got,
        Rate rate,
        @Nullable Money fee,
        LocalDate date,
        @Nullable String evidence) {

    /** Who stands for a rate. */
    public enum By {
        /** The bank that exchanged. */
        BANK,
        /** People of the fund who decided on it. */
        DECISION,
        /** A national bank: the rate of the day of the exchange, which must be stored here. */
        OFFICIAL,
        /** The law that replaced a currency by another. */
        REDENOMINATION
    }

    /**
     * A rate: {@code nominal} units of the foreign (or the old) currency cost {@code value} units of the fund's (or the new one). The two amounts
     * differ from it by less than the smallest unit of what is got.
     *
     * @param source code of the bank, for example {@code NBKR}; needed for {@link By#BANK} and {@link By#OFFICIAL}, else null
     * @param nominal 1 or more
     * @param value plain decimal text above zero
     * @param decision needed for {@link By#DECISION}, else null
     */
    public record Rate(By by, @Nullable String source, Integer nominal, String value, @Nullable Decision decision) {}
}
