package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.Entity;
import org.hashar.store.EntitySource;
import org.hashar.store.Ids;
import org.hashar.store.StoreException;
import org.hashar.store.StoreStatus.State;
import org.hashar.store.StoreUnavailableException;
import org.hashar.store.Tx;
import org.hashar.store.UncertainCommitException;
import org.hashar.store.sample.MarkEntity;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.SheetEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KernelTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFailedMigrationLeavesItsSchemaDownWithTheReasonAndTheRestUp(Databases.Kind kind) {
        EntitySource broken = Sources.of("broken", SheetEntity.class);
        try (Database database = kind.open(Sources.notes(), broken)) {
            database.tx("notes").run(em -> em.persist(NoteEntity.of(Ids.next(), "up")));
            assertThat(database.status().ready()).isFalse();
            assertThat(database.status().schemas())
                    .filteredOn(schema -> schema.name().equals("broken"))
                    .singleElement()
                    .satisfies(schema -> {
                        assertThat(schema.state()).isEqualTo(State.FAILED);
                        assertThat(schema.reason())
                                .contains("V001__broken.sql")
                                .containsIgnoringCase("no_such_type")
                                .doesNotContain("\n");
                    });
            assertThatThrownBy(() -> database.tx("broken")).isInstanceOf(IllegalStateException.class);
            database.remove("broken");
            database.add(mended(broken));
            database.tx("broken").run(em -> {});
            assertThat(database.status().ready()).isTrue();
        }
    }

    @Test
    void aWrongMappingLeavesItsSchemaDownAndTheRestUp() {
        EntitySource wrong = Sources.of("wrong", String.class);
        EntitySource keyless = Sources.of("keyless", Keyless.class);
        try (Database database = Databases.h2(Sources.notes(), wrong, keyless, Sources.marks())) {
            database.tx("notes").run(em -> em.persist(NoteEntity.of(Ids.next(), "up")));
            database.tx("marks").run(em -> em.persist(new SheetEntity(Ids.next())));
            assertThat(database.status().schemas())
                    .filteredOn(schema -> schema.state() == State.FAILED)
                    .extracting(schema -> schema.reason())
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).contains("java.lang.String is contributed"),
                            reason -> assertThat(reason).contains("KernelTest$Keyless", "primary key"));
        }
    }

    @Test
    void aSchemaIsTakenByTheFirstWhoBringsIt() {
        try (Database database = Databases.h2(Sources.notes(), Sources.of("notes", SheetEntity.class))) {
            assertThat(database.status().schemas())
                    .extracting(schema -> schema.state() + " " + schema.reason())
                    .containsExactlyInAnyOrder("UP ", "FAILED Another bundle contributes this schema already");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSchemaHasAHistoryOfItsOwn(Databases.Kind kind) {
        try (Database database = kind.open(Sources.notes(), Sources.marks())) {
            assertThat(database.status().schemas())
                    .extracting(schema -> schema.name() + " " + schema.version())
                    .containsExactly("marks 001", "notes 002");
            assertThat(database.tx().<Number>read(em -> (Number)
                            em.createNativeQuery("select count(*) from schema_history_notes where version <> '0'")
                                    .getSingleResult()))
                    .hasToString("2");
        }
    }

    @Test
    void anOlderModuleOnANewerDatabaseIsRefused() {
        Path file = folder.resolve("db");
        try (Database database = Databases.h2At(file, Sources.notes())) {
            assertThat(database.status().ready()).isTrue();
        }
        EntitySource older =
                scripts("notes", Map.of("V001__notes.sql", text("notes/V001__notes.sql")), NoteEntity.class);
        try (Database database = Databases.h2At(file, older)) {
            assertThat(database.status().schemas()).singleElement().satisfies(schema -> assertThat(schema.reason())
                    .contains("older than the database", "002"));
        }
    }

    @Test
    void scriptsThatCannotRunTwiceAreRefused() {
        EntitySource source = scripts(
                "later",
                Map.of(
                        "V001__later.sql",
                        """
                        create table later_a (id uuid primary key); -- create table in_a_comment (id uuid)
                        create unique index later_b on later_a (id);
                        alter table later_a add column c varchar;
                        alter table later_a add constraint later_d unique (c);
                        drop index later_b;
                        insert into later_a (id) values (null);
                        """),
                SheetEntity.class);
        try (Database database = Databases.h2(source)) {
            assertThat(database.status().schemas()).singleElement().satisfies(schema -> assertThat(schema.reason())
                    .contains(
                            "'create table later_a' needs 'if not exists'",
                            "'create unique index later_b'",
                            "'add column c'",
                            "'add constraint later_d' needs a 'drop constraint if exists later_d' before it",
                            "'drop index later_b",
                            "'insert into later_a' needs 'on conflict do nothing'")
                    .doesNotContain("in_a_comment"));
        }
    }

    @Test
    void migrationsCutShortAfterAnyStatementRunAgain() throws Exception {
        assertThat(MigrationDrill.everyCut(Sources.notes())).isEqualTo(4);
        assertThat(MigrationDrill.everyCut(Sources.marks())).isEqualTo(2);
    }

    @Test
    void startsWithoutADatabaseAndComesUpWhenItIsThere() throws Exception {
        H2Engine engine = H2Engine.ofFile(folder.resolve("db"), "", "");
        boolean[] there = {false};
        try (Database database = Databases.over(
                new TestEngines.Switched(engine, () -> {
                    if (!there[0]) {
                        throw new SQLException("no route to host", "08001");
                    }
                }),
                Sources.notes())) {
            assertThat(database.status().problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .contains("cannot be reached", "no route to host"));
            assertThat(database.status().schemas()).singleElement().satisfies(schema -> assertThat(schema.state())
                    .isEqualTo(State.PENDING));
            assertThatThrownBy(() -> database.anyTx("notes").run(em -> {}))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(database.status().ping()).isFalse();

            there[0] = true;
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                    !database.status().ready() && System.nanoTime() < end; ) {
                Thread.sleep(20);
            }
            database.tx("notes").run(em -> em.persist(NoteEntity.of(Ids.next(), "up")));
            assertThat(database.status().ping()).isTrue();

            there[0] = false;
        }
    }

    @Test
    void noWorkIsTakenForASchemaThatIsGone() {
        try (Database database = Databases.h2(Sources.notes(), Sources.marks())) {
            Tx marks = database.tx("marks");
            database.remove("marks");
            assertThatThrownBy(() -> marks.run(em -> em.persist(new MarkEntity(Ids.next(), Ids.next()))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("marks");
        }
    }

    @Test
    void postgresThatDoesNotWaitForItsDiskIsRefusedWithTheSetting() {
        try (Database database = Databases.checkedPostgres(Sources.notes())) {
            assertThat(database.status().ready()).isFalse();
            assertThat(database.status().problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("synchronous_commit = off"));
        }
    }

    @Test
    void postgresThatWaitsForItsDiskIsUsedAndWatched() throws Exception {
        try (Database database = Databases.durablePostgres(Sources.notes())) {
            database.tx().run(em -> em.persist(NoteEntity.of(Ids.next(), "durable")));
            assertThat(database.status().database().kind()).isEqualTo("PostgreSQL");
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role current_user set synchronous_commit = off");
            }
            try {
                assertThatThrownBy(() -> database.dataSource().getConnection().close())
                        .isInstanceOf(RefusedSettingException.class);
            } finally {
                database.tx().run(em -> em.createNativeQuery("alter role current_user reset synchronous_commit")
                        .executeUpdate());
            }
        }
    }

    /** An entity without an id. */
    @Entity
    static class Keyless {}

    @Test
    void whenPostgresDropsItsConnectionsNothingAcknowledgedIsLostAndWorkGoesOn() throws Exception {
        try (Database database = Databases.postgres(Sources.notes())) {
            Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
            Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
            AtomicBoolean on = new AtomicBoolean(true);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread writer = new Thread(() -> {
                    while (on.get()) {
                        UUID id = Ids.next();
                        try {
                            database.tx().run(em -> em.persist(NoteEntity.of(id, "written")));
                            acknowledged.add(id);
                        } catch (StoreException e) {
                            failures.add(e);
                        }
                    }
                });
                writer.start();
                writers.add(writer);
            }
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                for (int cut = 0; cut < 5; cut++) {
                    int before = acknowledged.size();
                    while (acknowledged.size() < before + 10) {
                        Thread.sleep(5);
                    }
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
                }
            }
            on.set(false);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failures)
                    .isNotEmpty()
                    .allMatch(e -> e instanceof StoreUnavailableException || e instanceof UncertainCommitException);
            assertThat(database.tx().<List<UUID>>read(em -> em.createQuery("select n.id from Note n", UUID.class)
                            .getResultList()))
                    .containsAll(acknowledged);
        }
    }

    private EntitySource mended(EntitySource broken) {
        return scripts(
                broken.schema(),
                Map.of("V001__broken.sql", text("broken/V001__broken.sql").replace("no_such_type", "uuid")),
                NoteEntity.class);
    }

    private static String text(String script) {
        try (var in = KernelTest.class.getResourceAsStream("/db/" + script)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A source whose scripts lie in a folder of the test. */
    private EntitySource scripts(String schema, Map<String, String> scripts, Class<?>... entities) {
        try {
            Path root = Files.createTempDirectory(folder, "scripts");
            Path place = Files.createDirectories(root.resolve("db").resolve(schema));
            for (Map.Entry<String, String> each : scripts.entrySet()) {
                Files.writeString(place.resolve(each.getKey()), each.getValue());
            }
            ClassLoader loader =
                    new java.net.URLClassLoader(new java.net.URL[] {root.toUri().toURL()}, null);
            EntitySource plain = Sources.of(schema, entities);
            return new EntitySource() {
                @Override
                public String schema() {
                    return plain.schema();
                }

                @Override
                public List<Class<?>> entities() {
                    return plain.entities();
                }

                @Override
                public ClassLoader loader() {
                    return loader;
                }
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
