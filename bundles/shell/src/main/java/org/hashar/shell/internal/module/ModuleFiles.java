package org.hashar.shell.internal.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hashar.api.Problem;

/**
 * What is kept in the data folder about modules, so that it outlives the container's cache: {@code hashar/modules} names the installed
 * features, one a line, {@code hashar/repositories} where features files came from that the program did not bring, and
 * {@code hashar/repository} holds what was unpacked from archives.
 */
record ModuleFiles(Path folder) {

    static ModuleFiles below(String dataFolder) {
        return new ModuleFiles(Path.of(dataFolder).toAbsolutePath().normalize().resolve("hashar"));
    }

    /** A Maven repository that the container asks. */
    Path repository() {
        return folder.resolve("repository");
    }

    /** A copy of a features file that was given as a file. */
    Path keep(Path features) throws IOException {
        Path kept = folder.resolve("features").resolve(features.getFileName());
        Files.createDirectories(folder.resolve("features"));
        Files.copy(features, kept, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    Set<String> modules() {
        return read("modules");
    }

    Set<String> repositories() {
        return read("repositories");
    }

    void writeModules(Collection<String> features) {
        write("modules", new TreeSet<>(features));
    }

    void addRepositories(Collection<String> addresses) {
        Set<String> all = new LinkedHashSet<>(repositories());
        if (all.addAll(addresses)) {
            write("repositories", all);
        }
    }

    private Set<String> read(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            List<String> kept = lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return new LinkedHashSet<>(kept);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Whole or not at all, also when the power goes. */
    private void write(String name, Collection<String> lines) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, name, ".tmp");
            Files.write(draft, lines);
            try (var channel = java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static RuntimeException unwritten(IOException e) {
        return Problem.of(Problem.Type.UNAVAILABLE, "module-list-unwritten", String.valueOf(e.getMessage()))
                .exception();
    }
}
