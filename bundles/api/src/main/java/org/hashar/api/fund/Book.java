package org.hashar.api.fund;

import java.util.Iterator;
import java.util.List;
import org.hashar.api.report.Table;

/**
 * A book as a table that is read row by row, so that it may be of any length. Once, by one thread. Its rows are those that were known when it was
 * opened, whatever is recorded while it is read.
 *
 * @param name for a file: lower case letters and hyphens
 * @param title in the reader's language
 * @param columns in the reader's language; the heading of an amount names its currency
 * @param rows each with one cell a column: text, {@link Long}, {@link java.math.BigDecimal}, {@link java.time.LocalDate}, amount, or null
 */
public record Book(String name, String title, List<Table.Column> columns, Iterator<Table.Row> rows) {
    public Book {
        columns = List.copyOf(columns);
    }
}
