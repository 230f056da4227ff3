package org.hashar.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.JdbcUtils;
import org.h2.util.Utils;
import org.hashar.store.StoreStatus.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in a file. H2 by itself acknowledges commits that are only in memory, so every outermost commit waits for a
 * {@code CHECKPOINT SYNC}, shared by those who commit at the same time. The checkpoint needs the right of an
 * administrator of the database: the user who created it has it.
 */
public final class H2Engine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);

    /** Milliseconds: H2's own writer would come once in eleven days. */
    private static final int ASLEEP = 1_000_000_000;

    private static final int TIDY_EVERY = 500;

    private static final int TIDY_MILLIS = 100;

    /**
     * PostgreSQL's ways where H2 offers them, so that one script serves both. No trace file, because H2 writes rows
     * into it. Closing is ours: at the virtual machine's end the bundles may still be writing. So is writing, see
     * {@link #turn}: H2's own writer does not look who is under way.
     */
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;TRACE_LEVEL_FILE=0"
            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=" + ASLEEP;

    private final String url;
    private final int tidyEvery;
    private final Utils.ClassFactory classes = new AppendOnly.Factory();
    private final JdbcDataSource source = new JdbcDataSource();
    /** Transactions that write hold it to read, a checkpoint to write; fair, so that neither waits for ever. */
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    private final GroupCommit group = new GroupCommit(turns.writeLock(), this::checkpoint);
    private final AtomicLong openings = new AtomicLong();
    /** Of the thread that leads a flush. */
    private long checkpoints;

    /** What connections are taken from: sees to the keeper first. */
    private final DataSource kept = new CheckedDataSource(source, this::keep, connection -> {});

    /**
     * A connection from the beginning of an opening, which H2 closes with it. Checkpoints go through this one and no
     * other, so a checkpoint can never succeed on a database that was opened after the commit it is to cover.
     */
    private @Nullable Connection keeper;

    /** For good: whoever comes late must not open the file again. */
    private boolean closed;

    /** For a URL without settings, {@code jdbc:h2:<place>}; the settings are the engine's. */
    public H2Engine(String url, String user, String password) {
        this(url, user, password, TIDY_EVERY);
    }

    /**
     * The same.
     *
     * @param tidyEvery checkpoints from one look through the file to the next
     */
    H2Engine(String url, String user, String password, int tidyEvery) {
        this.url = url;
        this.tidyEvery = tidyEvery;
        JdbcUtils.addClassFactory(classes);
        source.setURL(url + SETTINGS);
        source.setUser(user);
        source.setPassword(password);
    }

    /** For a file; makes its folder, closed to other users of the machine where the file system can do that. */
    public static H2Engine ofFile(Path file, String user, String password) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnFolder.make(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the database file cannot be made: " + file, e);
        }
        return new H2Engine("jdbc:h2:file:" + file.toAbsolutePath(), user, password);
    }

    @Override
    public DataSource dataSource() {
        return kept;
    }

    @Override
    public String platform() {
        return "org.hashar.store.internal.H2Dialect";
    }

    @Override
    public Database describe() throws SQLException {
        try (Connection connection = kept.getConnection()) {
            return new Database(
                    "H2",
                    connection.getMetaData().getDatabaseProductVersion(),
                    url,
                    "a checkpoint with fsync before each acknowledgement, shared by concurrent commits");
        }
    }

    @Override
    public long opening() {
        return openings.get();
    }

    @Override
    public void awaitDurable(long opening) throws SQLException {
        group.await();
        if (openings.get() != opening) {
            throw new SQLException("the database was closed before the commit was on the disk", "08007");
        }
    }

    /**
     * H2 takes the tables one by one when it writes what has changed. A transaction that is under way meanwhile may be
     * written by half, and stays so when the power goes before the next time (its issue 2080). So nothing is written
     * but by checkpoints, and those wait until no transaction is under way.
     */
    @Override
    public Turn turn() {
        turns.readLock().lock();
        return turns.readLock()::unlock;
    }

    /**
     * Before any connection is handed out: if the database closed itself, the next opening begins. It is counted only
     * when H2 has opened the file again, so that no connection of the one before can still commit.
     */
    private synchronized void keep() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "08003");
        }
        if (keeper == null) {
            keeper = source.getConnection();
        } else if (keeper.isClosed()) {
            keeper = source.getConnection();
            openings.incrementAndGet();
        }
    }

    private synchronized boolean shut() throws SQLException {
        closed = true;
        return keeper != null && !keeper.isClosed();
    }

    private synchronized Connection keeper() throws SQLException {
        if (keeper == null || keeper.isClosed()) {
            throw new SQLException("the database was closed before the commit was on the disk", "08007");
        }
        return keeper;
    }

    /** Only ever run by one thread at a time, and while nobody has a turn: {@link GroupCommit} sees to that. */
    private void checkpoint() throws SQLException {
        try (Statement statement = keeper().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            checkpoints++;
            if (checkpoints % tidyEvery == 0) {
                tidy(statement);
            }
        } catch (SQLException e) {
            discard();
            throw e;
        }
    }

    /** Lets H2's own writer look through the file for a moment and take up the room of what is no longer needed. */
    private static void tidy(Statement statement) throws SQLException {
        statement.execute("SET WRITE_DELAY 20");
        try {
            Thread.sleep(TIDY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        statement.execute("SET WRITE_DELAY " + ASLEEP);
    }

    /**
     * After a failed flush the memory of the database and its file differ in an unknown way, and a second flush that
     * succeeds would prove nothing about the first. So H2 must forget what it has in memory and read the file again.
     */
    private synchronized void discard() {
        Connection connection = keeper;
        keeper = null;
        try {
            if (connection != null && !connection.isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN IMMEDIATELY");
                }
            }
        } catch (SQLException e) {
            LOG.debug("The database was already closed by its own failure", e);
        } finally {
            openings.incrementAndGet();
        }
    }

    @Override
    public void guard(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create trigger if not exists " + table + AppendOnly.SUFFIX + " before update, delete on "
                    + table + " call '" + AppendOnly.class.getName() + "'");
        }
    }

    /**
     * Puts everything on the disk and lets go of the file. H2's own orderly end would also move what is in the file to make it smaller, and the file
     * may come back as it was long ago when the power goes meanwhile.
     */
    @Override
    public void close() {
        JdbcUtils.removeClassFactory(classes);
        try {
            if (shut()) {
                group.await();
            }
        } catch (SQLException e) {
            LOG.warn("The database did not close in order; it recovers when it is opened again", e);
        } finally {
            discard();
        }
    }
}
