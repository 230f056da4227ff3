package org.hashar.intake.internal.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.form.FormVersions;
import org.hashar.intake.internal.mapping.Mappings;
import org.hashar.intake.internal.mapping.RowReader;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.store.Tx;

/** The file of an import, as long as it is kept. */
record KeptFile(Tx tx, JobEntity job, Path path, Limits limits) {
    /** Characters of a cell that are shown beside what was found in it. */
    private static final int SHOWN = 200;

    /** Whether it may be read, and is there. */
    boolean isThere() {
        return job.fileReadable() && Files.exists(path);
    }

    /** @throws RefusedFileException when it is none that is read */
    RowReader open() throws IOException {
        ImportMapping mapping = tx.read(em -> Mappings.require(em, job.mapping()));
        FormVersions forms = tx.read(em -> Mappings.forms(em, mapping));
        return new RowReader(path, job.encoding(), limits, mapping, forms);
    }

    /**
     * Findings with what stands in their cells; without it once the file is gone. Reads as far as the last of their rows.
     *
     * @param findings in the order of their rows
     */
    List<ImportFinding> withValues(List<ImportFinding> findings) throws IOException {
        Set<Long> wanted = new HashSet<>();
        findings.stream().filter(KeptFile::hasCell).forEach(finding -> wanted.add(finding.row()));
        if (wanted.isEmpty() || !isThere()) {
            return findings;
        }
        List<ImportFinding> told = new ArrayList<>(findings);
        try (RowReader reader = open()) {
            for (Row row = reader.next(); row != null && !wanted.isEmpty(); row = reader.next()) {
                if (wanted.remove(row.number())) {
                    tell(told, reader, row);
                }
            }
        } catch (RefusedFileException e) {
            // What is told of a file that is refused is told of the file as a whole.
            return findings;
        }
        return told;
    }

    private static boolean hasCell(ImportFinding finding) {
        return finding.row() > 0 && finding.column() != null;
    }

    private static void tell(List<ImportFinding> findings, RowReader reader, Row row) {
        findings.replaceAll(finding -> {
            if (finding.row() != row.number() || !hasCell(finding)) {
                return finding;
            }
            int column = reader.column(Objects.requireNonNull(finding.column()));
            String text = column < 0 ? "" : row.cell(column).text();
            return text.isEmpty()
                    ? finding
                    : finding.with(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
        });
    }
}
