package org.hashar.intake.internal.sheet;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells by column; those at the end that are empty may be missing
 */
public record Row(long number, List<Cell> cells) {

    /** The cell of a column, from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether there is nothing in any cell. */
    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
