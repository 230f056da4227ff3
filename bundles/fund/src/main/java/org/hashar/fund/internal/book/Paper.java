package org.hashar.fund.internal.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What every book is written with: who asked for what, in which language, and the names of persons and groups, each found once. Not thread-safe.
 */
final class Paper {
    final Tx tx;
    final Actor actor;
    final BookQuery query;
    final Instant known;
    final Locale locale;
    private final Function<UUID, String> persons;
    private final Map<UUID, String> found = new HashMap<>();

    Paper(Tx tx, Actor actor, BookQuery query, Instant known, Locale locale, Function<UUID, String> persons) {
        this.tx = tx;
        this.actor = actor;
        this.query = query;
        this.known = known;
        this.locale = locale;
        this.persons = persons;
    }

    LocalDate asOf() {
        return Objects.requireNonNull(query.asOf());
    }

    LocalDate from() {
        return query.from() == null ? LocalDate.of(1900, 1, 1) : query.from();
    }

    String person(UUID id) {
        return found.computeIfAbsent(id, persons);
    }

    String text(String key, Object... args) {
        return Messages.text(locale, "book." + key, args);
    }

    /** What a code of the ledger is called; the code itself when it has no word. */
    String word(String code) {
        String key = "book.word." + code;
        String word = Messages.text(locale, key);
        return word.equals(key) ? code : word;
    }

    Column column(String key) {
        return new Column(key, text("column." + key), false);
    }

    Column number(String key) {
        return new Column(key, text("column." + key), true);
    }

    /** A column of amounts: the currency stands in its heading. */
    Column money(String key, Asset asset) {
        return new Column(key, text("column." + key) + ", " + asset.code(), true);
    }

    /** That a line takes another back, or stands on a later day than its own because that was closed (R8). */
    @Nullable
    String correction(Entry entry) {
        String own = entry.ownDate() == null ? null : text("ownDate", entry.ownDate());
        if (!entry.reversal()) {
            return own;
        }
        return text("correction") + (own == null ? "" : ", " + own);
    }

    Book book(String of, List<Column> columns, Iterator<Row> rows) {
        String name = query.book().key();
        return new Book(name, text(name + ".title", of, asOf()), columns, rows);
    }

    static @Nullable Amount amount(long units, Asset asset) {
        return units == 0 ? null : new Amount(units, asset);
    }
}
