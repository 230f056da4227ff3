package org.hashar.api.fund;

import java.math.BigDecimal;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One figure with what it is made of, so that nobody has to guess the denominator. Numbers are exact decimals; only {@code value} is rounded,
 * half up, to {@code decimals} digits.
 *
 * @param code stable, for example {@code SG01} or {@code PAR30}
 * @param name in the reader's language
 * @param unit what the numerator and the value are told in
 * @param numerator null when it cannot be computed
 * @param denominator null when it cannot be computed, and for a plain amount
 * @param value numerator divided by denominator, or the numerator itself; null when it cannot be computed
 * @param decimals digits that {@code value} is rounded to
 * @param definition what is divided by what, in the reader's language
 * @param missing why it cannot be computed, in the reader's language; null when it can
 * @param converted the value, if it is money, in the report's currency; null when none was asked for
 */
public record Indicator(
        String code,
        String name,
        Unit unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        int decimals,
        String definition,
        @Nullable String missing,
        @Nullable Amount converted) {

    /** The same in the report's currency too. */
    public Indicator in(Amount value) {
        return new Indicator(
                code, name, unit, numerator, denominator, this.value, decimals, definition, missing, value);
    }

    /** What a value is told in. */
    public enum Unit {
        /** A quotient: 0.25 is a quarter. */
        RATIO,
        /** Money of the sheet's currency. */
        MONEY
    }
}
