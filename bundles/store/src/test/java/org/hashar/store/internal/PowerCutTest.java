package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.hashar.store.Ids;
import org.hashar.store.UncertainCommitException;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.hashar.store.testing.LossyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's way to the disk: the engine's acknowledgement against a disk that forgets what was not forced. */
final class PowerCutTest {
    private static final int CUTS = 20;
    private static final int WRITERS = 16;
    private static final int NUMBERS = 24;

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedCommitIsLostInAnyPowerCut() throws Exception {
        int acknowledged = 0;
        for (int seed = 0; seed < CUTS; seed++) {
            Outcome outcome = cut(seed, true);
            acknowledged += outcome.acknowledged;
            assertThat(outcome.lost).as("lost with seed %d", seed).isEmpty();
        }
        assertThat(acknowledged).isGreaterThan(CUTS * 10);
    }

    @Test
    void noPowerCutLeavesHalfATransaction() throws Exception {
        for (int seed = 0; seed < CUTS; seed++) {
            assertThat(halves(seed)).as("with seed %d", seed).isEmpty();
        }
    }

    /** Every transaction adds a row to one table and one to a number in each of eight others. */
    private List<String> halves(int seed) throws Exception {
        Path file = folder.resolve("halves" + seed);
        H2Engine engine = table(file);
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int n = 0; n < NUMBERS; n++) {
                statement.execute("create table n" + n + " (id bigint primary key, n bigint)");
                for (int writer = 0; writer < WRITERS; writer++) {
                    statement.execute("insert into n" + n + " values (" + writer + ", 0)");
                }
            }
        }
        engine.awaitDurable(engine.opening());
        CountDownLatch enough = new CountDownLatch(200 + new Random(seed).nextInt(200));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            Thread writer = new Thread(() -> count(engine, number, enough));
            writer.start();
            writers.add(writer);
        }
        enough.await();
        Path survivor = folder.resolve("halved" + seed).resolve("db");
        LossyDisk.cut(file, survivor, seed);
        for (Thread writer : writers) {
            writer.join();
        }
        return disagreements(survivor);
    }

    private static void count(Engine engine, int writer, CountDownLatch enough) {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long opening = engine.opening();
            connection.setAutoCommit(false);
            for (int row = 1; ; row++) {
                Engine.Turn turn = engine.turn();
                try {
                    statement.execute("insert into t values (" + (writer * 1_000_000L + row) + ", '" + writer + "')");
                    for (int n = 0; n < NUMBERS; n++) {
                        statement.execute("update n" + n + " set n = n + 1 where id = " + writer);
                    }
                    connection.commit();
                } finally {
                    turn.release();
                }
                engine.awaitDurable(opening);
                enough.countDown();
            }
        } catch (SQLException e) {
            // The power is off.
            enough.countDown();
        }
    }

    private static List<String> disagreements(Path file) throws SQLException {
        List<String> found = new ArrayList<>();
        try (H2Engine engine = H2Engine.ofFile(file, "", "");
                Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int n = 0; n < NUMBERS; n++) {
                try (ResultSet row = statement.executeQuery("select id, n, (select count(*) from t where body ="
                        + " cast(n" + n + ".id as varchar)) from n" + n)) {
                    while (row.next()) {
                        if (row.getLong(2) != row.getLong(3)) {
                            found.add("writer " + row.getLong(1) + ": n" + n + " says " + row.getLong(2) + ", rows "
                                    + row.getLong(3));
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void whoComesAfterTheStoreIsClosedDoesNotOpenTheFileAgain() throws Exception {
        H2Engine engine = H2Engine.ofFile(folder.resolve("closed"), "sa", "");
        engine.dataSource().getConnection().close();

        engine.close();

        assertThatThrownBy(() -> engine.dataSource().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
        Files.move(folder.resolve("closed.mv.db"), folder.resolve("moved.mv.db"));
        assertThatThrownBy(() -> engine.dataSource().getConnection()).isInstanceOf(SQLException.class);
        assertThat(folder.resolve("closed.mv.db")).doesNotExist();
    }

    @Test
    void noPowerCutWhileTheDatabaseIsClosedLosesAnAcknowledgedCommit() throws Exception {
        for (int seed = 0; seed < 2 * CUTS; seed++) {
            assertNothingIsLost(seed, false, 16);
        }
    }

    @Test
    void noPowerCutWhileTheFileIsTidiedLosesAnAcknowledgedCommit() throws Exception {
        for (int seed = 0; seed < CUTS / 10; seed++) {
            assertNothingIsLost(seed, true, 100);
        }
    }

    /**
     * Opened again after each cut, as often as it takes for the file to have room in it.
     *
     * @param tidied whether it goes on until the power fails, with a look through the file now and then; else it is closed
     * @param writes by when the power fails
     */
    private static void assertNothingIsLost(int seed, boolean tidied, int writes) throws Exception {
        Random random = new Random(seed);
        Path file = Path.of("memFS:/" + (tidied ? "tidied" : "closed") + seed);
        table(file).close();
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < 12; round++) {
            try (H2Engine engine = new H2Engine(LossyDisk.url(file), "", "", tidied ? 8 : 500)) {
                assertThat(rows(engine)).as("seed %d, round %d", seed, round).containsAll(acknowledged);
                append(engine, random, acknowledged);
                LossyDisk.cutAfter(file, random.nextInt(writes));
                if (tidied) {
                    append(engine, random, acknowledged);
                }
            } catch (SQLException e) {
                if (!LossyDisk.isOff(file)) {
                    throw new AssertionError("seed " + seed + ", round " + round, e);
                }
            }
            LossyDisk.powerOn(file, random.nextLong());
        }
    }

    private static void append(H2Engine engine, Random random, Set<Long> acknowledged) throws SQLException {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long opening = engine.opening();
            for (int n = 0; n < 30; n++) {
                long id = random.nextLong() >>> 1;
                statement.execute("insert into t values (" + id + ", '" + "x".repeat(random.nextInt(3000)) + "')");
                statement.execute("update t set body = '" + id + "' where mod(id, 7) = " + id % 7);
                engine.awaitDurable(opening);
                acknowledged.add(id);
            }
        }
    }

    @Test
    void withoutWaitingForTheDiskCommitsAreLost() throws Exception {
        int lost = 0;
        for (int seed = 0; seed < 5; seed++) {
            lost += cut(seed, false).lost.size();
        }
        assertThat(lost).as("else the test above could not fail").isPositive();
    }

    @Test
    void aDiskThatFailsGivesNoAcknowledgementAndTheStoreGoesOnWhenItWorksAgain() throws Exception {
        Path file = folder.resolve("failing");
        try (Database database = Databases.over(new H2Engine(LossyDisk.url(file), "", ""), Sources.notes())) {
            database.tx().run(em -> em.persist(NoteEntity.of(Ids.next(), "kept")));
            LossyDisk.failForce(file, true);
            assertThatThrownBy(() -> database.tx().run(em -> em.persist(NoteEntity.of(Ids.next(), "not acknowledged"))))
                    .isInstanceOf(UncertainCommitException.class);
            LossyDisk.failForce(file, false);
            database.tx().run(em -> em.persist(NoteEntity.of(Ids.next(), "kept too")));
            assertThat(database.tx().<List<String>>read(em -> em.createQuery("select n.body from Note n", String.class)
                            .getResultList()))
                    .contains("kept", "kept too");
        }
    }

    @Test
    void aCommitThatAFailedFlushThrewAwayIsNotAcknowledgedByALaterFlushThatSucceeds() throws Exception {
        Path file = folder.resolve("thrown");
        H2Engine engine = table(file);
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long opening = engine.opening();
            statement.execute("insert into t values (1, 'in memory only')");
            LossyDisk.failForce(file, true);
            assertThatThrownBy(() -> engine.awaitDurable(opening)).isInstanceOf(SQLException.class);
            LossyDisk.failForce(file, false);
            // The other commit of that moment, which had not asked yet.
            assertThatThrownBy(() -> engine.awaitDurable(opening)).isInstanceOf(SQLException.class);
        }
        assertTheNextCommitIsKept(engine);
    }

    @Test
    void aCommitIsNotAcknowledgedWhenTheDatabaseClosedItselfAndSomebodyOpenedItAgain() throws Exception {
        H2Engine engine = table(folder.resolve("closed"));
        long opening = engine.opening();
        try (Connection connection = engine.dataSource().getConnection();
                Connection other = engine.dataSource().getConnection();
                Statement insert = connection.createStatement();
                Statement shutdown = other.createStatement()) {
            insert.execute("insert into t values (1, 'in memory only')");
            shutdown.execute("SHUTDOWN IMMEDIATELY");
        }
        engine.dataSource().getConnection().close();
        assertThatThrownBy(() -> engine.awaitDurable(opening)).isInstanceOf(SQLException.class);
        assertTheNextCommitIsKept(engine);
    }

    private static void assertTheNextCommitIsKept(H2Engine engine) throws SQLException {
        try (engine;
                Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long opening = engine.opening();
            statement.execute("insert into t values (2, 'kept')");
            engine.awaitDurable(opening);
        }
    }

    private static H2Engine table(Path file) throws SQLException {
        H2Engine engine = new H2Engine(LossyDisk.url(file), "", "");
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id bigint primary key, body varchar)");
        }
        engine.awaitDurable(engine.opening());
        return engine;
    }

    private record Outcome(int acknowledged, Set<Long> lost) {}

    private Outcome cut(int seed, boolean waiting) throws Exception {
        Path file = folder.resolve("db" + seed + waiting);
        H2Engine engine = table(file);
        ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        int target = 200 + new Random(seed).nextInt(200);
        CountDownLatch enough = new CountDownLatch(target);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long first = i * 1_000_000L;
            Thread writer = new Thread(() -> write(engine, first, waiting, acknowledged, enough));
            writer.start();
            writers.add(writer);
        }
        enough.await();
        List<Long> before = new ArrayList<>(acknowledged);
        Path survivor = folder.resolve("after" + seed + waiting).resolve("db");
        LossyDisk.cut(file, survivor, seed);
        for (Thread writer : writers) {
            writer.join();
        }
        Set<Long> lost = new HashSet<>(before);
        lost.removeAll(rows(survivor));
        return new Outcome(before.size(), lost);
    }

    private static void write(
            Engine engine,
            long first,
            boolean waiting,
            ConcurrentLinkedQueue<Long> acknowledged,
            CountDownLatch enough) {
        try (Connection connection = engine.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into t values (?, ?)")) {
            long opening = engine.opening();
            connection.setAutoCommit(false);
            for (long id = first; ; id++) {
                insert.setLong(1, id);
                insert.setString(2, "x".repeat(500));
                insert.executeUpdate();
                connection.commit();
                if (waiting) {
                    engine.awaitDurable(opening);
                }
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (SQLException e) {
            // The power is off.
            enough.countDown();
        }
    }

    private static Set<Long> rows(Path file) throws SQLException {
        try (H2Engine engine = H2Engine.ofFile(file, "", "")) {
            return rows(engine);
        }
    }

    private static Set<Long> rows(H2Engine engine) throws SQLException {
        Set<Long> rows = new HashSet<>();
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select id from t")) {
                while (table.next()) {
                    rows.add(table.getLong(1));
                }
            } catch (SQLException e) {
                // Not even the table survived: possible only where nobody waited for it.
                return rows;
            }
        }
        return rows;
    }
}
