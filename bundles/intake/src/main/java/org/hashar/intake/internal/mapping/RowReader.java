package org.hashar.intake.internal.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.form.FormVersions;
import org.hashar.intake.internal.form.SubmissionSheet;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.intake.internal.sheet.Sheet;
import org.hashar.intake.internal.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** The rows of a file under its headings and tags. For one thread. */
public final class RowReader implements Closeable {
    private final Sheet sheet;
    private final @Nullable Row tags;
    private @Nullable Row ahead;

    /**
     * Opens a file and looks whether tags stand under its headings.
     *
     * @param mapping by which it is read
     * @param forms versions of the form whose submissions it holds, null for tables
     */
    public RowReader(
            Path file, @Nullable String encoding, Limits limits, ImportMapping mapping, @Nullable FormVersions forms)
            throws IOException {
        sheet = forms == null
                ? Sheets.open(file, encoding, limits)
                : SubmissionSheet.open(file, forms, mapping, limits);
        Row first;
        try {
            first = sheet.next();
        } catch (IOException e) {
            sheet.close();
            throw e;
        }
        boolean tagged = forms == null && first != null && Hxl.isTags(first);
        tags = tagged ? first : null;
        ahead = tagged ? null : first;
    }

    /** What the file is. */
    public Sheet.Facts facts() {
        return sheet.facts();
    }

    /** What was passed over in the rows read so far. */
    Set<Sheet.Note> notes() {
        return sheet.notes();
    }

    /** The headings. */
    public List<String> columns() {
        return sheet.columns();
    }

    /** The number of the first column with a heading, from 0; -1 when there is none. */
    public int column(String heading) {
        return sheet.columns().stream().map(Plan::key).toList().indexOf(Plan.key(heading));
    }

    /** The next row, null after the last. */
    public @Nullable Row next() throws IOException {
        Row row = ahead;
        ahead = null;
        return row == null ? sheet.next() : row;
    }

    Plan plan(ImportMapping mapping, List<ImportFinding> findings) {
        return new Plan(mapping, sheet.columns(), tags, findings);
    }

    /** What is wrong with a mapping for this file. */
    public List<ImportFinding> misfits(ImportMapping mapping) {
        List<ImportFinding> findings = new ArrayList<>();
        plan(mapping, findings);
        return findings;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
