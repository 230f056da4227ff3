package org.hashar.api.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount: a whole number of the smallest unit of an asset. All arithmetic is exact or throws
 * {@link ArithmeticException}; two assets never mix (R6).
 *
 * @param units smallest units, for example tyiyn; may be negative
 * @param asset what they are units of
 */
public record Amount(long units, Asset asset) implements Comparable<Amount> {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,16}(\\.\\d{1,6})?");

    /** Nothing of an asset. */
    public static Amount zero(Asset asset) {
        return new Amount(0, asset);
    }

    /**
     * Reads plain decimal text such as {@code 50} or {@code 50.00}: a point, no grouping, no exponent.
     *
     * @return empty when the text is not a plain number, has more decimals than the asset or does not fit
     */
    public static Optional<Amount> parse(String text, Asset asset) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            long units = new BigDecimal(text).movePointRight(asset.scale()).longValueExact();
            return Optional.of(new Amount(units, asset));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(units, same(other).units), asset);
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(units, same(other).units), asset);
    }

    public Amount negated() {
        return new Amount(Math.negateExact(units), asset);
    }

    public boolean isPositive() {
        return units > 0;
    }

    public boolean isZero() {
        return units == 0;
    }

    /** Plain decimal text with all digits of the scale, for example {@code 50.00}. */
    public String text() {
        return BigDecimal.valueOf(units, asset.scale()).toPlainString();
    }

    /** For people and logs: the text and the code, for example {@code 50.00 KGS}. */
    @Override
    public String toString() {
        return text() + " " + asset.code();
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(units, same(other).units);
    }

    private Amount same(Amount other) {
        if (!asset.equals(other.asset)) {
            throw new IllegalArgumentException("amounts of " + asset.code() + " and " + other.asset.code());
        }
        return other;
    }
}
