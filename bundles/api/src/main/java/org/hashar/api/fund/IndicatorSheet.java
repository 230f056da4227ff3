package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures over a set of groups or funds on a day, as known at a moment.
 *
 * @param territory main code of the place asked for, null for the whole country
 * @param group null unless only one was asked for
 * @param kind whose money is reckoned
 * @param fund null unless only one was asked for
 * @param from first day of the period for what is counted over one
 * @param currency ISO 4217 of all money on the sheet; null when there is none, or more than one
 * @param conversion one unit of that currency in the one in which the money is told too, with the rate; null when it is told in its own only
 * @param counted how many groups, or funds of capital, were counted
 */
public record IndicatorSheet(
        @Nullable String country,
        @Nullable String territory,
        @Nullable UUID group,
        FundKind kind,
        @Nullable UUID fund,
        @Nullable LocalDate from,
        LocalDate asOf,
        Instant asKnown,
        @Nullable String currency,
        @Nullable Conversion conversion,
        long counted,
        List<Indicator> indicators) {
    public IndicatorSheet {
        indicators = List.copyOf(indicators);
    }
}
