package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hashar.api.money.Amount;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Members, savings and loans of self-help groups, broken down. Every breakdown adds up to the same total.
 *
 * @param by the dimensions, which are the only ones that the rows tell
 * @param rows in the order of place, sex and age
 */
public record PortfolioReport(
        String country,
        @Nullable String territory,
        LocalDate asOf,
        Instant asKnown,
        List<Dimension> by,
        List<Row> rows) {
    public PortfolioReport {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    /** What a report is broken down by. */
    public enum Dimension {
        /** Level 1 of the places. */
        REGION,
        /** Level 2. */
        DISTRICT,
        /** Level 3: a jamoat, an ayil aimak. */
        COMMUNITY,
        SEX,
        AGE
    }

    /** Age on the day of the report, in completed years; by year of birth where no day is known. */
    public enum AgeBand {
        UNDER_18,
        FROM_18_TO_24,
        FROM_25_TO_34,
        FROM_35_TO_44,
        FROM_45_TO_59,
        FROM_60,
        UNKNOWN
    }

    /**
     * A line.
     *
     * @param place main code, null when not broken down by place, or when the place has no unit of that level
     * @param sex null when not broken down by it
     * @param age null when not broken down by it
     * @param members memberships on the day: a person in two groups counts in both, under however many ids (R2)
     * @param savings null when nobody of the line ever had money in a fund
     * @param outstanding owed on loans
     * @param par30 of it the whole balance of loans with anything overdue by more than thirty days
     */
    public record Row(
            @Nullable String place,
            @Nullable Sex sex,
            @Nullable AgeBand age,
            long members,
            @Nullable Amount savings,
            @Nullable Amount outstanding,
            @Nullable Amount par30) {}

    /**
     * What is asked for.
     *
     * @param territory any code of a place: it and all below it; null for the whole country
     * @param by at most one of the dimensions of place
     * @param asOf null for today in the country
     * @param asKnown null for now
     */
    public record Query(
            String country,
            @Nullable String territory,
            Set<Dimension> by,
            @Nullable LocalDate asOf,
            @Nullable Instant asKnown) {
        public Query {
            by = Set.copyOf(by);
        }
    }
}
