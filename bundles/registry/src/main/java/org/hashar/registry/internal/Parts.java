package org.hashar.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cuts ids into lists that one query can carry. */
public final class Parts {
    private static final int AT_ONCE = 500;

    private Parts() {}

    /** All of them, 500 at a time. */
    public static List<List<UUID>> of(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
