package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hashar.store.EntitySource;
import org.hashar.store.StoreException;
import org.hashar.store.StoreStatus.Schema;
import org.hashar.store.StoreStatus.State;
import org.hashar.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was made of each contributed schema, and the unit over those that are up. Changed on the kernel's thread only. */
final class Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private final Engine engine;
    private final DataSource pool;
    private final Migrations migrations;

    /** By the service itself: of two that claim one name, both are listed. */
    private final Map<EntitySource, Schema> states = new LinkedHashMap<>();

    private final Map<EntitySource, Schema> upInOrder = new LinkedHashMap<>();
    private volatile List<Schema> known = List.of();
    private volatile @Nullable Unit current;

    Modules(Engine engine, DataSource pool) {
        this.engine = engine;
        this.pool = pool;
        this.migrations = new Migrations(pool);
    }

    /** The unit for a new transaction, counted in; may be called from any thread. */
    Unit enter() {
        while (true) {
            Unit unit = current;
            if (unit == null) {
                throw new StoreUnavailableException("No schema is up", null);
            }
            if (unit.enter()) {
                return unit;
            }
            // It was taken out of use in between: its successor is there already.
        }
    }

    /** All schemas that were tried. */
    List<Schema> known() {
        return known;
    }

    /**
     * Takes away what is gone, then migrates and maps what is new.
     *
     * @return false when something failed only because the database could not be reached
     */
    boolean follow(List<EntitySource> wanted, Kernel.Listener listener, Transactions transactions) {
        boolean less = letGo(wanted, listener);
        boolean reached = true;
        Map<EntitySource, Schema> fresh = new LinkedHashMap<>();
        for (EntitySource source : wanted) {
            if (!states.containsKey(source)) {
                Schema state = migrate(source, fresh);
                if (state.state() == State.UP) {
                    fresh.put(source, state);
                } else if (state.state() == State.PENDING) {
                    reached = false;
                } else {
                    fail(source, state);
                }
            }
        }
        if (less || !fresh.isEmpty()) {
            map(fresh);
        }
        publish();
        fresh.forEach((source, state) -> {
            if (upInOrder.containsKey(source)) {
                LOG.info("Schema {} is up, version {}", state.name(), state.version());
                listener.up(state.name(), transactions.of(state.name()));
            }
        });
        return reached;
    }

    private boolean letGo(List<EntitySource> wanted, Kernel.Listener listener) {
        boolean less = false;
        for (EntitySource source : new ArrayList<>(states.keySet())) {
            if (wanted.stream().noneMatch(each -> each.equals(source))) {
                states.remove(source);
                if (upInOrder.remove(source) != null) {
                    less = true;
                    listener.down(source.schema());
                    LOG.info("Schema {} is let go", source.schema());
                }
            }
        }
        return less;
    }

    private Schema migrate(EntitySource source, Map<EntitySource, Schema> fresh) {
        String name = source.schema();
        if (!NAME.matcher(name).matches()) {
            return new Schema(name, State.FAILED, "", "The name of a schema must match " + NAME);
        }
        boolean taken = upInOrder.keySet().stream()
                        .anyMatch(each -> each.schema().equals(name))
                || fresh.keySet().stream().anyMatch(each -> each.schema().equals(name));
        if (taken) {
            return new Schema(name, State.FAILED, "", "Another bundle contributes this schema already");
        }
        try {
            long opening = engine.opening();
            String version = migrate(source);
            engine.awaitDurable(opening);
            return new Schema(name, State.UP, version, "");
        } catch (Exception | LinkageError e) {
            boolean lost = Failures.lostBehind(e);
            return new Schema(name, lost ? State.PENDING : State.FAILED, "", sentence(e));
        }
    }

    private String migrate(EntitySource source) throws SQLException {
        Engine.Turn turn = engine.turn();
        try {
            String version = migrations.run(source);
            guard(source);
            return version;
        } finally {
            turn.release();
        }
    }

    private void guard(EntitySource source) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (String table : source.appendOnly()) {
                engine.guard(connection, table);
            }
        }
    }

    private static String sentence(Throwable e) {
        return e instanceof StoreException ? String.valueOf(e.getMessage()) : Failures.sentence(e);
    }

    /** Opens a unit with all the new ones; if that fails one by one, so that only the wrong ones stay out. */
    private void map(Map<EntitySource, Schema> fresh) {
        try {
            open(fresh);
        } catch (RuntimeException | LinkageError e) {
            if (fresh.size() <= 1) {
                fresh.forEach((source, state) ->
                        fail(source, new Schema(state.name(), State.FAILED, state.version(), sentence(e))));
                return;
            }
            fresh.forEach((source, state) -> map(Map.of(source, state)));
        }
    }

    private void open(Map<EntitySource, Schema> fresh) {
        Map<EntitySource, Schema> next = new LinkedHashMap<>(upInOrder);
        next.putAll(fresh);
        Map<String, List<Class<?>>> entities = new LinkedHashMap<>();
        next.keySet().forEach(source -> entities.put(source.schema(), source.entities()));
        Unit opened = next.isEmpty() ? null : Unit.open(pool, engine.platform(), entities);
        Unit before = current;
        current = opened;
        if (before != null) {
            before.leave();
        }
        upInOrder.putAll(fresh);
        states.putAll(fresh);
    }

    private void fail(EntitySource source, Schema state) {
        states.put(source, state);
        LOG.error("Schema {} stays down: {}", state.name(), state.reason());
    }

    private void publish() {
        known = states.values().stream().collect(Collectors.toUnmodifiableList());
    }

    /** No transaction begins after this; those under way end on the unit they have. */
    void close(Kernel.Listener listener) {
        upInOrder.keySet().forEach(source -> listener.down(source.schema()));
        upInOrder.clear();
        states.clear();
        publish();
        Unit last = current;
        current = null;
        if (last != null) {
            last.leave();
            last.awaitEnd(PATIENCE);
        }
    }
}
