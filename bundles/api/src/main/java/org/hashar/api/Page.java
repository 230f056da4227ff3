package org.hashar.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyset page.
 *
 * @param items in the order of the key
 * @param next the key to ask the following page with, null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * What part of a list is asked for.
     *
     * @param after the key of the last item that the asker already has, null for the start
     * @param limit how many at the most, 1 to 200
     */
    public record Request(@Nullable String after, int limit) {
        public static final int MAX = 200;
        public static final Request FIRST = new Request(null, 50);

        public Request {
            Violations violations = new Violations();
            violations.check(limit >= 1 && limit <= MAX, "/limit", "out-of-range", 1, MAX);
            violations.throwIfAny();
        }
    }
}
