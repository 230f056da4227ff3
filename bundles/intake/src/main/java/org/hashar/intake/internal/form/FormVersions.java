package org.hashar.intake.internal.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.Form.Question;
import org.jspecify.annotations.Nullable;

/** All versions of one form that are kept: which columns its submissions have, and what each answer is. Immutable. */
public final class FormVersions {
    static final String INSTANCE = "meta/instanceID";
    static final String PLACE = "meta/place";
    static final String LABEL = "/label";
    static final String LATITUDE = "/latitude";
    static final String LONGITUDE = "/longitude";

    private final String form;
    private final Map<String, Map<String, Question>> versions = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>(List.of(INSTANCE, PLACE));
    private final Set<String> repeats = new LinkedHashSet<>();

    /** @param all versions of a form, the latest first; none when the form is not kept */
    public FormVersions(String form, Collection<Form> all) {
        this.form = form;
        for (Form each : all) {
            Map<String, Question> questions = new HashMap<>();
            for (Question question : each.questions()) {
                questions.put(question.path(), question);
                add(question);
            }
            versions.put(each.version(), questions);
        }
    }

    private void add(Question question) {
        String path = question.path();
        switch (question.kind()) {
            case REPEAT -> repeats.add(path);
            case ATTACHMENT -> {
                // Never taken in, so it is no column.
            }
            case CHOICE -> columns.addAll(List.of(path, path + LABEL));
            case POSITION -> columns.addAll(List.of(path, path + LATITUDE, path + LONGITUDE));
            case TEXT, NUMBER, DAY, CHOICES -> columns.add(path);
        }
    }

    /** What submissions call the form. */
    public String form() {
        return form;
    }

    /** Whether a version of the form is kept. */
    public boolean isKnown() {
        return !versions.isEmpty();
    }

    /** What rows of submissions have: paths of questions of any version, and what is made of them. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** Paths of what may be there several times and holds one of some columns. */
    Set<String> repeatsOf(Collection<String> wanted) {
        return repeats.stream()
                .filter(repeat -> wanted.stream().anyMatch(column -> column.startsWith(repeat + "/")))
                .collect(Collectors.toSet());
    }

    /** Path of the innermost repeat that a question stands in, letter case aside. */
    public Optional<String> repeatOf(String question) {
        String asked = question.strip().toLowerCase(Locale.ROOT);
        return repeats.stream()
                .filter(repeat -> asked.startsWith(repeat.toLowerCase(Locale.ROOT) + "/"))
                .max(Comparator.comparingInt(String::length));
    }

    boolean isRepeat(String path) {
        return repeats.contains(path);
    }

    /**
     * The questions of a version; null when it is not kept.
     *
     * @param said what a submission says, null for nothing: then it is clear when there is one version only. A server that publishes a form may
     *     write when it did so behind the version
     */
    @Nullable
    Map<String, Question> version(@Nullable String said) {
        if (said == null) {
            return versions.size() == 1 ? versions.values().iterator().next() : null;
        }
        @Nullable Map<String, Question> exact = versions.get(said.strip());
        return exact == null ? versions.get(said.replaceAll(" \\(.*", "").strip()) : exact;
    }

    /** What people read of a choice, its name when the form does not say. */
    static String label(Question question, String name) {
        return question.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .map(Form.Choice::label)
                .findFirst()
                .orElse(name);
    }

    /** Columns by their names in small letters. */
    static Map<String, String> byKey(List<String> columns, Function<String, String> key) {
        return columns.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }
}
