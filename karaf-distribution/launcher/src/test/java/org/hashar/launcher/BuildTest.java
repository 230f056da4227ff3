package org.hashar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void layOut() throws Exception {
        write("etc/system.properties", "a=1");
        write("system/org/hashar/org.hashar.fund/0.1.0/org.hashar.fund-0.1.0.jar", "fund");
        write("system/com/h2database/h2/2.4.240/h2-2.4.240.jar", "h2");
        write(
                "system/org/hashar/org.hashar.features.kyrgyzstan/0.1.0/org.hashar.features.kyrgyzstan-0.1.0-features.xml",
                "<features name=\"k\"><feature name=\"hashar-kyrgyzstan\" version=\"0.1.0\"/></features>");
    }

    @Test
    void isTheSameBuildAsLongAsNothingChanges() throws Exception {
        assertThat(new Build(home).fingerprint()).isEqualTo(new Build(home).fingerprint());
    }

    @Test
    void isAnotherBuildWhenOneOfOurBundlesHasOtherContent() throws Exception {
        String before = new Build(home).fingerprint();
        write("system/org/hashar/org.hashar.fund/0.1.0/org.hashar.fund-0.1.0.jar", "more");
        assertThat(new Build(home).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void isAnotherBuildWhenAPartHasAnotherVersion() throws Exception {
        String before = new Build(home).fingerprint();
        Files.move(
                home.resolve("system/com/h2database/h2/2.4.240/h2-2.4.240.jar"),
                home.resolve("system/com/h2database/h2/2.4.240/h2-2.4.241.jar"));
        assertThat(new Build(home).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void knowsTheFeaturesThatItBrings() throws Exception {
        assertThat(new Build(home).features()).containsExactly("hashar-kyrgyzstan");
    }

    private void write(String name, String content) throws Exception {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
