package org.hashar.store.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Checks before a connection is opened whether one may be, and each connection once, as it is opened. */
final class CheckedDataSource implements DataSource {

    /** Throws when the connection must not be used. */
    interface Check {
        void accept(Connection connection) throws SQLException;
    }

    /** Throws when no connection may be opened. */
    interface Gate {
        void pass() throws SQLException;
    }

    private final DataSource source;
    private final Gate gate;
    private final Check check;

    CheckedDataSource(DataSource source, Gate gate, Check check) {
        this.source = source;
        this.gate = gate;
        this.check = check;
    }

    @Override
    public Connection getConnection() throws SQLException {
        gate.pass();
        return checked(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        gate.pass();
        return checked(source.getConnection(user, password));
    }

    private Connection checked(Connection connection) throws SQLException {
        try {
            check.accept(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
