package org.hashar.registry.internal.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hashar.api.Messages;
import org.hashar.api.Page;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/**
 * One kind of list: where its items come from, page by page, and what is told of each. Every row that anybody is given of any list is made in
 * {@link Rows}, and nowhere else.
 *
 * @param <T> an item
 * @param pages gives the items after a key
 * @param person whom an item is about, null when it is about nobody
 */
record Listing<T>(Function<Page.Request, Page<T>> pages, List<Field<T>> fields, @Nullable Function<T, UUID> person) {

    /** About nobody. */
    Listing(Function<Page.Request, Page<T>> pages, List<Field<T>> fields) {
        this(pages, fields, null);
    }

    /**
     * A column.
     *
     * @param key of its heading, and its name for machines
     * @param tag what HXL calls it
     * @param cell what stands there of an item
     */
    record Field<T>(String key, String tag, Function<T, @Nullable Object> cell) {}

    /** Which of some persons stay. */
    @FunctionalInterface
    interface Choice {
        Set<UUID> of(Set<UUID> persons);
    }

    /** Only items about persons who stay, chosen page by page. */
    Listing<T> only(Choice choice) {
        Function<T, UUID> about = Objects.requireNonNull(person);
        return new Listing<>(
                request -> {
                    Page<T> page = pages.apply(request);
                    Set<UUID> asked = Source.ids(page.items(), about);
                    Set<UUID> stay = asked.isEmpty() ? Set.of() : choice.of(asked);
                    return new Page<>(
                            page.items().stream()
                                    .filter(each -> stay.contains(about.apply(each)))
                                    .toList(),
                            page.next());
                },
                fields,
                about);
    }

    /** Tells all persons, page by page, a page's each once. */
    void persons(Consumer<Set<UUID>> told) {
        Function<T, UUID> about = Objects.requireNonNull(person);
        @Nullable String after = null;
        do {
            Page<T> page = pages.apply(new Page.Request(after, Page.Request.MAX));
            Set<UUID> ids = Source.ids(page.items(), about);
            if (!ids.isEmpty()) {
                told.accept(ids);
            }
            after = page.next();
        } while (after != null);
    }

    /** The list as a table. */
    Book book(ListQuery query, Locale locale) {
        String name = query.list().key();
        List<Table.Column> columns = fields.stream()
                .map(field -> new Table.Column(field.key(), Messages.text(locale, "list.column." + field.key()), false))
                .toList();
        String title = Messages.text(locale, "list." + name + ".title", query.country());
        return new Book(name, title, columns, new Rows<>(this, query.hxl()));
    }

    /** Goes through all pages; holds one at a time. */
    private static final class Rows<T> implements Iterator<Table.Row> {
        private final Listing<T> listing;
        private final Deque<T> page = new ArrayDeque<>();
        private boolean tags;
        private boolean end;
        private @Nullable String after;

        Rows(Listing<T> listing, boolean tags) {
            this.listing = listing;
            this.tags = tags;
            // So that what is refused is refused before anything is sent.
            fetch();
        }

        private void fetch() {
            Page<T> found = listing.pages().apply(new Page.Request(after, Page.Request.MAX));
            page.addAll(found.items());
            after = found.next();
            end = after == null;
        }

        @Override
        public boolean hasNext() {
            while (!tags && page.isEmpty() && !end) {
                fetch();
            }
            return tags || !page.isEmpty();
        }

        @Override
        public Table.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<@Nullable Object> cells = new ArrayList<>(listing.fields().size());
            if (tags) {
                tags = false;
                listing.fields().forEach(field -> cells.add(field.tag()));
            } else {
                T item = page.removeFirst();
                listing.fields().forEach(field -> cells.add(field.cell().apply(item)));
            }
            return new Table.Row(Table.Row.Kind.LINE, cells);
        }
    }
}
