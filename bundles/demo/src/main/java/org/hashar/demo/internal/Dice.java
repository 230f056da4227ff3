package org.hashar.demo.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way every time: one for each group, so that a group's story does not depend on the others. */
final class Dice {
    private final Random random;

    Dice(String seed) {
        this.random = new Random(seed.hashCode() * 7919L);
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A UUIDv7 as a client would have made it at noon of a day. */
    UUID id(LocalDate day) {
        long millis = day.atTime(12, 0).toEpochSecond(ZoneOffset.UTC) * 1000;
        long high = (millis << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
