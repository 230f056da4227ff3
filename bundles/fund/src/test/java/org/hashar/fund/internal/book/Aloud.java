package org.hashar.fund.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hashar.api.fund.Book;
import org.hashar.api.report.Table;

/** Reads books aloud: a line for each row, its cells one after the other. */
final class Aloud {
    private Aloud() {}

    static List<String> read(Book book, UnaryOperator<String> cells) {
        List<String> lines = new ArrayList<>();
        while (book.rows().hasNext()) {
            Table.Row row = book.rows().next();
            assertThat(row.cells()).hasSameSizeAs(book.columns());
            lines.add(row.cells().stream()
                    .map(cell -> cells.apply(Objects.toString(cell, "")))
                    .collect(Collectors.joining("|")));
        }
        return lines;
    }
}
