package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is left to chance, all of it by one seed; chance likes edges. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Another one, so that what happens here does not change what happens there. */
    Dice fork() {
        return new Dice(random.nextLong());
    }

    /** From zero to less than that. */
    int below(int end) {
        return random.nextInt(end);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** As it is, but now and then the last day that is closed or the first that is not. */
    LocalDate orEdge(LocalDate day, @Nullable LocalDate closedUntil) {
        return closedUntil != null && one(6) ? closedUntil.plusDays(random.nextInt(2)) : day;
    }
}
