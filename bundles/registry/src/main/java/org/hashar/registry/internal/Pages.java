package org.hashar.registry.internal;

import java.util.List;
import java.util.function.Function;
import org.hashar.api.Page;

/** Cuts a keyset page out of what was found with one more row than asked for. */
public final class Pages {

    private Pages() {}

    /**
     * The page.
     *
     * @param found in the order of the key, at most one more than the limit
     * @param key of the row
     * @param records makes the items of the rows that are shown, all at once
     */
    public static <E, T> Page<T> of(
            List<E> found, Page.Request request, Function<E, String> key, Function<List<E>, List<T>> records) {
        if (found.size() <= request.limit()) {
            return new Page<>(records.apply(found), null);
        }
        List<E> shown = found.subList(0, request.limit());
        return new Page<>(records.apply(shown), key.apply(shown.get(shown.size() - 1)));
    }
}
