package org.hashar.intake.internal.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hashar.intake.internal.mapping.FileScan;
import org.hashar.intake.internal.mapping.RowDraft;
import org.hashar.intake.internal.mapping.RowMapper;
import org.hashar.intake.internal.mapping.RowReader;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a file in portions that are committed together; no household is cut in two. For one thread. */
final class Portions {
    private final RowReader reader;
    private final RowMapper mapper;
    private final FileScan scan;
    private final int size;
    private @Nullable RowDraft ahead;

    /** @param size of a portion, but for the rest of its last household */
    Portions(RowReader reader, RowMapper mapper, FileScan scan, int size) {
        this.reader = reader;
        this.mapper = mapper;
        this.scan = scan;
        this.size = size;
    }

    /** The next rows, none after the last. */
    List<RowDraft> next() throws IOException {
        List<RowDraft> rows = new ArrayList<>(size);
        RowDraft before = null;
        for (RowDraft row = draft(); row != null; row = draft()) {
            if (rows.size() >= size && (before == null || !row.isOfHousehold(before))) {
                ahead = row;
                break;
            }
            rows.add(Submissions.inFile(row, scan.origins()));
            before = row;
        }
        return rows;
    }

    private @Nullable RowDraft draft() throws IOException {
        RowDraft held = ahead;
        if (held != null) {
            ahead = null;
            return held;
        }
        Row row = reader.next();
        return row == null ? null : mapper.map(row);
    }
}
