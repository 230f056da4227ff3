package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, several times over one database, and counts what it had acknowledged. */
final class KillTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedCommitIsLostWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("db");
        Path ids = folder.resolve("acknowledged");
        Files.createFile(ids);
        Random random = new Random(7);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            ids.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("writing");
                Thread.sleep(200 + random.nextInt(500));
            } finally {
                process.destroyForcibly().waitFor();
            }
            Set<UUID> lost = read(ids);
            assertThat(lost.size()).as("something was acknowledged").isGreaterThan(before);
            before = lost.size();
            try (Database database = Databases.h2At(file, Sources.notes())) {
                List<UUID> rows = database.tx().read(em -> em.createQuery("select n.id from Note n", UUID.class)
                        .getResultList());
                lost.removeAll(new HashSet<>(rows));
            }
            assertThat(lost).isEmpty();
        }
    }

    private static Set<UUID> read(Path file) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Set<UUID> ids = new HashSet<>();
        while (bytes.remaining() >= 16) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }

    /** The process that is killed. */
    static final class Writer {
        private Writer() {}

        /** Writes notes to the database in the first argument and their ids, once acknowledged, to the second. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            FileChannel ids =
                    FileChannel.open(Path.of(arguments[1]), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            Database database = Databases.h2At(Path.of(arguments[0]), Sources.notes());
            Tx tx = database.tx();
            for (int i = 0; i < 4; i++) {
                new Thread(() -> write(tx, ids)).start();
            }
            System.out.println("writing");
        }

        private static void write(Tx tx, FileChannel ids) {
            try {
                while (true) {
                    UUID id = Ids.next();
                    tx.run(em -> em.persist(NoteEntity.of(id, "x".repeat(200))));
                    ByteBuffer bytes = ByteBuffer.allocate(16);
                    bytes.putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .flip();
                    ids.write(bytes);
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
