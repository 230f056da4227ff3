package org.hashar.registry.internal.duplicate;

import java.util.UUID;

/** Two, the one with the lower id first. */
record Pair(UUID one, UUID other) {
    static Pair of(UUID a, UUID b) {
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
}
