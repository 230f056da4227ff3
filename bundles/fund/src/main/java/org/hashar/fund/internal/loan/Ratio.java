package org.hashar.fund.internal.loan;

import java.math.BigInteger;

/**
 * An exact number of zero or more.
 *
 * @param numerator zero or more
 * @param denominator above zero
 */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    Ratio {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("ratio");
        }
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The product, in lowest terms. */
    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator)).reduced();
    }

    Ratio times(long factor) {
        return times(of(factor, 1));
    }

    private Ratio reduced() {
        BigInteger common = numerator.gcd(denominator);
        return common.equals(BigInteger.ONE) ? this : new Ratio(numerator.divide(common), denominator.divide(common));
    }

    /** The nearest multiple of {@code multiple}; what lies half way goes up. */
    long nearest(long multiple) {
        BigInteger unit = denominator.multiply(BigInteger.valueOf(multiple));
        BigInteger times = numerator.shiftLeft(1).add(unit).divide(unit.shiftLeft(1));
        return Math.multiplyExact(times.longValueExact(), multiple);
    }

    /** The whole part. */
    long floor() {
        return numerator.divide(denominator).longValueExact();
    }
}
