package org.hashar.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.hashar.store.EntitySource;
import org.hashar.store.StoreStatus;
import org.hashar.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the pool and the persistence unit, and keeps them in step with the contributed schemas. Knows no OSGi.
 *
 * <p>All changes happen on one thread of its own, in the order they were asked for, several at once if they came
 * together; so neither migrations nor the opening of a unit ever run under a lock of the caller.
 */
public final class Kernel implements StoreStatus, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int POOL_SIZE = 16;

    /** Who wants to know when the tables of a schema are there. Called on the kernel's thread. */
    public interface Listener {
        /** The schema is migrated and mapped. */
        void up(String schema, Tx tx);

        /** The schema is going; no new work on it, please. */
        void down(String schema);
    }

    private final Engine engine;
    private final Listener listener;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hashar-store");
        thread.setDaemon(true);
        return thread;
    });

    /** What is contributed now, in the order of arrival; what was made of it follows on the kernel's thread. */
    private final List<EntitySource> wanted = new CopyOnWriteArrayList<>();

    private final Modules modules;
    private volatile Database database = new Database("", "", "", "");
    private volatile Optional<String> problem = Optional.of("The database has not been reached yet");
    private volatile boolean closed;
    /** Whether another try is planned already; the kernel's thread only. */
    private boolean retrying;

    /** Starts at once, without waiting for the database. Takes the engine over and closes it. */
    public Kernel(Engine engine, Listener listener) {
        this.engine = engine;
        this.listener = listener;
        this.pool = pool(engine.dataSource());
        this.modules = new Modules(engine, pool);
        this.transactions = new Transactions(modules::enter, new Transactions.Durability() {
            @Override
            public Engine.Turn turn() {
                return engine.turn();
            }

            @Override
            public long opening() {
                return engine.opening();
            }

            @Override
            public void await(long opening) throws SQLException {
                awaitDurable(opening);
            }
        });
        submit();
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hashar");
        config.setDataSource(source);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        // For /metrics; no port leads to the management of the virtual machine.
        config.setRegisterMbeans(true);
        // Without a database the server starts all the same and says what is missing.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Takes a schema in. Returns at once. */
    public void add(EntitySource source) {
        wanted.add(source);
        submit();
    }

    /** Lets a schema go: its Tx first, then its entities, its tables never. Returns at once. */
    public void remove(EntitySource source) {
        wanted.remove(source);
        submit();
    }

    /** Waits until everything asked for so far has been tried. */
    public void settle(Duration limit) throws InterruptedException, TimeoutException {
        try {
            worker.submit(() -> {}).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void submit() {
        try {
            worker.execute(this::follow);
        } catch (RejectedExecutionException e) {
            LOG.debug("The store is closed");
        }
    }

    private void follow() {
        if (closed) {
            return;
        }
        try {
            boolean done = reach() && modules.follow(new ArrayList<>(wanted), listener, transactions);
            if (!done && !retrying) {
                retrying = true;
                Future<?> unused = worker.schedule(this::retry, RETRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException | LinkageError e) {
            problem = Optional.of("The store failed: " + Failures.sentence(e));
            LOG.error("The store could not follow a change of its schemas", e);
        }
    }

    private void retry() {
        retrying = false;
        follow();
    }

    /** Asks the database what it is, until it has answered once. */
    private boolean reach() {
        if (problem.isEmpty()) {
            return true;
        }
        try {
            database = engine.describe();
            problem = Optional.empty();
            LOG.info("The store uses {} {} at {}", database.kind(), database.version(), database.url());
            return true;
        } catch (SQLException e) {
            String sentence = e instanceof RefusedSettingException
                    ? String.valueOf(e.getMessage())
                    : "The database cannot be reached: " + Failures.sentence(e);
            if (!problem.equals(Optional.of(sentence))) {
                LOG.error("{}", sentence);
            }
            problem = Optional.of(sentence);
            return false;
        }
    }

    private void awaitDurable(long opening) throws SQLException {
        try {
            engine.awaitDurable(opening);
        } catch (SQLException e) {
            // Connections of a database that was closed behind their back are of no use to anybody.
            HikariPoolMXBean idle = pool.getHikariPoolMXBean();
            if (idle != null) {
                idle.softEvictConnections();
            }
            throw e;
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public List<Schema> schemas() {
        List<Schema> all = new ArrayList<>(modules.known());
        for (EntitySource source : wanted) {
            if (all.stream().noneMatch(each -> each.name().equals(source.schema()))) {
                String reason = problem.orElse("Its migrations are still to run");
                all.add(new Schema(source.schema(), State.PENDING, "", reason));
            }
        }
        all.sort(Comparator.comparing(Schema::name));
        return all;
    }

    @Override
    public boolean ping() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.debug("No answer from the database", e);
            return false;
        }
    }

    /** The transactions of a schema, whether it is up or not; {@link Listener#up} hands out the ones that work. */
    public Tx tx(String schema) {
        return transactions.of(schema);
    }

    /** Waits for the transactions under way, some seconds at most, and lets go of the database. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        boolean ended = false;
        try {
            ended = worker.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            LOG.warn("A migration is still running while the store closes");
        }
        modules.close(listener);
        pool.close();
        engine.close();
    }
}
