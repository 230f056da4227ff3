package org.hashar.shell.internal.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module of a country, as far as this server knows it: a feature whose name begins with {@code hashar-} and that does not come with the
 * platform itself.
 *
 * @param feature name of the feature, {@code hashar-kyrgyzstan-training}
 * @param installed its version, null when it is not installed
 * @param newest the highest version that is known here
 * @param description as the feature says it
 */
public record Module(String feature, @Nullable String installed, String newest, String description) {
    static final String PREFIX = "hashar-";
    private static final List<String> KINDS = List.of("-training", "-currency", "-reporting");

    /** What an administrator calls it, {@code kyrgyzstan-training}. */
    public String name() {
        return feature.substring(PREFIX.length());
    }

    /** What it belongs to, {@code kyrgyzstan}: the modules of one country are one family. */
    public String family() {
        return family(feature);
    }

    static String family(String feature) {
        String name = feature.substring(PREFIX.length());
        return KINDS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(kind -> name.substring(0, name.length() - kind.length()))
                .orElse(name);
    }

    /** The feature in its newest version, as the container names it. */
    String newestId() {
        return feature + "/" + newest;
    }

    boolean hasNewer() {
        return installed == null || Versions.compare(installed, newest) < 0;
    }
}
