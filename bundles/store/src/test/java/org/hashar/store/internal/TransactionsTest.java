package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.store.ConstraintException;
import org.hashar.store.Ids;
import org.hashar.store.StoreException;
import org.hashar.store.StoreStatus;
import org.hashar.store.Tx;
import org.hashar.store.sample.MarkEntity;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.SheetEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TransactionsTest {
    private final Databases.Kind kind;
    private Database database;
    private Tx notes;
    private Tx marks;

    TransactionsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open(Sources.notes(), Sources.marks());
        notes = database.tx("notes");
        marks = database.tx("marks");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyTypeComesBackAsItWasWritten() {
        TimeZone before = TimeZone.getDefault();
        try {
            // The hour of this instant happens twice in Berlin: by way of local time it would not come back.
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            for (String instant : List.of("2026-10-25T00:30:00.123456Z", "2026-10-25T01:30:00.123456Z")) {
                NoteEntity note = new NoteEntity(
                        Ids.next(),
                        Ids.next(),
                        "Дафтар " + "x".repeat(5_000),
                        NoteEntity.Tone.LOUD,
                        LocalDate.of(2011, 5, 5),
                        Instant.parse(instant),
                        Long.MAX_VALUE);
                notes.run(em -> em.persist(note));
                assertThat(notes.<String>read(
                                em -> em.find(NoteEntity.class, note.id()).facts()))
                        .isEqualTo(note.facts());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void findsByIdByListOfIdsByInstantAndInOrderOfIds() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        List<NoteEntity> three = List.of(at(now, "a"), at(now, "b"), at(now, "c"));
        notes.run(em -> three.forEach(em::persist));
        List<UUID> ids = List.of(three.get(0).id(), three.get(2).id());

        List<String> bodies = notes.read(em -> em.createQuery(
                        "select n.body from Note n where n.id in :ids and n.recordedAt >= :from and n.parent is null"
                                + " and n.id > :after order by n.id",
                        String.class)
                .setParameter("ids", ids)
                .setParameter("from", now)
                .setParameter("after", new UUID(0, 0))
                .getResultList());

        assertThat(bodies).containsExactly("a", "c");
        assertThat(notes.<Object>read(em -> em.createNativeQuery("select count(*) from notes_note where id = ?1")
                        .setParameter(1, ids.get(0))
                        .getSingleResult()))
                .hasToString("1");
    }

    @Test
    void anExceptionInTheOuterBundleTakesBackWhatTheInnerBundleWrote() {
        assertThatThrownBy(() -> notes.run(em -> {
                    em.persist(NoteEntity.of(Ids.next(), "outer"));
                    marks.run(inner -> inner.persist(new SheetEntity(Ids.next())));
                    em.flush();
                    throw new IllegalArgumentException("thrown by the work");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thrown by the work");

        assertThat(count("notes_note")).isZero();
        assertThat(count("marks_sheet")).isZero();
    }

    @Test
    void whatTwoBundlesWroteIsKeptTogetherInOneCommit() {
        long before = database.counts().commits();

        notes.run(em -> {
            em.persist(NoteEntity.of(Ids.next(), "outer"));
            marks.run(inner -> {
                assertThat(inner).isSameAs(em);
                inner.persist(new SheetEntity(Ids.next()));
            });
        });

        assertThat(database.counts().commits() - before).isEqualTo(1);
        assertThat(count("notes_note")).isEqualTo(1);
        assertThat(count("marks_sheet")).isEqualTo(1);
    }

    @Test
    void aFailureInsideDoomsTheWholeEvenWhenItIsSwallowed() {
        assertThatThrownBy(() -> notes.run(em -> {
                    em.persist(NoteEntity.of(Ids.next(), "outer"));
                    try {
                        marks.run(inner -> {
                            throw new IllegalArgumentException("inside");
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage("inside");
                    }
                }))
                .isInstanceOf(StoreException.class)
                .hasRootCauseMessage("inside");
        assertThat(count("notes_note")).isZero();
    }

    @Test
    void aFailureOfReadingInsideMayBeCaughtAndGoneOnFrom() {
        notes.run(em -> {
            assertThatThrownBy(() -> marks.read(inner -> {
                        throw new IllegalArgumentException("not found");
                    }))
                    .hasMessage("not found");
            em.persist(NoteEntity.of(Ids.next(), "outer"));
        });
        assertThat(count("notes_note")).isEqualTo(1);
    }

    @Test
    void readingInsideSeesWhatWasWrittenSoFar() {
        notes.run(em -> {
            em.persist(NoteEntity.of(Ids.next(), "outer"));
            assertThat(count("notes_note")).isEqualTo(1);
        });
    }

    @Test
    void readingKeepsNothing() {
        UUID id = Ids.next();
        notes.run(em -> em.persist(NoteEntity.of(id, "first")));

        assertThatThrownBy(() -> notes.read(em -> {
                    em.find(NoteEntity.class, id).rewrite("second");
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> notes.read(em -> {
                    em.persist(NoteEntity.of(Ids.next(), "new"));
                    em.flush();
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> notes.read(em -> {
                    notes.run(inner -> {});
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);
        try {
            notes.read(em -> em.createNativeQuery("delete from notes_note").executeUpdate());
        } catch (StoreException e) {
            // PostgreSQL refuses at once; H2 takes it back.
            assertThat(kind).isEqualTo(Databases.Kind.POSTGRESQL);
        }

        assertThat(notes.<String>read(em -> em.find(NoteEntity.class, id).body()))
                .isEqualTo("first");
        assertThat(count("notes_note")).isEqualTo(1);
    }

    @Test
    void rowsAreInsertedInTheOrderOfTheSourceAndDeletedInTheReverse() {
        UUID sheet = Ids.next();
        UUID mark = Ids.next();
        marks.run(em -> {
            em.persist(new MarkEntity(mark, sheet));
            em.persist(new SheetEntity(sheet));
        });
        assertThat(count("marks_mark")).isEqualTo(1);
        marks.run(em -> {
            em.remove(em.find(SheetEntity.class, sheet));
            em.remove(em.find(MarkEntity.class, mark));
        });
        assertThat(count("marks_sheet")).isZero();
    }

    @Test
    void brokenConstraintsAreNamedWithoutTheValues() {
        assertThatThrownBy(() -> marks.run(em -> em.persist(new MarkEntity(Ids.next(), Ids.next()))))
                .isInstanceOfSatisfying(ConstraintException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ConstraintException.Kind.REFERENCE);
                    assertThat(e.constraint()).isEqualTo("marks_mark_sheet");
                });
        UUID parent = Ids.next();
        assertThatThrownBy(() -> notes.run(em -> {
                    em.persist(new NoteEntity(Ids.next(), parent, "Зулфия", NoteEntity.Tone.LOUD, null, null, 1));
                    em.persist(new NoteEntity(Ids.next(), parent, "Зулфия", NoteEntity.Tone.LOUD, null, null, 1));
                }))
                .hasMessageNotContaining("Зулфия")
                .hasNoCause()
                .isInstanceOfSatisfying(ConstraintException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ConstraintException.Kind.UNIQUE);
                    assertThat(e.constraint()).isEqualTo("notes_once");
                });
        assertThatThrownBy(() -> notes.run(
                        em -> em.persist(new NoteEntity(Ids.next(), null, null, NoteEntity.Tone.LOUD, null, null, 1))))
                .isInstanceOfSatisfying(ConstraintException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ConstraintException.Kind.NOT_NULL);
                    assertThat(e.constraint()).isEqualTo("body");
                });
    }

    @Test
    void theSameIdSentTwiceAtOnceIsFoundByTheSecond() throws Exception {
        UUID id = Ids.next();
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        List<String> answers = together(
                2,
                () -> notes.call(em -> {
                    NoteEntity there = em.find(NoteEntity.class, id);
                    if (runs.incrementAndGet() <= 2) {
                        pass(both);
                    }
                    if (there != null) {
                        return "found";
                    }
                    em.persist(NoteEntity.of(id, "once"));
                    return "written";
                }));
        assertThat(answers).containsExactlyInAnyOrder("written", "found");
        assertThat(count("notes_note")).isEqualTo(1);
    }

    @Test
    void theLoserOfADeadlockRunsAgain() throws Exception {
        UUID a = Ids.next();
        UUID b = Ids.next();
        notes.run(em -> List.of(a, b).forEach(id -> em.persist(NoteEntity.of(id, "0"))));
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger turn = new AtomicInteger();
        together(2, () -> {
            boolean first = turn.getAndIncrement() == 0;
            return notes.<Boolean>call(em -> {
                lock(em, first ? a : b).rewrite("1");
                if (runs.incrementAndGet() <= 2) {
                    pass(both);
                }
                lock(em, first ? b : a).rewrite("1");
                return true;
            });
        });
        // A database may let both lose.
        assertThat(runs.get()).isBetween(3, 8);
    }

    /** Whether commits are acknowledged while another transaction that writes is under way. */
    abstract boolean acknowledgesBesideOthers();

    @Test
    void schemasThatComeAndGoDisturbNoTransactionUnderWay() throws Exception {
        database.remove("marks");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Future<Boolean> longOne = threads.submit(() -> notes.<Boolean>call(em -> {
                em.persist(NoteEntity.of(Ids.next(), "before"));
                begun.countDown();
                await(go);
                em.persist(NoteEntity.of(Ids.next(), "after"));
                boolean both = database.status().schemas().stream()
                                .filter(schema -> schema.state() == StoreStatus.State.UP)
                                .count()
                        == 2;
                // Came after this unit of work had begun: the work is run again, on the new unit.
                if (both) {
                    database.tx("marks").run(inner -> inner.persist(new SheetEntity(Ids.next())));
                }
                return both;
            }));
            AtomicInteger written = new AtomicInteger(2);
            List<Future<?>> writers = new java.util.ArrayList<>();
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(() -> {
                    while (go.getCount() > 0) {
                        notes.run(em -> em.persist(NoteEntity.of(Ids.next(), "meanwhile")));
                        written.incrementAndGet();
                    }
                }));
            }
            begun.await();
            Future<?> comings = threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    database.add(Sources.marks());
                    database.tx("marks").run(em -> em.persist(new SheetEntity(Ids.next())));
                    database.remove("marks");
                }
                database.add(Sources.marks());
                return null;
            });
            if (acknowledgesBesideOthers()) {
                comings.get();
            } else {
                Thread.sleep(300);
            }
            go.countDown();
            comings.get();
            int sheets = longOne.get() ? 11 : 10;
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(count("notes_note")).isEqualTo(written.get());
            assertThat(sheets).isGreaterThan(acknowledgesBesideOthers() ? 10 : 9);
            assertThat(count("marks_sheet")).isEqualTo(sheets);
        } finally {
            threads.shutdownNow();
        }
    }

    private static NoteEntity at(Instant instant, String body) {
        return new NoteEntity(Ids.next(), null, body, NoteEntity.Tone.PLAIN, null, instant, 0);
    }

    private static NoteEntity lock(EntityManager em, UUID id) {
        return em.find(NoteEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private int count(String table) {
        return notes.<Integer>read(em -> {
            em.flush();
            return ((Number) em.createNativeQuery("select count(*) from " + table)
                            .getSingleResult())
                    .intValue();
        });
    }

    private static <T> List<T> together(int threads, java.util.concurrent.Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> each : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
