package org.hashar.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.Violations;

/**
 * Compares a JSON tree with the record that it is to become and gathers all differences, where a binding library would stop at the first.
 * Lists that are left out are made empty; what the request's address says is filled in.
 */
final class ShapeCheck {
    /** Asked of reflection once for each type, because it is asked for each line of each document. */
    private static final ClassValue<Map<String, Part>> PARTS = new ClassValue<>() {
        @Override
        protected Map<String, Part> computeValue(Class<?> type) {
            Map<String, Part> parts = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                parts.put(
                        component.getName(),
                        new Part(
                                component.getName(),
                                component.getGenericType(),
                                component.getType() == List.class,
                                Shape.mayBeLeftOut(component)));
            }
            return parts;
        }
    };

    private static final ClassValue<Set<String>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    };

    /** A component of a record. */
    private record Part(String name, Type type, boolean list, boolean optional) {}

    private final Violations violations;

    private ShapeCheck(Violations violations) {
        this.violations = violations;
    }

    /** Notes in {@code violations} all that keeps the tree from being a record of the type. */
    static void check(JsonNode tree, Class<? extends Record> type, Map<String, String> path, Violations violations) {
        ShapeCheck shape = new ShapeCheck(violations);
        if (tree instanceof ObjectNode object) {
            shape.fill(object, type, path);
        }
        shape.record(tree, type, "");
    }

    private void fill(ObjectNode object, Class<? extends Record> type, Map<String, String> path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String said = path.get(component.getName());
            if (said == null) {
                continue;
            }
            JsonNode given = object.get(component.getName());
            if (given == null || given.isNull()) {
                object.put(component.getName(), said);
            } else {
                violations.check(
                        !given.isTextual() || given.textValue().equalsIgnoreCase(said),
                        "/" + component.getName(),
                        "differs-from-path",
                        said);
            }
        }
    }

    private void record(JsonNode node, Class<? extends Record> type, String pointer) {
        if (!(node instanceof ObjectNode object)) {
            violations.add(pointer, "not-an-object");
            return;
        }
        Map<String, Part> parts = PARTS.get(type);
        object.fieldNames().forEachRemaining(name -> {
            if (!parts.containsKey(name)) {
                violations.add(pointer + "/" + escape(name), "unknown-property");
            }
        });
        for (Part part : parts.values()) {
            part(object, part, pointer + "/" + part.name());
        }
    }

    private void part(ObjectNode object, Part part, String pointer) {
        JsonNode value = object.get(part.name());
        if (value != null && !value.isNull()) {
            value(value, part.type(), pointer);
        } else if (part.list()) {
            object.putArray(part.name());
        } else if (!part.optional()) {
            violations.add(pointer, "required");
        }
    }

    private void value(JsonNode node, Type type, String pointer) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            list(node, list.getActualTypeArguments()[0], pointer);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            record(node, plain.asSubclass(Record.class), pointer);
        } else if (type == boolean.class) {
            violations.check(node.isBoolean(), pointer, "not-true-or-false");
        } else if (type == Integer.class) {
            violations.check(node.isIntegralNumber() && node.canConvertToInt(), pointer, "not-a-whole-number");
        } else if (!node.isTextual()) {
            violations.add(pointer, "not-text");
        } else if (Texts.isSound(violations, pointer, node.textValue())) {
            text(node.textValue(), (Class<?>) type, pointer);
        }
    }

    private void list(JsonNode node, Type element, String pointer) {
        if (!(node instanceof ArrayNode array)) {
            violations.add(pointer, "not-a-list");
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            JsonNode item = array.get(i);
            if (item.isNull()) {
                violations.add(pointer + "/" + i, "required");
            } else {
                value(item, element, pointer + "/" + i);
            }
        }
    }

    private void text(String text, Class<?> type, String pointer) {
        if (type == UUID.class) {
            Texts.uuid(violations, pointer, text);
        } else if (type == LocalDate.class) {
            Texts.date(violations, pointer, text);
        } else if (type == Instant.class) {
            Texts.instant(violations, pointer, text);
        } else if (type.isEnum()) {
            Set<String> constants = CONSTANTS.get(type);
            if (!constants.contains(text)) {
                violations.add(pointer, "not-one-of", String.join(", ", constants));
            }
        } else if (type != String.class) {
            throw new IllegalStateException("no rule for " + type);
        }
    }

    private static String escape(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
