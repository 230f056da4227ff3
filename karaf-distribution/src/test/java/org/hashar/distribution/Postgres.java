package org.hashar.distribution;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL that keeps its promises: fsync and synchronous_commit are on, as in production. */
public final class Postgres implements AutoCloseable {
    private final Path folder;
    private EmbeddedPostgres postgres;
    private long postmaster;

    private Postgres(Path folder) throws IOException {
        this.folder = folder;
        restart();
    }

    public static Postgres start() throws IOException {
        return start(Distribution.work("postgres").resolve("data"));
    }

    public static Postgres start(Path folder) throws IOException {
        return new Postgres(folder);
    }

    /** Starts it again after {@link #kill9()}, on another port. */
    public final void restart() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        // The first line of the file is the process that all others of this database come from.
        postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
    }

    /** Points a server to this database. */
    public Server configure(Server server) {
        return configure(server, port());
    }

    /** The same through another port, where something stands between. */
    public Server configure(Server server, int port) {
        return server.with("HASHAR_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .with("HASHAR_DB_USER", "postgres")
                .with("HASHAR_DB_PASSWORD", "postgres");
    }

    public int port() {
        return postgres.getPort();
    }

    public String url() {
        return url("postgres");
    }

    /** Of another database in it. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The power fails: the database has no time to write anything, and nothing of it is left when this returns. */
    public void kill9() {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(server.descendants(), Stream.of(server)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        try {
            // Nothing is left to stop; but this process holds a lock file in the folder.
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
