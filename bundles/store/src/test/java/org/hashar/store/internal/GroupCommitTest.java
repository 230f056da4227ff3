package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
    private static final int THREADS = 16;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void everyCommitIsCoveredByAFlushThatBeganAfterItAndManyShareOne() throws Exception {
        AtomicLong committed = new AtomicLong();
        AtomicLong durable = new AtomicLong();
        AtomicInteger flushes = new AtomicInteger();
        AtomicBoolean busy = new AtomicBoolean();
        GroupCommit group = new GroupCommit(new ReentrantLock(), () -> {
            assertThat(busy.compareAndSet(false, true))
                    .as("one flush at a time")
                    .isTrue();
            long covered = committed.get();
            pause();
            durable.set(covered);
            flushes.incrementAndGet();
            busy.set(false);
        });

        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(threads.submit(() -> {
                for (int n = 0; n < 100; n++) {
                    long mine = committed.incrementAndGet();
                    group.await();
                    assertThat(durable.get()).isGreaterThanOrEqualTo(mine);
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(committed).hasValue(THREADS * 100L);
        assertThat(flushes.get()).isLessThan(THREADS * 100 / 4);
    }

    @Test
    void whoCommitsWhileTheFlushWaitsForQuietIsCoveredByIt() throws Exception {
        ReentrantLock quiet = new ReentrantLock();
        AtomicInteger flushes = new AtomicInteger();
        GroupCommit group = new GroupCommit(quiet, flushes::incrementAndGet);
        List<Future<?>> all = new ArrayList<>();
        quiet.lock();
        try {
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> {
                    group.await();
                    return null;
                }));
            }
            while (group.waiting() < 4) {
                Thread.onSpinWait();
            }
        } finally {
            quiet.unlock();
        }
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(flushes).hasValue(1);
    }

    @Test
    void aFailedFlushFailsAllThatItWouldHaveCoveredAndNobodyElse() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger flushes = new AtomicInteger();
        GroupCommit group = new GroupCommit(new ReentrantLock(), () -> {
            int number = flushes.incrementAndGet();
            if (number == 1) {
                running.countDown();
                hold(go);
            }
            if (number == 2) {
                throw new SQLException("the disk is gone", "90031");
            }
        });
        Future<?> first = threads.submit(() -> {
            group.await();
            return null;
        });
        running.await();
        List<Future<?>> second = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            second.add(threads.submit(() -> {
                group.await();
                return null;
            }));
        }
        while (group.waiting() < 5) {
            Thread.onSpinWait();
        }
        go.countDown();

        first.get(30, TimeUnit.SECONDS);
        for (Future<?> each : second) {
            assertThatThrownBy(() -> each.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("the disk is gone");
        }
        group.await();
        assertThat(flushes).hasValue(3);
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hold(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }
}
