package org.hashar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsBackThePairThatItMade() throws Exception {
        Path file = folder.resolve("client.key");
        KeyPair made = Keys.loadOrMake(file);
        KeyPair read = Keys.loadOrMake(file);
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
    }

    @Test
    void keepsThePrivateKeyFromOthers() throws Exception {
        Path file = folder.resolve("client.key");
        Keys.loadOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesThePublicKeyAsOpenSshReadsIt() throws Exception {
        Path file = folder.resolve("client.key");
        KeyPair pair = Keys.loadOrMake(file);
        String line = Files.readString(folder.resolve("client.key.pub"));
        assertThat(line).startsWith("ssh-rsa AAAAB3NzaC1yc2E").endsWith(" hashar\n");
        assertThat(org.apache.sshd.common.config.keys.PublicKeyEntry.parsePublicKeyEntry(line.strip())
                        .resolvePublicKey(null, java.util.Map.of(), null))
                .isEqualTo(pair.getPublic());
    }
}
