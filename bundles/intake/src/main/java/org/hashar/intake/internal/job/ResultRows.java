package org.hashar.intake.internal.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportService;
import org.hashar.intake.internal.mapping.RowReader;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/** The file read again, beside what was found in it: both are in the order of the rows. */
final class ResultRows implements ImportService.Result, Iterator<List<String>> {
    private static final int AT_ONCE = 1000;

    private final Tx tx;
    private final UUID job;
    private final RowReader reader;
    private final Locale locale;
    private final long rows;
    private final String right;
    private final Deque<FindingEntity> found = new ArrayDeque<>();
    private long after = (long) FindingEntity.OF_A_ROW - 1;
    private long read;
    private @Nullable Row next;

    private ResultRows(Tx tx, JobEntity job, RowReader reader, Locale locale) throws IOException {
        this.tx = tx;
        this.job = job.id();
        this.reader = reader;
        this.locale = locale;
        this.rows = job.state() == State.UNDOING || job.state() == State.UNDONE ? Long.MAX_VALUE : job.done();
        this.right = Messages.text(locale, "import.status." + status(job));
        this.next = reader.next();
    }

    private static String status(JobEntity job) {
        return switch (job.state()) {
            case UNDOING, UNDONE -> "taken-out";
            case REFUSED -> "left-out";
            default -> job.dryRun() ? "right" : "registered";
        };
    }

    static ImportService.Result open(KeptFile file, Locale locale) {
        JobEntity job = file.job();
        if (!file.isThere()) {
            throw Problem.of(Problem.Type.NOT_FOUND, "import-file-gone", job.id())
                    .exception();
        }
        try {
            return new ResultRows(file.tx(), job, file.open(), locale);
        } catch (RefusedFileException e) {
            throw Problem.of(Problem.Type.NOT_FOUND, "import-file-unreadable", job.id())
                    .exception();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(reader.columns());
        columns.add(Messages.text(locale, "import.column.status"));
        columns.add(Messages.text(locale, "import.column.reason"));
        return columns;
    }

    @Override
    public Iterator<List<String>> rows() {
        return this;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<String> next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < reader.columns().size(); i++) {
            cells.add(row.cell(i).text());
        }
        List<ImportFinding> findings = of(row.number());
        boolean refused = findings.stream().anyMatch(ImportFinding::refuses);
        boolean kept = findings.stream().anyMatch(finding -> finding.code().equals(Removal.KEPT));
        cells.add(
                refused
                        ? Messages.text(locale, "import.status.refused")
                        : kept
                                ? Messages.text(locale, "import.status.registered")
                                : read < rows ? right : Messages.text(locale, "import.status.waiting"));
        cells.add(String.join("; ", findings.stream().map(this::told).toList()));
        read++;
        try {
            next = reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private List<ImportFinding> of(long row) {
        List<ImportFinding> findings = new ArrayList<>();
        while (true) {
            if (found.isEmpty()) {
                if (after == Long.MAX_VALUE) {
                    return findings;
                }
                List<FindingEntity> more = tx.read(em -> Jobs.findings(em, job, after, AT_ONCE));
                if (more.isEmpty()) {
                    after = Long.MAX_VALUE;
                    return findings;
                }
                found.addAll(more);
                after = more.get(more.size() - 1).position();
            }
            if (found.getFirst().position() / FindingEntity.OF_A_ROW > row) {
                return findings;
            }
            findings.add(found.removeFirst().toRecord());
        }
    }

    private String told(ImportFinding finding) {
        String sentence = Messages.violation(locale, new Violation("", finding.code(), finding.args()));
        return finding.column() == null ? sentence : finding.column() + ": " + sentence;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
