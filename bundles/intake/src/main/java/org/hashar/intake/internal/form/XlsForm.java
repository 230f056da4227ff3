package org.hashar.intake.internal.form;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.Form.Choice;
import org.hashar.api.intake.Form.Kind;
import org.hashar.api.intake.Form.Question;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XLSForm workbook: what of it says which questions there are. Everything that is wrong is noted at its sheet, row and column, as in
 * {@code /survey/12/type}. For one workbook.
 */
public final class XlsForm {
    private static final int MAX_NAME = 200;
    private static final int MAX_TITLE = 300;
    private static final int MAX_VERSION = 100;
    private static final int MAX_DEPTH = 20;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private final Violations violations = new Violations();
    private final Map<String, List<Choice>> choices = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Deque<Section> open = new ArrayDeque<>();

    /** A group or repeat that has begun. */
    private record Section(String kind, String path) {}

    private XlsForm() {}

    /**
     * Reads a workbook.
     *
     * @param version in place of the one that the workbook says, null for that
     * @throws org.hashar.api.ProblemException invalid with everything that is wrong
     * @throws RefusedFileException when it is no workbook, or lacks a sheet
     */
    public static Form read(Path workbook, Limits limits, UUID id, @Nullable String version, Instant now)
            throws IOException {
        XlsForm form = new XlsForm();
        Table.ofSheet(workbook, limits, "choices")
                .ifPresent(table -> table.rows().forEach(form::choice));
        Table survey = Table.ofSheet(workbook, limits, "survey")
                .orElseThrow(() -> new RefusedFileException("sheet-missing", "survey"));
        survey.rows().forEach(form::question);
        form.closeAll(survey);
        Table.Line settings =
                Table.ofSheet(workbook, limits, "settings").map(Table::first).orElse(Table.Line.NONE);
        String formId = form.setting(settings, "form_id", MAX_NAME);
        form.violations.check(!formId.isEmpty(), settings.at("form_id"), "required");
        String said = Objects.requireNonNullElseGet(version, () -> form.setting(settings, "version", MAX_VERSION));
        form.violations.check(said.length() <= MAX_VERSION, "/version", "too-long", MAX_VERSION);
        String title = form.setting(settings, "form_title", MAX_TITLE);
        form.violations.check(!form.questions.isEmpty(), "/survey", "form-without-questions");
        if (!form.violations.list().isEmpty()) {
            throw Problem.invalid(form.violations.list()).exception();
        }
        return new Form(id, formId, said.strip(), title.isEmpty() ? formId : title, form.questions, now);
    }

    private String setting(Table.Line settings, String name, int most) {
        String text = settings.text(name, violations);
        violations.check(text.length() <= most, settings.at(name), "too-long", most);
        return text;
    }

    private void choice(Table.Line line) {
        String list = line.text("list_name", violations);
        String name = line.text("name", violations);
        if (list.isEmpty() && name.isEmpty()) {
            return;
        }
        violations.check(!list.isEmpty(), line.at("list_name"), "required");
        violations.check(!name.isEmpty(), line.at("name"), "required");
        String label = line.label(violations);
        choices.computeIfAbsent(list, each -> new ArrayList<>()).add(new Choice(name, label.isEmpty() ? name : label));
    }

    private void question(Table.Line line) {
        String type = line.text("type", violations).replaceAll("\\s+", " ");
        if (type.isEmpty()) {
            violations.check(line.text("name", violations).isEmpty(), line.at("type"), "required");
            return;
        }
        String kind = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        switch (kind) {
            case "begin group", "begin repeat" -> begin(line, kind.substring("begin ".length()));
            case "end group", "end repeat" -> end(line, kind.substring("end ".length()));
            default -> ask(line, type, kind);
        }
    }

    private void begin(Table.Line line, String kind) {
        String path = path(line);
        violations.check(open.size() < MAX_DEPTH, line.at("type"), "section-too-deep", MAX_DEPTH);
        if (kind.equals("repeat")) {
            add(line, new Question(path, Kind.REPEAT, label(line), List.of()));
        }
        open.push(new Section(kind, path));
    }

    private void end(Table.Line line, String kind) {
        Section last = open.peek();
        if (last == null || !last.kind().equals(kind)) {
            violations.add(line.at("type"), "section-ends-nothing", kind);
        } else {
            open.pop();
        }
    }

    private void closeAll(Table survey) {
        for (Section section : open) {
            violations.add("/survey/" + (survey.last() + 1) + "/type", "section-not-ended", section.path());
        }
    }

    private void ask(Table.Line line, String type, String kind) {
        Kind read = QuestionTypes.kind(kind);
        if (read == null) {
            violations.add(line.at("type"), "unknown-question-type", type);
            return;
        }
        if (QuestionTypes.isOnlyShown(kind)) {
            return;
        }
        List<Choice> offered = List.of();
        if (read == Kind.CHOICE || read == Kind.CHOICES) {
            offered = offered(line, type);
        }
        add(line, new Question(path(line), read, label(line), offered));
    }

    /** The list is the word after the type; choices that come from a file are not in the workbook. */
    private List<Choice> offered(Table.Line line, String type) {
        String[] words = type.split(" ", -1);
        int list = type.startsWith("select one") || type.startsWith("select multiple") ? 2 : 1;
        String name = words.length > list ? words[list] : "";
        if (QuestionTypes.isFromFile(type) || name.startsWith("${")) {
            return List.of();
        }
        List<Choice> found = choices.getOrDefault(name, List.of());
        violations.check(!found.isEmpty(), line.at("type"), "choices-missing", name.isEmpty() ? "-" : name);
        return found;
    }

    private @Nullable String label(Table.Line line) {
        String label = line.label(violations);
        return label.isEmpty() ? null : label;
    }

    private String path(Table.Line line) {
        String name = line.text("name", violations);
        boolean right = !name.isEmpty()
                && name.length() <= MAX_NAME
                && NAME.matcher(name).matches();
        violations.check(right, line.at("name"), name.isEmpty() ? "required" : "not-a-question-name");
        Section in = open.peek();
        return in == null ? name : in.path() + "/" + name;
    }

    private void add(Table.Line line, Question question) {
        violations.check(question.path().length() <= MAX_NAME, line.at("name"), "too-long", MAX_NAME);
        if (violations.check(paths.add(question.path()), line.at("name"), "question-twice", question.path())) {
            questions.add(question);
        }
    }
}
