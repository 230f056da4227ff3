package org.hashar.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a report: columns and rows, ready to be shown, in the language that was asked for.
 *
 * @param title of the report
 * @param columns in order
 * @param rows each with one cell a column; the last may be a total
 */
public record Table(String title, List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(r -> r.cells().size() != width)) {
            throw new IllegalArgumentException("a row does not have " + width + " cells");
        }
    }

    /**
     * A column.
     *
     * @param key stable name for machines
     * @param label in the reader's language
     * @param numeric whether its cells are numbers or amounts, to be set flush right
     */
    public record Column(String key, String label, boolean numeric) {}

    /**
     * A row.
     *
     * @param kind a line of data or a total over lines above it
     * @param cells text, whole numbers as {@link Long}, decimal ones as {@link java.math.BigDecimal}, days as {@link java.time.LocalDate}, or
     *     amounts as {@link org.hashar.api.money.Amount}; null where there is nothing
     */
    public record Row(Kind kind, List<@Nullable Object> cells) {
        public Row {
            cells = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(cells));
        }

        /** What a row is. */
        public enum Kind {
            LINE,
            SUBTOTAL,
            TOTAL
        }

        /** A line of data. */
        public static Row line(@Nullable Object... cells) {
            return new Row(Kind.LINE, java.util.Arrays.asList(cells));
        }

        /** A total over some lines above it. */
        public static Row subtotal(@Nullable Object... cells) {
            return new Row(Kind.SUBTOTAL, java.util.Arrays.asList(cells));
        }

        /** The total over all lines. */
        public static Row total(@Nullable Object... cells) {
            return new Row(Kind.TOTAL, java.util.Arrays.asList(cells));
        }
    }
}
