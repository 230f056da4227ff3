package org.hashar.distribution;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A real PostgreSQL that keeps its promises: fsync and synchronous_commit are on, as in production. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private Postgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Postgres start() throws IOException {
        return start(Distribution.work("postgres").resolve("data"));
    }

    static Postgres start(Path folder) throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /** Points a server to this database. */
    Server configure(Server server) {
        return server.with("HASHAR_DB_URL", url())
                .with("HASHAR_DB_USER", "postgres")
                .with("HASHAR_DB_PASSWORD", "postgres");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
