package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.hashar.api.fund.LoanTerms.DayCount;

/**
 * What part of a year lies between two days, exactly: 2006 ISDA Definitions, section 4.16. The first day counts, the last one does not. Pure.
 */
final class YearFraction {
    private static final int MONTH = 30;

    private YearFraction() {}

    /**
     * The part of a year from a day to a later one; zero when the second is not later.
     *
     * <ul>
     *   <li>30/360, 4.16(f): {@code (360 (Y2 - Y1) + 30 (M2 - M1) + (D2 - D1)) / 360}, where a D1 of 31 is 30, and a D2 of 31 is 30 when D1 is
     *       30 or 31;
     *   <li>actual/365 (fixed), 4.16(d): days / 365;
     *   <li>actual/actual, 4.16(b): days in leap years / 366 + other days / 365.
     * </ul>
     */
    static Ratio between(DayCount dayCount, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return Ratio.ZERO;
        }
        return switch (dayCount) {
            case THIRTY_360 -> Ratio.of(thirty(from, to), 360);
            case ACTUAL_365 -> Ratio.of(ChronoUnit.DAYS.between(from, to), 365);
            case ACTUAL_ACTUAL -> actual(from, to);
        };
    }

    private static long thirty(LocalDate from, LocalDate to) {
        int first = Math.min(from.getDayOfMonth(), MONTH);
        int last = to.getDayOfMonth() == 31 && first == MONTH ? MONTH : to.getDayOfMonth();
        return 360L * (to.getYear() - from.getYear())
                + 30L * (to.getMonthValue() - from.getMonthValue())
                + (last - first);
    }

    private static Ratio actual(LocalDate from, LocalDate to) {
        long leap = 0;
        long other = 0;
        LocalDate day = from;
        while (day.isBefore(to)) {
            LocalDate newYear = LocalDate.of(day.getYear() + 1, 1, 1);
            LocalDate end = newYear.isBefore(to) ? newYear : to;
            long days = ChronoUnit.DAYS.between(day, end);
            if (Year.isLeap(day.getYear())) {
                leap += days;
            } else {
                other += days;
            }
            day = end;
        }
        return Ratio.of(leap * 365 + other * 366, 365L * 366);
    }
}
