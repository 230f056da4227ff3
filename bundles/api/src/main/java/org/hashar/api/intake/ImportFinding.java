package org.hashar.api.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or worth knowing. Never says the value: that stands in the result, for the person who sent the file.
 *
 * @param row as the file counts: headings are row 1, and what the first submission gives is row 1; 0 for the file as a whole
 * @param column heading or path of the question, null for the row as a whole
 * @param code which rule; its sentence is below {@code violation.}
 * @param args what the sentence names
 * @param refuses false when it is only a hint
 */
public record ImportFinding(long row, @Nullable String column, String code, List<Object> args, boolean refuses) {
    public ImportFinding {
        args = List.copyOf(args);
    }
}
