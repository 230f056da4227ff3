package org.hashar.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first account, {@code admin}, in a database that has none. Its password comes from {@code HASHAR_ADMIN_PASSWORD}; where that is
 * not set, or too weak, a random one is written to {@code initial-admin-password} in the data folder, readable by the server's owner only.
 * Once there is an account the variable is not looked at any more: it never changes a password.
 */
@Component(service = FirstStart.class)
public final class FirstStart {
    static final String LOGIN = "admin";
    static final String VARIABLE = "HASHAR_ADMIN_PASSWORD";
    static final String FILE = "initial-admin-password";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Map<String, String> environment;
    private final Path data;

    /** With the environment of the process; the data folder is {@code HASHAR_DATA}, else Karaf's. */
    @Activate
    public FirstStart() {
        this(
                System.getenv(),
                Path.of(Optional.ofNullable(System.getenv("HASHAR_DATA"))
                        .or(() -> Optional.ofNullable(System.getProperty("karaf.data")))
                        .orElse("data")));
    }

    FirstStart(Map<String, String> environment, Path data) {
        this.environment = environment;
        this.data = data;
    }

    /**
     * Makes the account where there is none.
     *
     * @param isStrong tells of login and password whether they may be used
     * @param add adds the account and says true, or says false because another server was faster
     */
    void administrator(Tx tx, BiPredicate<String, char[]> isStrong, BiPredicate<String, char[]> add) {
        if (tx.read(Accounts::anyAccount)) {
            return;
        }
        char[] given = environment.getOrDefault(VARIABLE, "").toCharArray();
        if (given.length > 0 && isStrong.test(LOGIN, given)) {
            if (add.test(LOGIN, given)) {
                LOG.info("Made the account {} with the password of {}", LOGIN, VARIABLE);
            }
            return;
        }
        if (given.length > 0) {
            LOG.warn("{} is too weak (at least 12 characters, 5 of them different, without the login)", VARIABLE);
        }
        withRandomPassword(add);
    }

    /** The file is there before the account: a crash between the two must not leave an account that nobody knows the password of. */
    void withRandomPassword(BiPredicate<String, char[]> add) {
        Path file = data.resolve(FILE);
        String password = Keys.random(18);
        try {
            write(file, password);
            if (add.test(LOGIN, password.toCharArray())) {
                LOG.info("Made the account {}; its password is in {}", LOGIN, file);
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void write(Path file, String password) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(file);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        boolean posix = Files.getFileStore(data).supportsFileAttributeView("posix");
        try (var channel = posix ? Files.newByteChannel(file, options, owner) : Files.newByteChannel(file, options)) {
            channel.write(StandardCharsets.US_ASCII.encode(password + System.lineSeparator()));
        }
    }
}
