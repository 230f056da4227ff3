package org.hashar.api.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or worth knowing. What stands in the cell is never kept with it, and never told by {@link #toString}.
 *
 * @param row as the file counts: headings are row 1, and what the first submission gives is row 1; 0 for the file as a whole
 * @param column heading or path of the question, null for the row as a whole
 * @param code which rule; its sentence is below {@code violation.}
 * @param args what the sentence names
 * @param refuses false when it is only a hint
 * @param value what stands in the cell, its beginning when it is long; null for a row or file as a whole, and once the file is kept no longer
 */
public record ImportFinding(
        long row, @Nullable String column, String code, List<Object> args, boolean refuses, @Nullable String value) {
    public ImportFinding {
        args = List.copyOf(args);
    }

    /** One that does not say what stands in the cell. */
    public ImportFinding(long row, @Nullable String column, String code, List<Object> args, boolean refuses) {
        this(row, column, code, args, refuses, null);
    }

    /** The same with what stands in the cell. */
    public ImportFinding with(String found) {
        return new ImportFinding(row, column, code, args, refuses, found);
    }

    @Override
    public String toString() {
        return row + " " + column + " " + code + " " + args;
    }
}
