package org.hashar.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The container's copies of bundles and what it remembers of them. It writes them without waiting for the disk, so a power cut leaves empty files of
 * which it would never start again, and everything in there comes back from the program and from the list of modules. So it is kept from one run to
 * the next only where a seal says that it is whole: of this build, stopped in order, and on the disk.
 *
 * @param build fingerprint of the program
 */
record BundleCache(DataFolder data, String build) {

    /** Before the container starts: clears it unless it is sealed, and breaks the seal. */
    void open() throws IOException {
        if (!Files.exists(seal()) || !Files.readString(seal()).equals(build)) {
            data.clearCache();
        }
        Files.deleteIfExists(seal());
        force(data.root());
    }

    /** After the container has stopped. */
    void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(data.cache())) {
            all = files.toList();
        }
        for (Path file : all) {
            force(file);
        }
        DataFolder.writePrivate(seal(), build);
    }

    private Path seal() {
        return data.root().resolve("build");
    }

    /** Returns when a file, or the names in a folder, are on the disk. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
