package org.hashar.intake.internal.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as JSON: a list, an object with a list under {@code results} (KoboToolbox) or {@code value} (ODK Central), or one by itself. Names are whole
 * paths with slashes, or lie in each other, or both.
 */
final class JsonSubmissions implements SubmissionReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Node.DEEPEST + 4)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(2000)
                    .maxNumberLength(100)
                    .build())
            .build();

    /** Members of the objects around lists. */
    private static final Set<String> AROUND = Set.of("count", "next", "previous", "results", "value");

    private static final Set<String> LISTS = Set.of("results", "value");

    private final JsonParser json;
    private boolean begun;
    private boolean inList;
    private boolean over;
    private boolean part;

    JsonSubmissions(InputStream in) throws IOException {
        json = JSON.createParser(in);
    }

    @Override
    public String format() {
        return "JSON";
    }

    @Override
    public boolean isPart() {
        return part;
    }

    @Override
    public @Nullable Submission next() throws IOException {
        try {
            return over ? null : found();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            RefusedFileException refused = new RefusedFileException("json-not-well-formed", line);
            refused.initCause(e);
            throw refused;
        }
    }

    private @Nullable Submission found() throws IOException {
        if (!begun) {
            begun = true;
            Submission alone = begin();
            if (alone != null) {
                over = true;
                return alone;
            }
        }
        while (inList) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                Node root = new Node("");
                read(root, "", 1, new Node.Count());
                return submission(root);
            }
            if (token != JsonToken.END_ARRAY) {
                throw new RefusedFileException("not-submissions");
            }
            inList = false;
        }
        around();
        over = true;
        return null;
    }

    /** Comes to the list; the submission when there is no list but one by itself. */
    private @Nullable Submission begin() throws IOException {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            inList = true;
            return null;
        }
        if (json.nextToken() == JsonToken.FIELD_NAME && !isAround(json.currentName())) {
            Node root = new Node("");
            Node.Count count = new Node.Count();
            member(root, "", 1, count);
            read(root, "", 1, count);
            return submission(root);
        }
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                inList = true;
                return null;
            }
            noted(name, value);
            json.nextToken();
        }
        throw new RefusedFileException("not-submissions");
    }

    /** What stands behind the list. */
    private void around() throws IOException {
        for (JsonToken token = json.nextToken(); token == JsonToken.FIELD_NAME; token = json.nextToken()) {
            String name = json.currentName();
            noted(name, json.nextToken());
        }
    }

    private void noted(String name, JsonToken value) throws IOException {
        part |= (name.equals("next") || name.equals("@odata.nextLink")) && value == JsonToken.VALUE_STRING;
        json.skipChildren();
    }

    private static boolean isAround(String name) {
        return AROUND.contains(name) || name.startsWith("@odata");
    }

    private static Submission submission(Node root) {
        String instance = root.at("meta", "instanceID");
        for (List<String> path : List.of(List.of("instanceID"), List.of("_uuid"), List.of("__id"))) {
            instance = instance == null ? root.at(path.toArray(String[]::new)) : instance;
        }
        String version = root.at("__version__");
        return new Submission(
                root.at("_xform_id_string"),
                version == null ? root.at("__system", "formVersion") : version,
                Submission.plain(instance),
                Submission.plain(root.at("meta", "deprecatedID")),
                false,
                root);
    }

    /** Reads the members of an object that is open. */
    private void read(Node into, String prefix, int depth, Node.Count count) throws IOException {
        count.add(depth);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            member(into, prefix, depth, count);
        }
    }

    private void member(Node into, String prefix, int depth, Node.Count count) throws IOException {
        String name = json.currentName();
        String below = !prefix.isEmpty() && name.startsWith(prefix + "/") ? name.substring(prefix.length() + 1) : name;
        String path = prefix.isEmpty() ? below : prefix + "/" + below;
        String[] steps = below.split("/", -1);
        Node in = into;
        for (int i = 0; i < steps.length - 1; i++) {
            count.add(depth + i);
            in = in.child(steps[i]);
        }
        String last = steps[steps.length - 1];
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT) {
            read(in.child(last), path, depth + 1, count);
        } else if (value == JsonToken.START_ARRAY) {
            list(in, last, path, depth, count);
        } else if (value != JsonToken.VALUE_NULL) {
            count.add(depth);
            in.add(last).text = json.getText();
        }
    }

    /** Objects in a list are repeats; other values are one answer with blanks between. */
    private void list(Node in, String name, String path, int depth, Node.Count count) throws IOException {
        StringBuilder values = new StringBuilder();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                read(in.add(name), path, depth + 1, count);
            } else if (token == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                values.append(values.length() == 0 ? "" : " ").append(json.getText());
                if (values.length() > Limits.TEXT) {
                    throw new RefusedFileException("answer-too-long", Limits.TEXT);
                }
            }
        }
        if (values.length() > 0) {
            in.add(name).text = values.toString();
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
