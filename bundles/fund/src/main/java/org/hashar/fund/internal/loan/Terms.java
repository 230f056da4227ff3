package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rounding.Place;
import org.hashar.api.money.Asset;

/**
 * Terms that break no rule.
 *
 * @param principal smallest units, above zero
 * @param rate for a year, 0.12 for twelve per cent; zero without interest
 * @param dates on which instalments are due, by day, at least one
 * @param principalGrace instalments without principal, fewer than there are dates
 * @param interestGrace instalments without interest, fewer than there are dates
 * @param interestFrom the first day that costs interest
 * @param multiple smallest units that instalments are multiples of, 1 or more
 */
record Terms(
        Asset asset,
        long principal,
        LocalDate issuedOn,
        Interest interest,
        Ratio rate,
        DayCount dayCount,
        List<LocalDate> dates,
        int principalGrace,
        int interestGrace,
        LocalDate interestFrom,
        Place place,
        long multiple) {

    /** The same for another principal. */
    Terms of(long units) {
        return new Terms(
                asset,
                units,
                issuedOn,
                interest,
                rate,
                dayCount,
                dates,
                principalGrace,
                interestGrace,
                interestFrom,
                place,
                multiple);
    }

    /** The interest that each unit of debt costs from one day to another. */
    Ratio factor(LocalDate from, LocalDate to) {
        LocalDate start = from.isBefore(interestFrom) ? interestFrom : from;
        return rate.times(YearFraction.between(dayCount, start, to));
    }

    /** The day on which the period of an instalment begins. */
    LocalDate begin(int instalment) {
        return instalment == 0 ? issuedOn : dates.get(instalment - 1);
    }

    /** The interest that each unit of debt costs in the period of an instalment, counted from 0. */
    Ratio factor(int instalment) {
        return factor(begin(instalment), dates.get(instalment));
    }
}
