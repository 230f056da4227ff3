package org.hashar.fund.internal.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rates of one source against what is stored of it. A rate more than a fifth away from the nearest stored day before it (or, when
 * there is none, after it) is not believed; prices are compared for one unit, so that a bank may change the nominal. Pure.
 */
final class Plausibility {
    /** The document is for another day than was asked for, or lies too far ahead. */
    static final String WRONG_DAY = "wrong-day";

    static final String IMPLAUSIBLE = "implausible";

    /** Another value is stored for the day. */
    static final String CONTRADICTS = "contradicts";

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> stored = new HashMap<>();

    /** Adds a rate that is stored. */
    void know(ExchangeRate rate) {
        stored.computeIfAbsent(rate.currency(), currency -> new TreeMap<>()).put(rate.date(), rate);
    }

    /** Whether the same value is stored for the day. */
    boolean knows(ExchangeRate rate) {
        ExchangeRate same = of(rate).get(rate.date());
        return same != null && sameValue(same, rate);
    }

    /** Why the rate must wait for a person, null when it need not. */
    @Nullable
    String reasonToHold(ExchangeRate rate) {
        NavigableMap<LocalDate, ExchangeRate> days = of(rate);
        if (days.containsKey(rate.date())) {
            return CONTRADICTS;
        }
        var near = days.lowerEntry(rate.date()) == null ? days.higherEntry(rate.date()) : days.lowerEntry(rate.date());
        return near == null || within(near.getValue(), rate) ? null : IMPLAUSIBLE;
    }

    /** Same price of the same number of units, whatever zeros are written after the point. */
    static boolean sameValue(ExchangeRate one, ExchangeRate other) {
        return one.nominal() == other.nominal() && one.value().compareTo(other.value()) == 0;
    }

    /** |b/m - a/n| <= a/n / 5, without dividing. */
    private static boolean within(ExchangeRate known, ExchangeRate fresh) {
        BigDecimal before = known.value().multiply(BigDecimal.valueOf(fresh.nominal()));
        BigDecimal now = fresh.value().multiply(BigDecimal.valueOf(known.nominal()));
        return now.subtract(before).abs().multiply(FIVE).compareTo(before) <= 0;
    }

    private NavigableMap<LocalDate, ExchangeRate> of(ExchangeRate rate) {
        return stored.getOrDefault(rate.currency(), new TreeMap<>());
    }
}
