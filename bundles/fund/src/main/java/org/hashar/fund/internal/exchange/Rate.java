package org.hashar.fund.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;

/**
 * What money of one currency costs in another, exactly: {@code units} of {@code priced} cost {@code cost} of {@code base}. Pure; nothing is
 * divided before the end.
 *
 * @param units above zero
 * @param cost above zero
 */
record Rate(BigDecimal units, String priced, BigDecimal cost, String base) {
    private static final int SHOWN_DIGITS = 6;

    boolean isOf(String one, String other) {
        return (priced.equals(one) && base.equals(other)) || (priced.equals(other) && base.equals(one));
    }

    /** Half a smallest unit is rounded up. */
    Amount convert(Amount amount, Asset into) {
        BigDecimal number = BigDecimal.valueOf(amount.units(), amount.asset().scale());
        boolean down = amount.asset().code().equals(priced);
        BigDecimal over = number.multiply(down ? cost : units);
        return new Amount(
                over.divide(down ? units : cost, into.scale(), RoundingMode.HALF_UP)
                        .movePointRight(into.scale())
                        .longValueExact(),
                into);
    }

    /** Whether the rate gives what was got for what was given: to less than its smallest unit, however that was rounded. */
    boolean gives(Amount given, Amount got) {
        boolean down = given.asset().code().equals(priced);
        BigDecimal exact = number(given).multiply(down ? cost : units);
        BigDecimal told = number(got).multiply(down ? units : cost);
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(got.asset().scale());
        return exact.subtract(told).abs().compareTo(smallest.multiply(down ? units : cost)) < 0;
    }

    private static BigDecimal number(Amount amount) {
        return BigDecimal.valueOf(amount.units(), amount.asset().scale());
    }

    /** For people. */
    String text() {
        BigDecimal plain = units.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " " + priced + " = "
                + cost.toPlainString() + " " + base;
    }

    /** For people, of one unit, rounded. */
    String perUnit() {
        return "1 " + priced + " = "
                + cost.divide(units, SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString() + " " + base;
    }
}
