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

    long row() {
        return row;
    }

    List<ImportFinding> list() {
        return found;
    }
}
