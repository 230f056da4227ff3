package org.hashar.intake.internal.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hashar.api.Violations;
import org.hashar.intake.internal.sheet.Cell;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.intake.internal.sheet.Sheet;
import org.hashar.intake.internal.sheet.Sheets;

/**
 * One sheet of an XLSForm in memory.
 *
 * @param last number of the last row
 */
record Table(List<Line> rows, long last) {

    /** The sheet, nothing when the workbook has none of that name. */
    static Optional<Table> ofSheet(Path workbook, Limits limits, String name) throws IOException {
        List<Line> rows = new ArrayList<>();
        long last = 1;
        try (Sheet sheet = Sheets.open(workbook, limits, name)) {
            List<String> headings = sheet.columns().stream().map(Table::key).toList();
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(new Line(name, headings, row));
                last = row.number();
            }
        } catch (RefusedFileException e) {
            if (e.code().equals("sheet-missing") || e.code().equals("file-empty")) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(new Table(rows, last));
    }

    private static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    Line first() {
        return rows.isEmpty() ? Line.NONE : rows.get(0);
    }

    /** A row with the headings over it. */
    record Line(String sheet, List<String> headings, Row row) {
        static final Line NONE = new Line("settings", List.of(), new Row(2, List.of()));

        /** What stands below a heading, empty for nothing; a formula is noted, because it need not be what somebody entered. */
        String text(String heading, Violations violations) {
            return text(headings.indexOf(heading), heading, violations);
        }

        private String text(int column, String heading, Violations violations) {
            if (column < 0) {
                return "";
            }
            Cell cell = row.cell(column);
            switch (cell.kind()) {
                case FORMULA -> violations.add(at(heading), "formula-cell");
                case DAMAGED -> violations.add(at(heading), "not-decodable");
                default -> {
                    return cell.text();
                }
            }
            return "";
        }

        /** The label, in the first language when there are several. */
        String label(Violations violations) {
            for (int i = 0; i < headings.size(); i++) {
                String heading = headings.get(i);
                if (heading.equals("label") || heading.startsWith("label:")) {
                    return text(i, heading, violations);
                }
            }
            return "";
        }

        String at(String heading) {
            return "/" + sheet + "/" + row.number() + "/" + heading;
        }
    }
}
