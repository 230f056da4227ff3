package org.hashar.fund.internal.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hashar.api.report.Table.Row;

/** Makes rows of a book from what is read: none, one or several from each, and some when everything was read. */
final class Rows<T> implements Iterator<Row> {
    private final Iterator<T> source;
    private final Function<T, List<Row>> each;
    private final Supplier<List<Row>> last;
    private final Deque<Row> ready = new ArrayDeque<>();
    private boolean ended;

    Rows(Iterator<T> source, Function<T, List<Row>> each, Supplier<List<Row>> last) {
        this.source = source;
        this.each = each;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (source.hasNext()) {
                ready.addAll(each.apply(source.next()));
            } else {
                ready.addAll(last.get());
                ended = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }
}
