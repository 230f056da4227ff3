package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.sheet.Cell;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Makes drafts of the rows of one file, one after the other. What is wrong is noted with its column; a cell that is wrong counts as empty. */
public interface RowMapper {

    /** What the row asks for. */
    RowDraft map(Row row);

    /**
     * The mapper for a file.
     *
     * @param reader that has read the headings
     * @param scan of the whole file
     * @param ids of what a row makes
     * @param schemes kinds of numbers that countries know
     * @param words of the country
     */
    static RowMapper of(
            ImportMapping mapping,
            RowReader reader,
            PlaceIndex places,
            FileScan scan,
            RowIds ids,
            List<IdentifierScheme> schemes,
            GroupWords words) {
        Plan plan = reader.plan(mapping, new ArrayList<>());
        return mapping.kind() == ImportMapping.Kind.PLACES
                ? new PlaceRows(mapping, plan, places)
                : new PersonRows(mapping, plan, places, scan, ids, schemes, words);
    }

    /** Ids of what a row makes: the same whenever it is asked. */
    interface RowIds {
        /** Of the person in a row. */
        java.util.UUID person(long row);
    }

    /** The cells of one row as its plan asks for them. */
    final class Cells {
        private final Row row;
        final Findings findings;
        private final Map<Slot, Cell> read = new HashMap<>();

        Cells(Row row) {
            this.row = row;
            this.findings = new Findings(row.number());
        }

        /** The cell, empty when it is one that nobody can read; that is noted once. */
        Cell cell(@Nullable Slot slot) {
            return slot == null ? Cell.EMPTY : read.computeIfAbsent(slot, this::checked);
        }

        private Cell checked(Slot slot) {
            Cell cell = row.cell(slot.index());
            switch (cell.kind()) {
                case FORMULA -> findings.refuse(slot.heading(), "formula-cell");
                case DAMAGED -> findings.refuse(slot.heading(), "not-decodable");
                default -> {
                    return slot.column().legacyFont() && cell.kind() == Cell.Kind.TEXT
                            ? new Cell(Cell.Kind.TEXT, TajikFont.toUnicode(cell.text()))
                            : cell;
                }
            }
            return Cell.EMPTY;
        }

        @Nullable
        String text(@Nullable Slot slot) {
            String text = cell(slot).text();
            return text.isEmpty() ? null : text;
        }

        /** Texts of all columns with a field that have one. */
        List<String> texts(Plan plan, ImportField field) {
            List<String> texts = new ArrayList<>();
            for (Slot slot : plan.all(field)) {
                String text = text(slot);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }
}
