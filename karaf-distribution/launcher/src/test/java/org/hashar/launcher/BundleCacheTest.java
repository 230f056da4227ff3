package org.hashar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCacheTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private DataFolder data;

    @SuppressWarnings("NullAway.Init")
    private Path copy;

    @BeforeEach
    void fill() throws IOException {
        data = DataFolder.at(root);
        data.create();
        copy = data.cache().resolve("bundle1/version0.0/bundle.jar");
        new BundleCache(data, "one").open();
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "x");
    }

    @Test
    void isKeptWhenTheContainerStoppedInOrder() throws IOException {
        new BundleCache(data, "one").close();
        new BundleCache(data, "one").open();
        assertThat(copy).exists();
    }

    @Test
    void isClearedAfterAnEndThatWasNotInOrder() throws IOException {
        new BundleCache(data, "one").close();
        new BundleCache(data, "one").open();
        new BundleCache(data, "one").open();
        assertThat(data.cache()).doesNotExist();
    }

    @Test
    void isClearedForAnotherBuild() throws IOException {
        new BundleCache(data, "one").close();
        new BundleCache(data, "two").open();
        assertThat(data.cache()).doesNotExist();
    }
}
