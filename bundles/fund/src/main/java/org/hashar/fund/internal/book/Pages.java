package org.hashar.fund.internal.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through rows that are fetched some at a time, each part beginning after the last row of the one before.
 *
 * @param <T> a row, which is the key of the next part too
 */
final class Pages<T> implements Iterator<T> {
    static final int SIZE = 200;

    private final Function<@Nullable T, List<T>> fetch;
    private final Deque<T> part = new ArrayDeque<>();
    private @Nullable T last;
    private boolean end;

    /**
     * @param fetch gives at most {@link #SIZE} rows after one (null: the first ones); fewer are the last
     */
    Pages(Function<@Nullable T, List<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        if (part.isEmpty() && !end) {
            List<T> found = fetch.apply(last);
            part.addAll(found);
            end = found.size() < SIZE;
        }
        return !part.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = part.removeFirst();
        last = row;
        return row;
    }
}
