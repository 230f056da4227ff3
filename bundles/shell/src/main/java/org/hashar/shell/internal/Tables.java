package org.hashar.shell.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.money.Amount;
import org.hashar.api.report.Table;

/** Tables as the container's shell draws them. */
final class Tables {
    private Tables() {}

    /** A table with these columns; a name that begins with {@code >} is set flush right. */
    static ShellTable of(String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            if (column.startsWith(">")) {
                table.column(column.substring(1)).alignRight();
            } else {
                table.column(column);
            }
        }
        return table;
    }

    /** A row of a table of amounts. */
    static void row(ShellTable table, String what, Amount amount) {
        table.addRow().addContent(what, amount.text());
    }

    static void print(ShellTable table, PrintStream out) {
        table.print(out, StandardCharsets.UTF_8, true);
        out.flush();
    }

    /** A report's table. */
    static void print(Table report, PrintStream out) {
        out.println(report.title());
        ShellTable table = of(report.columns().stream()
                .map(column -> (column.numeric() ? ">" : "") + column.label())
                .toArray(String[]::new));
        for (Table.Row row : report.rows()) {
            table.addRow()
                    .addContent(row.cells().stream()
                            .map(cell -> Objects.toString(cell, ""))
                            .toArray());
        }
        print(table, out);
    }
}
