package org.hashar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private DataFolder data;

    @BeforeEach
    void create() throws Exception {
        data = DataFolder.at(root);
        data.create();
    }

    @Test
    void hasNoModulesBeforeOneIsInstalled() {
        assertThat(data.modules()).isEmpty();
    }

    @Test
    void namesEachModuleOnceAndSkipsRemarks() throws Exception {
        Files.createDirectories(root.resolve("hashar"));
        Files.writeString(
                root.resolve("hashar/modules"), "# kept by the shell\nhashar-tajikistan\n\n hashar-tajikistan \n");
        assertThat(data.modules()).containsExactly("hashar-tajikistan");
    }

    @Test
    void clearsTheCacheAndNothingElse() throws Exception {
        Files.createDirectories(data.cache().resolve("bundle1/version0.0"));
        Files.writeString(data.cache().resolve("bundle1/version0.0/bundle.jar"), "x");
        Files.writeString(root.resolve("initial-admin-password"), "y");
        data.clearCache();
        assertThat(data.cache()).doesNotExist();
        assertThat(root.resolve("initial-admin-password")).exists();
    }
}
