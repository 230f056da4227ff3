package org.hashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one server writes: database, bundle cache, logs, keys. The program's own folder is only read, so that
 * several servers can run from one, each with a data folder of its own.
 */
record DataFolder(Path root) {
    static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path log() {
        return root.resolve("log");
    }

    Path logFile() {
        return log().resolve("hashar.log");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    Path ssh() {
        return root.resolve("ssh");
    }

    Path clientKey() {
        return ssh().resolve("client.key");
    }

    Path hostKey() {
        return ssh().resolve("host.key");
    }

    /** Where a running server says on which ports it listens, for the commands that talk to it. */
    Path serverProperties() {
        return root.resolve("server.properties");
    }

    /** Names of the country features to install at start, one a line; kept by the shell's module commands. */
    List<String> modules() {
        Path file = root.resolve("hashar").resolve("modules");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this folder was made for the demo, whose data must never get into another. */
    boolean isDemo() {
        return Files.exists(root.resolve("hashar").resolve("demo"));
    }

    void create() throws IOException {
        for (Path folder : List.of(root, log(), tmp(), ssh())) {
            Files.createDirectories(folder);
        }
    }

    /** The lock that keeps a second server off this folder until the process ends, or null where another holds it. */
    @Nullable
    FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.tryLock();
    }

    void clearCache() throws IOException {
        if (!Files.exists(cache())) {
            return;
        }
        try (Stream<Path> files = Files.walk(cache())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Writes whole or not at all, readable by the owner alone from the first byte on. */
    static void writePrivate(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel =
                FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            // On the disk before it takes the old one's place: a power cut must leave one of the two, never an empty
            // file.
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
