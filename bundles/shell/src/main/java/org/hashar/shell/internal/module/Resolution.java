package org.hashar.shell.internal.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bundles the container would have, as its resolver wrote it down without doing anything.
 *
 * @param bundles by {@code symbolic-name/version}
 */
record Resolution(Map<String, Part> bundles) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One bundle.
     *
     * @param location where it is installed from; null when it was not installed by a feature
     * @param exports the packages it exports
     * @param fragment whether it attaches itself to another bundle
     */
    record Part(@Nullable String location, Set<String> exports, boolean fragment) {}

    /** Reads the file that the container writes when it is asked to keep a resolution. */
    static Resolution read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        Map<String, Part> parts = new HashMap<>();
        for (JsonNode resource : root.path("repository")) {
            addTo(parts, resource);
        }
        Map<String, Part> bundles = new HashMap<>();
        root.path("wiring").fieldNames().forEachRemaining(identity -> {
            Clause clause = Clause.parse(identity);
            if (clause.isBundle()) {
                bundles.put(clause.id(), parts.getOrDefault(clause.id(), new Part(null, Set.of(), false)));
            }
        });
        return new Resolution(Map.copyOf(bundles));
    }

    private static void addTo(Map<String, Part> parts, JsonNode resource) {
        @Nullable String id = null;
        @Nullable String location = null;
        Set<String> exports = new HashSet<>();
        for (JsonNode text : resource.path("capabilities")) {
            Clause clause = Clause.parse(text.asText());
            switch (clause.namespace()) {
                case "osgi.identity" -> id = clause.isBundle() ? clause.id() : null;
                case "osgi.content" -> location = clause.attribute("url");
                case "osgi.wiring.package" -> exports.add(clause.attribute("osgi.wiring.package"));
                default -> {
                    // Says nothing about what the bundle is or exports.
                }
            }
        }
        boolean fragment = false;
        for (JsonNode text : resource.path("requirements")) {
            fragment |= Clause.parse(text.asText()).namespace().equals("osgi.wiring.host");
        }
        if (id != null) {
            parts.put(id, new Part(location, Set.copyOf(exports), fragment));
        }
    }

    /** One capability or requirement in the container's writing: {@code namespace; key:Type=value; key="quoted"}. */
    record Clause(String namespace, Map<String, String> attributes) {
        static Clause parse(String text) {
            Map<String, String> attributes = new HashMap<>();
            StringBuilder part = new StringBuilder();
            @Nullable String namespace = null;
            boolean quoted = false;
            for (int i = 0; i <= text.length(); i++) {
                char c = i == text.length() ? ';' : text.charAt(i);
                if (c == '\\' && quoted) {
                    i++;
                    part.append(i < text.length() ? text.charAt(i) : '\\');
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ';' && (!quoted || i == text.length())) {
                    if (namespace == null) {
                        namespace = part.toString().strip();
                    } else {
                        put(attributes, part.toString().strip());
                    }
                    part.setLength(0);
                } else {
                    part.append(c);
                }
            }
            return new Clause(namespace == null ? "" : namespace, attributes);
        }

        private static void put(Map<String, String> attributes, String pair) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String key = pair.substring(0, equals).replaceFirst(":(\\w+(<\\w+>)?)?$", "");
                attributes.putIfAbsent(key, pair.substring(equals + 1));
            }
        }

        boolean isBundle() {
            return attribute("type").equals("osgi.bundle") || attribute("type").equals("osgi.fragment");
        }

        String id() {
            return attribute("osgi.identity") + "/" + attribute("version");
        }

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }
}
