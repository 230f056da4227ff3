package org.hashar.intake.internal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hashar.api.intake.Form.Kind;
import org.hashar.api.intake.Form.Question;
import org.hashar.intake.internal.sheet.Sheet.Note;

/** Takes submissions apart: the answers around repeats stand with each of these. For one file. */
final class Flattening {
    private final FormVersions forms;
    private final Set<String> repeats;
    private final String subject;
    private final Set<Note> notes;

    /**
     * What becomes a row.
     *
     * @param place which part of the submission it is
     * @param answers by the paths of their questions, in the order of these
     */
    record Part(String place, Map<String, String> answers) {}

    /** One of what may be there several times. */
    private record Repeated(Node node, String path, String place) {}

    /**
     * @param repeats that are gone into
     * @param subject path of the question that says who a row is about
     * @param notes takes what is passed over
     */
    Flattening(FormVersions forms, Set<String> repeats, String subject, Set<Note> notes) {
        this.forms = forms;
        this.repeats = repeats;
        this.subject = subject;
        this.notes = notes;
    }

    List<Part> parts(Node root, Map<String, Question> questions) {
        List<Part> parts = new ArrayList<>();
        level(new Repeated(root, "", ""), questions, Map.of(), parts);
        return parts;
    }

    private void level(Repeated level, Map<String, Question> questions, Map<String, String> around, List<Part> parts) {
        Map<String, String> answers = new TreeMap<>(around);
        List<Repeated> below = new ArrayList<>();
        gather(level, questions, answers, below);
        if (below.isEmpty()) {
            parts.add(new Part(subjectIn(level), answers));
        }
        below.forEach(each -> level(each, questions, answers, parts));
    }

    private void gather(
            Repeated in, Map<String, Question> questions, Map<String, String> answers, List<Repeated> below) {
        Map<String, Integer> counts = new HashMap<>();
        for (Node child : in.node().children) {
            String path = in.path().isEmpty() ? child.name : in.path() + "/" + child.name;
            String place = in.place().isEmpty() ? child.name : in.place() + "/" + child.name;
            Question question = questions.get(path);
            if (forms.isRepeat(path)) {
                int count = counts.merge(path, 1, Integer::sum);
                if (repeats.contains(path)) {
                    below.add(new Repeated(child, path, place + "[" + count + "]"));
                }
            } else if (question == null) {
                gather(new Repeated(child, path, place), questions, answers, below);
            } else if (!value(child).isBlank()) {
                take(question, value(child), answers);
            }
        }
    }

    private void take(Question question, String text, Map<String, String> answers) {
        if (question.kind() == Kind.ATTACHMENT) {
            notes.add(new Note(question.path(), "attachment-left-out"));
        } else {
            answers.put(question.path(), text.strip());
        }
    }

    /** A position may be an object of its own, with longitude before latitude. */
    private static String value(Node node) {
        String coordinates = node.at("coordinates");
        if (coordinates == null) {
            return node.text;
        }
        String[] parts = coordinates.split(" ", -1);
        return parts.length < 2 ? coordinates : parts[1] + " " + parts[0];
    }

    private String subjectIn(Repeated level) {
        return !level.path().isEmpty() && subject.startsWith(level.path() + "/")
                ? level.place() + subject.substring(level.path().length())
                : level.place().isEmpty() ? subject : subject + " @ " + level.place();
    }
}
