package org.hashar.store.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.hashar.store.EntitySource;
import org.hashar.store.StoreStatus;
import org.hashar.store.Tx;
import org.hashar.store.internal.Kernel;
import org.hashar.store.internal.TestEngines;

/** A database of a test, with the kernel over it. Closing it closes the kernel and deletes the database. */
public final class Database implements AutoCloseable {
    private final TestEngines.Counted engine;
    private final Runnable after;
    private final Map<String, Tx> up = new ConcurrentHashMap<>();
    private final Map<String, EntitySource> sources = new ConcurrentHashMap<>();
    private final Kernel kernel;

    Database(TestEngines.Counted engine, Runnable after) {
        this.engine = engine;
        this.after = after;
        this.kernel = new Kernel(engine, new Kernel.Listener() {
            @Override
            public void up(String schema, Tx tx) {
                up.put(schema, tx);
            }

            @Override
            public void down(String schema) {
                up.remove(schema);
            }
        });
    }

    /** Transactions, if there is one schema or it does not matter of which; fails when a schema is not up. */
    public Tx tx() {
        if (!kernel.ready() || up.isEmpty()) {
            throw new IllegalStateException("Not up: " + kernel.problem() + " " + kernel.schemas());
        }
        return up.values().iterator().next();
    }

    /** The transactions registered for a schema; fails when it is not up. */
    public Tx tx(String schema) {
        Tx tx = up.get(schema);
        if (tx == null) {
            throw new IllegalStateException(schema + " is not up: " + kernel.problem() + " " + kernel.schemas());
        }
        return tx;
    }

    /** Transactions of a schema, whether it is up or not. */
    public Tx anyTx(String schema) {
        return kernel.tx(schema);
    }

    /** As health and doctor see it. */
    public StoreStatus status() {
        return kernel;
    }

    /** Adds a schema, as a bundle does that is installed later. */
    public void add(EntitySource... added) {
        for (EntitySource source : added) {
            sources.put(source.schema(), source);
            kernel.add(source);
        }
        settled();
    }

    /** For plain JDBC beside the kernel; unpooled, its statements are counted too. */
    public DataSource dataSource() {
        return engine.dataSource();
    }

    /** What was sent to the database since it was opened: executions (a batch is one) and commits. */
    public TestEngines.Counts counts() {
        return engine.counts();
    }

    /** Takes the schema of that name away, as when its bundle is removed. */
    public void remove(String schema) {
        kernel.remove(sources.remove(schema));
        settled();
    }

    private void settled() {
        try {
            kernel.settle(Duration.ofSeconds(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kernel.close();
        after.run();
    }
}
