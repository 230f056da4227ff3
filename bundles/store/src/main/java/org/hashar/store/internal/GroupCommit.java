package org.hashar.store.internal;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets many committers share one flush to the disk. A flush covers those who had committed before it started; who comes
 * while one runs is covered by the next, and the first of them leads it (ADR 3).
 */
final class GroupCommit {

    /** Puts everything committed so far on the disk. */
    interface Flush {
        void run() throws SQLException;
    }

    /** The outcome of one flush, shared by those who wait for it. */
    private static final class Round {
        boolean running;
        boolean done;

        @Nullable
        SQLException failure;
    }

    private final Lock quiet;
    private final Flush flush;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private boolean flushing;
    private Round next = new Round();

    /**
     * @param quiet held during a flush; who commits while it is waited for is covered by that flush
     */
    GroupCommit(Lock quiet, Flush flush) {
        this.quiet = quiet;
        this.flush = flush;
    }

    /** Returns when a flush that started after this call has ended well; fails with the flush's failure. */
    void await() throws SQLException {
        Round mine;
        lock.lock();
        try {
            mine = next;
            while (flushing && !mine.running && !mine.done) {
                finished.awaitUninterruptibly();
            }
            if (mine.running || mine.done) {
                follow(mine);
                return;
            }
            flushing = true;
        } finally {
            lock.unlock();
        }
        lead(mine);
    }

    /** How many wait for the running flush to end, for tests. */
    int waiting() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(finished);
        } finally {
            lock.unlock();
        }
    }

    private void follow(Round round) throws SQLException {
        while (!round.done) {
            finished.awaitUninterruptibly();
        }
        if (round.failure != null) {
            throw new SQLException(round.failure.getMessage(), round.failure.getSQLState(), round.failure);
        }
    }

    /** From now on who commits is covered by the next flush only. */
    private void begin(Round round) {
        lock.lock();
        try {
            round.running = true;
            next = new Round();
        } finally {
            lock.unlock();
        }
    }

    private void lead(Round round) throws SQLException {
        SQLException failure = new SQLException("the flush ended abruptly");
        quiet.lock();
        try {
            begin(round);
            flush.run();
            failure = null;
        } catch (SQLException e) {
            failure = e;
            throw e;
        } finally {
            quiet.unlock();
            lock.lock();
            try {
                round.failure = failure;
                round.done = true;
                flushing = false;
                finished.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
