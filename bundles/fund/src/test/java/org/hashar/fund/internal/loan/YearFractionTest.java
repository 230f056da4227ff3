package org.hashar.fund.internal.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFractionTest {

    /**
     * The line on actual/actual from 1 November 2003 is the example of ISDA's memorandum "The Actual/Actual Day Count Fraction" (1998-99): 61
     * days of 365 and 121 of 366. The days of 30/360 are from ISDA's worked examples for 4.16(f).
     */
    @ParameterizedTest
    @CsvSource({
        "ACTUAL_ACTUAL, 2003-11-01, 2004-05-01, 66491, 133590",
        "ACTUAL_ACTUAL, 2011-01-01, 2012-01-01, 1, 1",
        "ACTUAL_ACTUAL, 2011-07-01, 2014-07-01, 3, 1",
        "ACTUAL_365, 2011-01-01, 2012-01-01, 1, 1",
        "ACTUAL_365, 2012-01-01, 2013-01-01, 366, 365",
        "ACTUAL_365, 2011-05-05, 2011-05-06, 1, 365",
        "THIRTY_360, 2011-01-15, 2011-02-15, 30, 360",
        "THIRTY_360, 2006-08-31, 2007-02-28, 178, 360",
        "THIRTY_360, 2007-02-28, 2007-08-31, 183, 360",
        "THIRTY_360, 2011-01-30, 2011-01-31, 0, 360",
        "THIRTY_360, 2011-01-29, 2011-01-31, 2, 360",
        "THIRTY_360, 2011-05-05, 2012-05-05, 1, 1",
        "ACTUAL_ACTUAL, 2011-05-05, 2011-05-05, 0, 1",
        "THIRTY_360, 2011-05-05, 2011-05-01, 0, 1",
    })
    void isTheOneOfTheDefinitions(DayCount dayCount, LocalDate from, LocalDate to, long numerator, long denominator) {
        Ratio found = YearFraction.between(dayCount, from, to);
        assertThat(found.numerator().multiply(BigInteger.valueOf(denominator)))
                .isEqualTo(found.denominator().multiply(BigInteger.valueOf(numerator)));
    }
}
