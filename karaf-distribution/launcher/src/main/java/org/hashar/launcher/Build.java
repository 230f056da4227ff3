package org.hashar.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unpacked program: what it consists of, and which features its feature files offer. */
final class Build {
    private static final Pattern FEATURE = Pattern.compile("<feature\\s[^>]*name=\"([^\"]+)\"");

    private final Path home;

    Build(Path home) {
        this.home = home;
    }

    /**
     * A digest that differs when the program differs: the content of our own bundles and of the settings, and the names
     * (which carry the versions) of everybody else's.
     */
    String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files()) {
                String name = home.relativize(file).toString();
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                if (name.startsWith("etc/") || name.startsWith("system/org/hashar/")) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> features() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/hashar"))) {
            return files.filter(file -> file.toString().endsWith("-features.xml"))
                    .flatMap(Build::featureNames)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> featureNames(Path file) {
        try {
            Matcher matcher = FEATURE.matcher(Files.readString(file));
            return matcher.results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> etc = Files.walk(home.resolve("etc"));
                Stream<Path> system = Files.walk(home.resolve("system"))) {
            return Stream.concat(etc, system)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
