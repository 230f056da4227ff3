package org.hashar.api.fund;

import java.time.LocalDate;
import org.hashar.api.money.Amount;

/**
 * An amount converted for a report. Never posted; always shown with the rate (R6).
 *
 * @param converted half a smallest unit rounded up
 * @param source whose rate it is; for {@link RateType#REDENOMINATION} the successor's code
 * @param date of the rate; of a month's average its last day
 * @param rate for people, {@code 1 USD = 87.45 KGS}; an average is rounded to six digits here and nowhere else
 * @param rates how many rates it is the average of, else 1
 */
public record Conversion(
        Amount amount, Amount converted, RateType type, String source, LocalDate date, String rate, int rates) {

    /** What rate is meant. */
    public enum RateType {
        /** The official one of the day. */
        SPOT,
        /** The mean of the official ones stored for the month, which must be over. */
        MONTH_AVERAGE,
        /** The stored operational rate of the United Nations that is valid on the day. */
        UN_OPERATIONAL,
        /** The factor by which a currency was replaced. */
        REDENOMINATION
    }
}
