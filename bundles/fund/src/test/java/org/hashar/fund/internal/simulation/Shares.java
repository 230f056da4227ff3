package org.hashar.fund.internal.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the model divides whole units: exact parts cut down, and one more to those from whom most was cut, the earlier ones first. */
final class Shares {
    private Shares() {}

    static long[] divide(long pot, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        long[] parts = new long[weights.size()];
        long[] cut = new long[weights.size()];
        long left = pot;
        for (int i = 0; i < parts.length && pot > 0; i++) {
            long exact = Math.multiplyExact(pot, weights.get(i));
            parts[i] = exact / sum;
            cut[i] = exact % sum;
            left -= parts[i];
        }
        give(left, parts, cut);
        return parts;
    }

    /** The same amounts in multiples of a unit. */
    static long[] inUnits(long[] amounts, long unit) {
        long[] parts = new long[amounts.length];
        long[] cut = new long[amounts.length];
        long left = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = amounts[i] / unit;
            cut[i] = amounts[i] % unit;
            left += cut[i];
        }
        give(left / unit, parts, cut);
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= unit;
        }
        return parts;
    }

    private static void give(long left, long[] parts, long[] cut) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> -cut[i]));
        for (int i = 0; i < left; i++) {
            parts[order.get(i)]++;
        }
    }
}
