package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a fund holds of other currencies at the end of a day, as known at a moment, and all that was exchanged up to then.
 *
 * @param held by currency, source and origin; those of zero are left out
 * @param exchanges by day
 */
public record ForeignMoney(UUID fund, LocalDate asOf, Instant asKnown, List<Held> held, List<Exchange> exchanges) {
    public ForeignMoney {
        held = List.copyOf(held);
        exchanges = List.copyOf(exchanges);
    }

    /** What is held for a source. */
    public record Held(CapitalSource source, @Nullable String origin, Amount amount) {}

    /**
     * An exchange, with both amounts.
     *
     * @param rate as it was given, {@code 1 USD = 87.45 KGS}
     * @param rateSource null unless a bank stands for it
     * @param fee zero when there was none
     */
    public record Exchange(
            UUID id,
            LocalDate date,
            CapitalSource source,
            @Nullable String origin,
            Amount given,
            Amount got,
            ExchangeDraft.By by,
            @Nullable String rateSource,
            String rate,
            Amount fee) {}
}
