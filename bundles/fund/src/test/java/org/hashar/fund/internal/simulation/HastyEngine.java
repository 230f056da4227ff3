package org.hashar.fund.internal.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.hashar.store.StoreStatus;
import org.hashar.store.internal.Engine;

/** An engine that waits for its disk only when it is told to: where no power fails, nothing depends on it. */
final class HastyEngine implements Engine {
    private final Engine engine;
    private final BooleanSupplier waits;

    /** Over another. */
    HastyEngine(Engine engine, BooleanSupplier waits) {
        this.engine = engine;
        this.waits = waits;
    }

    @Override
    public DataSource dataSource() {
        return engine.dataSource();
    }

    @Override
    public String platform() {
        return engine.platform();
    }

    @Override
    public StoreStatus.Database describe() throws SQLException {
        return engine.describe();
    }

    @Override
    public long opening() {
        return engine.opening();
    }

    @Override
    public void awaitDurable(long opening) throws SQLException {
        if (waits.getAsBoolean()) {
            engine.awaitDurable(opening);
        }
    }

    @Override
    public Turn turn() {
        return engine.turn();
    }

    @Override
    public void guard(Connection connection, String table) throws SQLException {
        engine.guard(connection, table);
    }

    @Override
    public void close() {
        engine.close();
    }
}
