package org.hashar.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts ids, or what else is asked for, into lists that one query can carry. */
public final class Parts {
    private static final int AT_ONCE = 500;

    private Parts() {}

    /** All of them, 500 at a time. */
    public static <T> List<List<T>> of(Collection<T> ids) {
        List<T> all = List.copyOf(ids);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
