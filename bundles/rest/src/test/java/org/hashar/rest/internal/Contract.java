package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code openapi.yaml} as the tests use it. */
final class Contract {
    final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    static Contract load() {
        try {
            return new Contract(new ObjectMapper(new YAMLFactory())
                    .readTree(MetaResource.class.getResourceAsStream(MetaResource.CONTRACT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a {@code $ref} stands for, or the node itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode ref = node.get("$ref");
        return ref == null ? node : root.at(ref.textValue().substring(1));
    }

    JsonNode operation(String method, String path) {
        for (var entry : root.get("paths").properties()) {
            String form = entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (Pattern.matches(form, path)
                    && !entry.getKey().matches(".*/(sources|held)$") == !path.matches(".*/(sources|held)$")) {
                return entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            }
        }
        throw new AssertionError("no path for " + path);
    }

    /** Checks an answer against the schema that the contract has for it: no member more, none less, none of another type. */
    void check(String method, String path, int status, JsonNode body) {
        JsonNode responses = operation(method, path).get("responses");
        JsonNode response = responses.get(String.valueOf(status));
        JsonNode of = resolve(response == null ? responses.get("default") : response);
        List<String> wrong = new ArrayList<>();
        JsonNode content = of.get("content").elements().next();
        compare(content.get("schema"), body, "", wrong);
        assertThat(wrong).as("differences from the contract").isEmpty();
    }

    private void compare(JsonNode given, JsonNode value, String at, List<String> wrong) {
        if (given.has("allOf")) {
            if (!value.isNull()) {
                compare(given.get("allOf").get(0), value, at, wrong);
            }
            return;
        }
        JsonNode schema = resolve(given);
        if (value.isNull()) {
            if (!schema.path("nullable").booleanValue()) {
                wrong.add(at + " is null");
            }
            return;
        }
        switch (schema.path("type").asText("any")) {
            case "object" -> object(schema, value, at, wrong);
            case "array" -> {
                if (value.isArray()) {
                    value.forEach(item -> compare(schema.get("items"), item, at + "/*", wrong));
                } else {
                    wrong.add(at + " is no list");
                }
            }
            case "string" -> text(schema, value, at, wrong);
            case "integer" -> note(value.isIntegralNumber(), at + " is no whole number", wrong);
            case "boolean" -> note(value.isBoolean(), at + " is no truth value", wrong);
            default -> {
                // Cells of reports may hold anything.
            }
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (!schema.has("properties")) {
            value.properties()
                    .forEach(e -> compare(schema.get("additionalProperties"), e.getValue(), at + "/*", wrong));
            return;
        }
        Set<String> named = names(schema.get("properties"));
        note(names(value).equals(named), at + " has " + names(value) + " instead of " + named, wrong);
        schema.get("properties").properties().forEach(e -> {
            if (value.has(e.getKey())) {
                compare(e.getValue(), value.get(e.getKey()), at + "/" + e.getKey(), wrong);
            }
        });
    }

    private static void text(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        note(value.isTextual(), at + " is no text", wrong);
        String form =
                switch (schema.path("format").asText()) {
                    case "uuid" -> "[0-9a-f-]{36}";
                    case "date" -> "\\d{4}-\\d{2}-\\d{2}";
                    case "date-time" -> "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";
                    default -> "(?s).*";
                };
        note(value.asText().matches(form), at + " is not of the format " + schema.path("format"), wrong);
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode name : schema.get("enum")) {
                listed |= name.asText().equals(value.asText());
            }
            note(listed, at + " is " + value + ", none of " + schema.get("enum"), wrong);
        }
    }

    private static void note(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
