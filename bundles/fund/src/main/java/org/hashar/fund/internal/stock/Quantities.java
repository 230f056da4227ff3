package org.hashar.fund.internal.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.fund.internal.meeting.Moneys;

/**
 * Turns what a client wrote into the smallest units of a good, exactly, or says why it cannot; and prices into money. Pure; no binary fractions
 * anywhere.
 */
public final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d{1,9})?");

    private Quantities() {}

    /** A quantity above zero; empty when a rule is broken, which is then noted at {@code pointer}. */
    public static OptionalLong positive(Violations violations, String pointer, Quantity quantity, ItemEntity item) {
        OptionalLong units = zeroOrMore(violations, pointer, quantity, item);
        if (units.isPresent() && !violations.check(units.getAsLong() > 0, pointer, "not-positive")) {
            return OptionalLong.empty();
        }
        return units;
    }

    /** A quantity of no good of the catalogue: only its number is looked at. */
    public static void checkPositive(Violations violations, String pointer, Quantity quantity) {
        if (violations.check(NUMBER.matcher(quantity.amount()).matches(), pointer, "not-a-number")) {
            violations.check(new BigDecimal(quantity.amount()).signum() > 0, pointer, "not-positive");
        }
    }

    /** A quantity of zero or more; empty when a rule is broken. */
    static OptionalLong zeroOrMore(Violations violations, String pointer, Quantity quantity, ItemEntity item) {
        if (!violations.check(
                quantity.unit().dimension() == item.unit().dimension(),
                pointer,
                "unit-does-not-convert",
                quantity.unit(),
                item.unit())) {
            return OptionalLong.empty();
        }
        if (!violations.check(NUMBER.matcher(quantity.amount()).matches(), pointer, "not-a-number")) {
            return OptionalLong.empty();
        }
        BigDecimal given = new BigDecimal(quantity.amount());
        if (!violations.check(given.signum() >= 0, pointer, "negative")) {
            return OptionalLong.empty();
        }
        return exact(violations, pointer, inSmallest(given, quantity.unit(), item.unit(), item.scale()), item);
    }

    private static OptionalLong exact(Violations violations, String pointer, BigDecimal smallest, ItemEntity item) {
        if (!violations.check(
                smallest.stripTrailingZeros().scale() <= 0, pointer, "finer-than-counted", item.unit(), item.scale())) {
            return OptionalLong.empty();
        }
        BigDecimal most = BigDecimal.valueOf(Moneys.MAX_UNITS);
        if (!violations.check(
                smallest.compareTo(most) <= 0,
                pointer,
                "too-large",
                most.movePointLeft(item.scale()).toPlainString() + " " + item.unit())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(smallest.longValueExact());
    }

    /**
     * Converts. The larger of two units of a dimension is always a whole number of the smaller, so the division ends.
     *
     * @return smallest units of what is counted in {@code into} with {@code scale} digits; has a fraction when the quantity is finer than that
     */
    static BigDecimal inSmallest(BigDecimal amount, UnitOfMeasure unit, UnitOfMeasure into, int scale) {
        return amount.multiply(BigDecimal.valueOf(unit.factor()))
                .movePointRight(scale)
                .divide(BigDecimal.valueOf(into.factor()));
    }

    /**
     * What goods are worth.
     *
     * @param units smallest units of the good
     * @param price smallest units of money for one {@code per}
     * @return smallest units of money, half a unit rounded up
     */
    public static long worth(long units, ItemEntity item, long price, UnitOfMeasure per) {
        BigDecimal good = BigDecimal.valueOf(units, item.scale())
                .multiply(BigDecimal.valueOf(item.unit().factor()));
        return good.multiply(BigDecimal.valueOf(price))
                .divide(BigDecimal.valueOf(per.factor()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Whether a price for one {@code per} can be told for a good. */
    public static boolean priced(ItemEntity item, UnitOfMeasure per) {
        return item.unit().dimension() == per.dimension();
    }

    /**
     * A part of a value for a part of a quantity, rounded down; what is left goes with the last part, so nothing is lost.
     *
     * @param part from 0 to {@code whole}
     * @param whole above zero
     */
    public static long share(long value, long part, long whole) {
        return BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN)
                .longValueExact();
    }
}
