package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Divides whole numbers: everybody gets their exact part cut down, and what is left over goes, one unit each, to those from whom most was cut; of
 * equal remainders the earlier one comes first. The method of largest remainders, known as Hamilton's (M. L. Balinski and H. P. Young, Fair
 * Representation, Yale 1982, chapter 2). Pure and exact, whatever the sizes.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Divides by weights. The parts sum to {@code pot}, and none differs from its exact value by a whole unit.
     *
     * @param pot smallest units, zero or more
     * @param weights each zero or more; whoever has zero gets nothing
     * @return smallest units, in the order of the weights
     * @throws IllegalArgumentException when there is something to divide and no weight above zero, or an argument is below its range
     */
    static long[] divide(long pot, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean negative = weights.stream().anyMatch(weight -> weight.signum() < 0);
        if (pot < 0 || negative || (pot > 0 && sum.signum() == 0)) {
            throw new IllegalArgumentException("pot " + pot);
        }
        long[] parts = new long[weights.size()];
        if (pot == 0) {
            return parts;
        }
        BigInteger[] remainders = new BigInteger[parts.length];
        long left = pot;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] exact =
                    BigInteger.valueOf(pot).multiply(weights.get(i)).divideAndRemainder(sum);
            parts[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= parts[i];
        }
        giveOut(left, parts, remainders);
        return parts;
    }

    /**
     * Turns amounts into multiples of a unit. They sum to the sum of the amounts cut down to a multiple, and none differs from its amount by a
     * whole unit.
     *
     * @param amounts smallest units, each zero or more
     * @param unit smallest units, 1 or more
     * @return smallest units, in the order of the amounts
     */
    static long[] inUnits(long[] amounts, long unit) {
        long[] parts = new long[amounts.length];
        BigInteger[] remainders = new BigInteger[amounts.length];
        long left = LongStream.of(amounts).reduce(0, Math::addExact) / unit;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = amounts[i] / unit;
            remainders[i] = BigInteger.valueOf(amounts[i] % unit);
            left -= parts[i];
        }
        giveOut(left, parts, remainders);
        return LongStream.of(parts).map(part -> part * unit).toArray();
    }

    /** One more to as many as are left; there are always more remainders above zero than that. */
    private static void giveOut(long left, long[] parts, BigInteger[] remainders) {
        // Sorting is stable, so equal remainders stay in their order.
        List<Integer> most = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            parts[most.get(i)]++;
        }
    }
}
