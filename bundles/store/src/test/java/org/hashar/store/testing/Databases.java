package org.hashar.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.hashar.store.EntitySource;
import org.hashar.store.internal.Engine;
import org.hashar.store.internal.TestEngines;

/**
 * Opens databases for tests.
 *
 * <pre>{@code
 * try (Database db = Databases.h2(new RegistryEntities(), new FundEntities())) {
 *     db.tx().run(em -> em.persist(entity));
 * }
 * }</pre>
 *
 * <p>Each is empty and the test's own. One PostgreSQL server is shared by all tests of a virtual machine; it does not wait
 * for its disk, unless {@link #durablePostgres} is asked for.
 */
public final class Databases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** What a test class that runs on both databases is given; use it as {@code @EnumSource} parameter. */
    public enum Kind {
        /** A file in a folder of its own. */
        H2,
        /** A database of its own on the shared server. */
        POSTGRESQL;

        /** A new database of this kind with the schemas of the sources. */
        public Database open(EntitySource... sources) {
            return this == H2 ? h2(sources) : postgres(sources);
        }
    }

    /** A new H2 file with the schemas of the sources, durable as in the server. */
    public static Database h2(EntitySource... sources) {
        try {
            Path folder = Files.createTempDirectory("hashar-h2-");
            return start(TestEngines.h2(folder.resolve("test")), () -> delete(folder), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An H2 file at a place of the test's choice, which stays when it is closed. */
    public static Database h2At(Path file, EntitySource... sources) {
        return start(TestEngines.h2(file), () -> {}, sources);
    }

    /** The kernel over any engine of the test's own making. */
    public static Database over(Engine engine, EntitySource... sources) {
        return start(new TestEngines.Counted(engine), () -> {}, sources);
    }

    /** A new database on the shared PostgreSQL server with the schemas of the sources. */
    public static Database postgres(EntitySource... sources) {
        return postgres(Shared.FAST, false, sources);
    }

    /** As {@link #postgres}, on a server that waits for its disk. */
    public static Database durablePostgres(EntitySource... sources) {
        return postgres(Shared.durable(), true, sources);
    }

    /** As the server does, refusing the shared PostgreSQL server because it does not wait for its disk. */
    public static Database checkedPostgres(EntitySource... sources) {
        return postgres(Shared.FAST, true, sources);
    }

    private static Database postgres(EmbeddedPostgres server, boolean checked, EntitySource... sources) {
        String name = "t" + COUNT.incrementAndGet();
        sql(server, "create database " + name);
        String url = server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
        return start(
                TestEngines.postgres(url, "postgres", checked),
                () -> sql(server, "drop database " + name + " with (force)"),
                sources);
    }

    private static Database start(TestEngines.Counted engine, Runnable after, EntitySource... sources) {
        Database database = new Database(engine, after);
        database.add(sources);
        return database;
    }

    private static void sql(EmbeddedPostgres server, String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted((left, right) -> right.compareTo(left))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers, started when first asked for, stopped with the virtual machine. */
    private static final class Shared {
        static final EmbeddedPostgres FAST = start("off");
        private static EmbeddedPostgres durable;

        private Shared() {}

        static synchronized EmbeddedPostgres durable() {
            if (durable == null) {
                durable = start("on");
            }
            return durable;
        }

        private static EmbeddedPostgres start(String durability) {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", durability)
                        .setServerConfig("full_page_writes", durability)
                        .setServerConfig("synchronous_commit", durability)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
