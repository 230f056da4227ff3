package org.hashar.intake.internal.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells by column; those at the end that are empty may be missing
 * @param origin where in a submission it stands, null in tables
 */
public record Row(long number, List<Cell> cells, @Nullable Origin origin) {

    /** A row of a table. */
    public Row(long number, List<Cell> cells) {
        this(number, cells, null);
    }

    /** The cell of a column, from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether there is nothing in any cell. */
    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
