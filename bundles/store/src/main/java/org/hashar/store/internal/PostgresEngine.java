package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.hashar.store.StoreStatus.Database;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL, whose commits are on the disk when it says so, if nobody has told it otherwise: that is checked. */
public final class PostgresEngine implements Engine {
    private static final String REFUSE =
            """
            create or replace function hashar_append_only() returns trigger language plpgsql as $$
            begin
              raise exception 'rows are only added' using errcode = '23000', constraint = tg_name;
            end $$""";

    private final String url;
    private final PGSimpleDataSource plain = new PGSimpleDataSource();
    private final DataSource source;

    /** For a URL that was looked through by {@link PostgresUrl}. */
    public PostgresEngine(String url, String user, String password) {
        this(url, user, password, true);
    }

    /**
     * For tests, which may run on a server that does not wait for its disk.
     *
     * @param checked whether each connection must prove that commits are durable
     */
    PostgresEngine(String url, String user, String password, boolean checked) {
        this.url = url;
        plain.setURL(url);
        plain.setUser(user);
        plain.setPassword(password);
        plain.setReWriteBatchedInserts(true);
        // The details hold the values of rows.
        plain.setLogServerErrorDetail(false);
        plain.setApplicationName("hashar");
        plain.setTcpKeepAlive(true);
        plain.setConnectTimeout(5);
        this.source = checked ? new CheckedDataSource(plain, () -> {}, PostgresEngine::requireDurable) : plain;
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public String platform() {
        return "org.hashar.store.internal.PostgresDialect";
    }

    @Override
    public Database describe() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return new Database(
                    "PostgreSQL",
                    connection.getMetaData().getDatabaseProductVersion(),
                    url,
                    "synchronous_commit, fsync and full_page_writes are on");
        }
    }

    @Override
    public long opening() {
        return 0;
    }

    /** A commit of PostgreSQL returns when it is on the disk. */
    @Override
    public void awaitDurable(long opening) {}

    @Override
    public Turn turn() {
        return () -> {};
    }

    @Override
    public void guard(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select 1 from pg_trigger where tgrelid = '" + table
                    + "'::regclass and tgname = '" + table + AppendOnly.SUFFIX + "'")) {
                if (there.next()) {
                    return;
                }
            }
            statement.execute(REFUSE);
            statement.execute("create trigger " + table + AppendOnly.SUFFIX + " before update or delete or truncate on "
                    + table + " for each statement execute function hashar_append_only()");
        }
    }

    /** Connections are closed by the pool. */
    @Override
    public void close() {}

    /** The name that the server gives of a broken constraint; null if it was not PostgreSQL that failed. */
    static @Nullable String constraintOf(SQLException failure) {
        if (!(failure instanceof PSQLException ofServer)) {
            return null;
        }
        ServerErrorMessage message = ofServer.getServerErrorMessage();
        if (message == null) {
            return "";
        }
        String name = message.getConstraint() == null ? message.getColumn() : message.getConstraint();
        return name == null ? "" : name;
    }

    private static void requireDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select current_setting('synchronous_commit'),"
                    + " current_setting('fsync'), current_setting('full_page_writes')")) {
                row.next();
                refuseOff("synchronous_commit", row.getString(1), "acknowledges before the commit is on the disk");
                refuseOff("fsync", row.getString(2), "never makes sure that anything is on the disk");
                refuseOff("full_page_writes", row.getString(3), "cannot mend pages torn by a power cut");
            }
            statement.execute("set session synchronous_commit = on");
        }
    }

    private static void refuseOff(String setting, String value, String consequence) throws RefusedSettingException {
        if ("off".equals(value)) {
            throw new RefusedSettingException(
                    "The PostgreSQL server has " + setting + " = off, so it " + consequence + "; set it to on");
        }
    }
}
