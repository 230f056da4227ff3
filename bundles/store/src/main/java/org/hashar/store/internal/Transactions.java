package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.hashar.store.StoreException;
import org.hashar.store.StoreUnavailableException;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Units of work over whatever persistence unit is current when the outermost call begins. One per kernel. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    private final Supplier<Unit> units;
    private final Durability durability;
    /** Not static: a test may run several kernels. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Scope> scopes = new ThreadLocal<>();

    /**
     * @param units gives the current unit, entered
     */
    Transactions(Supplier<Unit> units, Durability durability) {
        this.units = units;
        this.durability = durability;
    }

    /** As {@link Engine#turn}, {@link Engine#opening} and {@link Engine#awaitDurable}. */
    interface Durability {
        Engine.Turn turn();

        long opening();

        void await(long opening) throws SQLException;
    }

    /** What is under way on one thread. */
    private static final class Scope {
        final Unit unit;
        final EntityManager em;
        final boolean writing;
        /** What the database was opened as when the transaction began. */
        long opening;

        @Nullable
        Throwable doomed;

        Scope(Unit unit, EntityManager em, boolean writing) {
            this.unit = unit;
            this.em = em;
            this.writing = writing;
        }
    }

    /** The transactions as the bundle of one schema gets them. */
    Tx of(String schema) {
        return new Tx() {
            @Override
            public <T> T call(Function<? super EntityManager, ? extends T> work) {
                return perform(schema, true, work);
            }

            @Override
            public <T> T read(Function<? super EntityManager, ? extends T> work) {
                return perform(schema, false, work);
            }
        };
    }

    private <T> T perform(String schema, boolean writing, Function<? super EntityManager, ? extends T> work) {
        Scope outer = scopes.get();
        if (outer != null) {
            return join(outer, schema, writing, work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return outermost(schema, writing, work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Failures.repeatable(e)) {
                    throw Failures.translate(e);
                }
                LOG.debug("Running a unit of work of {} again", schema);
                // Two who lost to each other must not meet again in step.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }

    private <T> T join(Scope outer, String schema, boolean writing, Function<? super EntityManager, ? extends T> work) {
        if (writing && !outer.writing) {
            throw new IllegalStateException("A unit of work that only reads cannot be joined by one that writes");
        }
        try {
            if (!outer.unit.has(schema)) {
                throw new StaleUnitException(schema);
            }
            return work.apply(outer.em);
        } catch (RuntimeException | Error e) {
            // Work that only read has left nothing behind, unless the database itself gave the transaction up.
            if (writing || !(e instanceof RuntimeException) || Failures.ofDatabase(e) || Failures.repeatable(e)) {
                outer.doomed = e;
            }
            throw e;
        }
    }

    private <T> T outermost(String schema, boolean writing, Function<? super EntityManager, ? extends T> work) {
        Unit unit = units.get();
        try {
            if (!unit.has(schema)) {
                throw new StoreUnavailableException("The schema " + schema + " is not up", null);
            }
            EntityManager em = unit.entityManager();
            try {
                Scope scope = new Scope(unit, em, writing);
                scopes.set(scope);
                return transact(scope, work);
            } finally {
                scopes.remove();
                em.close();
            }
        } finally {
            unit.leave();
        }
    }

    private <T> T transact(Scope scope, Function<? super EntityManager, ? extends T> work) {
        if (!scope.writing) {
            return perform(scope, work);
        }
        T result;
        Engine.Turn turn = durability.turn();
        try {
            result = perform(scope, work);
        } finally {
            turn.release();
        }
        try {
            durability.await(scope.opening);
        } catch (SQLException e) {
            throw Failures.uncertain(e);
        }
        return result;
    }

    /** Begins, works and ends. */
    private <T> T perform(Scope scope, Function<? super EntityManager, ? extends T> work) {
        T result;
        try {
            scope.em.getTransaction().begin();
            // From here on reads, locks and writes share one connection and one transaction of the database.
            Connection connection = scope.em.unwrap(Connection.class);
            scope.opening = durability.opening();
            if (!scope.writing) {
                readOnly(connection);
            }
            result = work.apply(scope.em);
            if (scope.doomed != null) {
                throw doomed(scope.doomed);
            }
            if (scope.writing) {
                Writes.of(scope.em).send();
            } else if (changed(scope.em)) {
                throw new IllegalStateException("Entities were changed in a unit of work that only reads");
            }
        } catch (RuntimeException | Error e) {
            rollback(scope.em);
            throw e;
        }
        if (scope.writing) {
            commit(scope.em);
        } else {
            rollback(scope.em);
        }
        return result;
    }

    /** Whether entities were changed, flushed already or not. */
    private static boolean changed(EntityManager em) {
        RepeatableWriteUnitOfWork unit = em.unwrap(RepeatableWriteUnitOfWork.class);
        return unit.getCumulativeUOWChangeSet() != null || unit.hasChanges();
    }

    /** What an inner call failed with decides, even if its caller swallowed it. */
    private static RuntimeException doomed(Throwable cause) {
        if (cause instanceof RuntimeException failure && Failures.repeatable(failure)) {
            return failure;
        }
        return new StoreException("Rolled back, because a unit of work inside this one had failed", cause);
    }

    private static void readOnly(Connection connection) {
        try {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw new StoreException("The database failed with " + e.getSQLState(), e);
        }
    }

    private static void commit(EntityManager em) {
        try {
            em.getTransaction().commit();
        } catch (RuntimeException e) {
            rollback(em);
            throw Failures.repeatable(e) ? e : Failures.translateCommit(e);
        } catch (Error e) {
            rollback(em);
            throw e;
        }
    }

    private static void rollback(EntityManager em) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            LOG.debug("The rollback failed too; the connection is given up and the database rolls back by itself", e);
        }
    }
}
