package org.hashar.rest.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashar.api.fund.Book;
import org.hashar.api.money.Amount;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as CSV (RFC 4180, UTF-8): a line of headings, then the rows. Amounts are plain numbers, their currency stands in the heading. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front; a telephone number is none.
 */
final class CsvWriter {
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern PHONES = Pattern.compile("\\+\\d{7,15}(; \\+\\d{7,15})*");

    private CsvWriter() {}

    static void write(Book book, OutputStream out, boolean marked) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (marked) {
            writer.write(MARK);
        }
        line(writer, book.columns().stream().map(Table.Column::label).collect(Collectors.toList()));
        while (book.rows().hasNext()) {
            line(writer, book.rows().next().cells());
        }
        writer.flush();
    }

    private static void line(Writer writer, List<? extends @Nullable Object> cells) throws IOException {
        boolean first = true;
        for (Object cell : cells) {
            if (!first) {
                writer.write(',');
            }
            first = false;
            if (cell != null) {
                writer.write(quoted(text(cell)));
            }
        }
        writer.write("\r\n");
    }

    private static String text(Object cell) {
        if (cell instanceof Amount amount) {
            return amount.text();
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = String.valueOf(cell);
        boolean formula = cell instanceof String
                && !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !PHONES.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
