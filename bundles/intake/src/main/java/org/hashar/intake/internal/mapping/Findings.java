package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hashar.api.intake.ImportFinding;
import org.jspecify.annotations.Nullable;

/** What is found in one row. For one thread. */
final class Findings {
    private final long row;
    private final List<ImportFinding> found = new ArrayList<>();

    Findings(long row) {
        this.row = row;
    }

    void refuse(@Nullable String column, String code, Object... args) {
        found.add(new ImportFinding(row, column, code, List.of(args), true));
    }

    void hint(@Nullable String column, String code, Object... args) {
        found.add(new ImportFinding(row, column, code, List.of(args), false));
    }

    /** Whether nothing was found in a column so far; always, where there is none. */
    boolean isFree(@Nullable String column) {
        return column == null || found.stream().noneMatch(finding -> column.equals(finding.column()));
    }

    long row() {
        return row;
    }

    List<ImportFinding> list() {
        return found;
    }
}
