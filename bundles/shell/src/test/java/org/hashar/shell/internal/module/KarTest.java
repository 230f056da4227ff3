package org.hashar.shell.internal.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hashar.api.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KarTest {
    private static final String FEATURES = "repository/org/x/y/1.0/y-1.0-features.xml";

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void choose() {
        target = folder.resolve("data").resolve("repository");
    }

    @Test
    void unpacksTheRepositoryAndNothingElse() throws IOException {
        Path kar = kar(Map.of(
                FEATURES,
                "<features/>",
                "repository/org/x/y/1.0/y-1.0.jar",
                "jar",
                "resources/etc/users.properties",
                "admin=admin",
                "META-INF/MANIFEST.MF",
                "x"));
        List<URI> features = new Kar().unpack(kar, target);
        assertThat(features).containsExactly(URI.create("mvn:org.x/y/1.0/xml/features"));
        assertThat(unpacked()).containsExactlyInAnyOrder("org/x/y/1.0/y-1.0-features.xml", "org/x/y/1.0/y-1.0.jar");
    }

    @Test
    void refusesEveryPathThatLeadsOutside() throws IOException {
        for (String path : List.of(
                "repository/../../evil",
                "../evil",
                "/etc/evil",
                "repository\\..\\evil",
                "C:/evil",
                "repository/a/../../evil")) {
            Path kar = kar(Map.of(FEATURES, "<features/>", path, "evil"));
            assertThatThrownBy(() -> new Kar().unpack(kar, target))
                    .as(path)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("kar-refused");
            assertThat(unpacked()).as(path).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("evil"))).isFalse();
    }

    @Test
    void refusesTooManyEntriesAndTooManyBytes() throws IOException {
        Path kar = kar(Map.of(FEATURES, "<features/>", "repository/big", "x".repeat(2000)));
        assertThatThrownBy(() -> new Kar(1, 10_000).unpack(kar, target)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Kar(10, 1_999).unpack(kar, target)).isInstanceOf(ProblemException.class);
        assertThat(unpacked()).isEmpty();
        assertThat(new Kar(10, 3_000).unpack(kar, target)).hasSize(1);
    }

    @Test
    void neverReplacesAReleaseByAnotherOfTheSameName() throws IOException {
        new Kar().unpack(kar(Map.of(FEATURES, "<features/>")), target);
        Path same = kar(Map.of(FEATURES, "<features/>"));
        assertThat(new Kar().unpack(same, target)).hasSize(1);
        Path other = kar(Map.of(FEATURES, "<features>other</features>"));
        assertThatThrownBy(() -> new Kar().unpack(other, target)).isInstanceOf(ProblemException.class);
        assertThat(target.resolve("org/x/y/1.0/y-1.0-features.xml")).hasContent("<features/>");
    }

    @Test
    void refusesWhatIsNoArchiveAndWhatHoldsNoFeatures() throws IOException {
        Path text = Files.writeString(folder.resolve("text.kar"), "no archive");
        assertThatThrownBy(() -> new Kar().unpack(text, target)).isInstanceOf(ProblemException.class);
        Path empty = kar(Map.of("repository/readme.txt", "x"));
        assertThatThrownBy(() -> new Kar().unpack(empty, target)).isInstanceOf(ProblemException.class);
        assertThat(unpacked()).isEmpty();
    }

    private Path kar(Map<String, String> entries) throws IOException {
        Path file = Files.createTempFile(folder, "x", ".kar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private List<String> unpacked() throws IOException {
        if (!Files.exists(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString())
                    .toList();
        }
    }
}
