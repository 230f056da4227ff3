package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which groups or funds, when, and as known when.
 *
 * @param country ISO 3166-1 alpha-2; null only when a group or a fund is named
 * @param territory any code of a place: it and all below it; null for the whole country
 * @param groupType null for all types
 * @param group one group only
 * @param kind whose loans: the groups' own, from their savings, or those of funds of capital; null for the savings. Never both: they are not
 *     netted
 * @param fund one fund of capital only
 * @param from first day of the period for what is counted over one; null for a year back
 * @param asOf the day
 * @param asKnown the moment of knowledge, null for now
 * @param in the currency in which money is told too, by the rate of the day; null for its own only
 */
public record IndicatorQuery(
        @Nullable String country,
        @Nullable String territory,
        @Nullable String groupType,
        @Nullable UUID group,
        @Nullable FundKind kind,
        @Nullable UUID fund,
        @Nullable LocalDate from,
        LocalDate asOf,
        @Nullable Instant asKnown,
        @Nullable ReportCurrency in) {

    /** In the money's own currency only. */
    public IndicatorQuery(
            @Nullable String country,
            @Nullable String territory,
            @Nullable String groupType,
            @Nullable UUID group,
            @Nullable FundKind kind,
            @Nullable UUID fund,
            @Nullable LocalDate from,
            LocalDate asOf,
            @Nullable Instant asKnown) {
        this(country, territory, groupType, group, kind, fund, from, asOf, asKnown, null);
    }
}
