package org.hashar.intake.internal.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hashar.api.intake.Form.Question;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.sheet.Cell;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.Origin;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.intake.internal.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as rows: one of each, or one of each repeat that a mapping reads, with the answers around it. Of what lies in repeats that it does not
 * read nothing is told. Holds one submission at a time.
 */
public final class SubmissionSheet implements Sheet {
    private static final int MAX_INSTANCE = 200;
    private static final int MAX_PLACE = 300;
    private static final String SHOWN = "[A-Za-z0-9_.:@ /()-]{0,100}";

    private final SubmissionReader reader;
    private final FormVersions forms;
    private final Limits limits;
    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Flattening flattening;
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Deque<Row> ready = new ArrayDeque<>();
    private long number;

    private SubmissionSheet(SubmissionReader reader, FormVersions forms, ImportMapping mapping, Limits limits) {
        this.reader = reader;
        this.forms = forms;
        this.limits = limits;
        this.columns = forms.columns();
        for (String column : columns) {
            indexes.put(column, indexes.size());
        }
        Map<String, String> known = FormVersions.byKey(columns, SubmissionSheet::key);
        List<ImportMapping.Column> read = mapping.columns();
        Set<String> repeats = forms.repeatsOf(read.stream()
                .map(column -> known.get(key(column.column())))
                .filter(Objects::nonNull)
                .toList());
        String subject = read.stream()
                .filter(column -> column.field() == ImportField.GIVEN)
                .findFirst()
                .or(() -> read.stream().findFirst())
                .map(column -> known.getOrDefault(key(column.column()), column.column()))
                .orElse("");
        this.flattening = new Flattening(forms, repeats, subject, notes);
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Opens a file.
     *
     * @throws RefusedFileException when it holds no submissions, or the form is not kept
     */
    public static Sheet open(Path file, FormVersions forms, ImportMapping mapping, Limits limits) throws IOException {
        if (!forms.isKnown()) {
            throw new RefusedFileException("form-not-known", forms.form());
        }
        SubmissionReader reader = SubmissionReader.open(file);
        try {
            SubmissionSheet sheet = new SubmissionSheet(reader, forms, mapping, limits);
            sheet.fill();
            if (sheet.ready.isEmpty()) {
                throw new RefusedFileException("not-submissions");
            }
            return sheet;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public Facts facts() {
        return new Facts(reader.format(), null, null, 0, 0);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Set<Note> notes() {
        return notes;
    }

    @Override
    public @Nullable Row next() throws IOException {
        fill();
        return ready.poll();
    }

    private void fill() throws IOException {
        while (ready.isEmpty()) {
            Submission submission = reader.next();
            if (submission == null) {
                if (reader.isPart()) {
                    notes.add(new Note(FormVersions.INSTANCE, "submissions-more-elsewhere"));
                }
                return;
            }
            add(submission);
        }
    }

    private void add(Submission submission) throws RefusedFileException {
        @Nullable Map<String, Question> questions = forms.version(submission.version());
        Origin.Fault fault = fault(submission, questions);
        if (fault != null || questions == null) {
            row(submission, "", Map.of(), fault);
            return;
        }
        for (Flattening.Part part : flattening.parts(submission.root(), questions)) {
            row(submission, part.place(), part.answers(), null);
        }
    }

    private Origin.@Nullable Fault fault(Submission submission, @Nullable Map<String, Question> questions) {
        String instance = submission.instance();
        if (submission.encrypted()) {
            return new Origin.Fault("submission-encrypted", List.of());
        }
        if (instance == null || instance.isBlank() || instance.length() > MAX_INSTANCE) {
            return new Origin.Fault("submission-without-id", List.of());
        }
        if (submission.form() != null && !submission.form().equals(forms.form())) {
            return new Origin.Fault("submission-of-other-form", List.of(forms.form()));
        }
        if (questions == null) {
            String version = submission.version();
            boolean plain = version != null && version.matches(SHOWN);
            return new Origin.Fault("form-version-unknown", List.of(plain && version != null ? version : "?"));
        }
        return null;
    }

    private void row(Submission submission, String place, Map<String, String> answers, Origin.@Nullable Fault fault)
            throws RefusedFileException {
        number++;
        limits.checkRow(number, 0);
        String instance = Objects.requireNonNullElse(submission.instance(), "");
        Origin.Fault wrong = fault == null && place.length() > MAX_PLACE
                ? new Origin.Fault("place-too-long", List.of(MAX_PLACE))
                : fault;
        Cell[] cells = new Cell[columns.size()];
        Arrays.fill(cells, Cell.EMPTY);
        cells[0] = Cell.text(instance);
        cells[1] = Cell.text(place);
        Map<String, Question> questions = forms.version(submission.version());
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Question question = questions == null ? null : questions.get(answer.getKey());
            if (question != null) {
                limits.checkText(number, answer.getValue().length());
                answer(cells, question, answer.getValue());
            }
        }
        Origin origin = new Origin(instance, submission.earlier(), place, digest(answers), wrong);
        ready.add(new Row(number, List.of(cells), origin));
    }

    private void answer(Cell[] cells, Question question, String text) {
        String path = question.path();
        switch (question.kind()) {
            case NUMBER -> put(cells, path, isNumber(text) ? new Cell(Cell.Kind.NUMBER, text) : Cell.text(text));
            case DAY ->
                put(
                        cells,
                        path,
                        text.matches("\\d{4}-\\d{2}-\\d{2}") ? new Cell(Cell.Kind.DAY, text) : Cell.text(text));
            case CHOICE -> {
                put(cells, path, Cell.text(text));
                put(cells, path + FormVersions.LABEL, Cell.text(FormVersions.label(question, text)));
            }
            case POSITION -> {
                put(cells, path, Cell.text(text));
                String[] parts = text.split(" ", -1);
                if (parts.length >= 2 && isNumber(parts[0]) && isNumber(parts[1])) {
                    put(cells, path + FormVersions.LATITUDE, new Cell(Cell.Kind.NUMBER, parts[0]));
                    put(cells, path + FormVersions.LONGITUDE, new Cell(Cell.Kind.NUMBER, parts[1]));
                }
            }
            case TEXT, CHOICES -> put(cells, path, Cell.text(text));
            case ATTACHMENT, REPEAT -> throw new IllegalStateException(question.kind() + " has no column");
        }
    }

    private void put(Cell[] cells, String column, Cell cell) {
        Integer index = indexes.get(column);
        if (index != null) {
            cells[index] = cell;
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,20}(\\.\\d{1,20})?") && new BigDecimal(text).precision() <= 30;
    }

    private static String digest(Map<String, String> answers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            answers.forEach((path, text) -> digest.update(
                    (path.length() + ":" + path + text.length() + ":" + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
