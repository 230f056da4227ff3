package org.hashar.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The archive, unpacked once for all tests of a run, as a user would unpack it. */
public final class Distribution {
    private static @Nullable Path home;

    private Distribution() {}

    /** The folder that the archive unpacks to; tests do not write into it. */
    public static synchronized Path home() {
        Path unpacked = home;
        if (unpacked == null) {
            unpacked = unpack();
            home = unpacked;
        }
        return unpacked;
    }

    /** A folder for what one test writes. */
    public static Path work(String name) {
        try {
            Path parent = Files.createDirectories(target().resolve("it"));
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the distribution whose configuration a test may change. */
    public static Path copy(String name) {
        Path copy = work(name).resolve("hashar");
        run(List.of("cp", "-a", home().toString(), copy.toString()));
        return copy;
    }

    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path unpack() {
        Path archive = Path.of(System.getProperty("hashar.archive", ""));
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("no archive at " + archive + ": run the tests with mvn verify");
        }
        Path folder = work("unpacked");
        run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        try (var entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path target() {
        return Path.of(System.getProperty("project.build.directory", "target")).toAbsolutePath();
    }
}
