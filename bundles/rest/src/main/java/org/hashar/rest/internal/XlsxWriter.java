package org.hashar.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hashar.api.fund.Book;
import org.hashar.api.money.Amount;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as an Excel sheet: a line of headings, then the rows. Amounts are exact numbers, their currency stands in the heading; days are
 * days; texts are texts, whatever they begin with. Rows are given on as they come, so the memory does not grow with the book.
 */
final class XlsxWriter {
    private static final int AT_ONCE = 100;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private XlsxWriter() {}

    static void write(Book book, OutputStream out) throws IOException {
        write(List.of(book), out);
    }

    /** The same for several, each a sheet. */
    static void write(List<Book> books, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Hashar", null);
        for (Book book : books) {
            write(book, workbook);
        }
        workbook.finish();
    }

    private static void write(Book book, Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name(book.name()));
        List<Table.Column> columns = book.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).label());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int line = 1;
        while (book.rows().hasNext()) {
            Table.Row row = book.rows().next();
            for (int i = 0; i < row.cells().size(); i++) {
                cell(sheet, line, i, row.cells().get(i), row.kind() != Table.Row.Kind.LINE);
            }
            line++;
            if (line % AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int line, int column, @Nullable Object cell, boolean bold) {
        String format = null;
        if (cell instanceof Amount amount) {
            sheet.value(
                    line,
                    column,
                    BigDecimal.valueOf(amount.units(), amount.asset().scale()));
            format = decimals(amount.asset().scale());
        } else if (cell instanceof BigDecimal number) {
            sheet.value(line, column, number);
            format = decimals(number.scale());
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(line, column, day);
            format = "yyyy-mm-dd";
        } else if (cell != null) {
            String text = String.valueOf(cell);
            sheet.inlineString(line, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
        if (format != null && bold) {
            sheet.style(line, column).format(format).bold().set();
        } else if (format != null) {
            sheet.style(line, column).format(format).set();
        } else if (bold && cell != null) {
            sheet.style(line, column).bold().set();
        }
    }

    private static String decimals(int scale) {
        return scale <= 0 ? "0" : "0." + "0".repeat(scale);
    }

    private static String name(String book) {
        return book.substring(0, Math.min(LONGEST_NAME, book.length()));
    }
}
