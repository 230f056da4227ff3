package org.hashar.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the database in {@link AccountsDbTest}; here what needs none. */
class FirstStartTest {
    @TempDir
    Path data;

    @Test
    void keepsThePasswordFileToItsOwner() throws Exception {
        Path file = data.resolve("deeper").resolve(FirstStart.FILE);
        new FirstStart(Map.of(), data.resolve("deeper")).withRandomPassword((login, password) -> {
            assertThat(file).as("written before the account is added").exists();
            assertThat(login).isEqualTo("admin");
            return true;
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).matches("[A-Za-z0-9_-]{24}");
    }

    @Test
    void replacesTheFileOfAStartThatCameToNothing() throws Exception {
        Files.writeString(data.resolve(FirstStart.FILE), "old");
        new FirstStart(Map.of(), data).withRandomPassword((login, password) -> true);
        assertThat(data.resolve(FirstStart.FILE)).content().isNotEqualTo("old").hasSizeGreaterThan(20);
    }

    @Test
    void leavesNoFileWhenAnotherServerWasFaster() {
        new FirstStart(Map.of(), data).withRandomPassword((login, password) -> false);
        assertThat(data.resolve(FirstStart.FILE)).doesNotExist();
    }
}
