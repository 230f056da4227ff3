package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hashar.store.StoreStatus.Database;

/** What differs between the databases. One engine is opened for the life of the kernel. */
public interface Engine extends AutoCloseable {

    /** New connections, unpooled, each checked to be durable as it is opened. */
    DataSource dataSource();

    /** Name of the EclipseLink platform class. */
    String platform();

    /** What the database says about itself; asked once, when it is first reached. */
    Database describe() throws SQLException;

    /**
     * Number of the opening of the database that connections belong to now. It changes when the database had to be
     * closed and read anew, when what was committed and not yet on the disk may be gone. To be asked for after the
     * connection was got and before it commits.
     */
    long opening();

    /**
     * Returns when everything committed in that opening before the call is on the disk.
     *
     * @throws SQLException when it is not known to be: the flush failed, or the opening is over
     */
    void awaitDurable(long opening) throws SQLException;

    /**
     * To be asked for by every transaction that writes, before it begins, and released when it has ended, before
     * {@link #awaitDurable}. An engine that can only write its file well while no transaction is under way waits for
     * such a moment; the others let everybody pass. One thread may ask several times.
     */
    Turn turn();

    /** The right to have a transaction under way. */
    @FunctionalInterface
    interface Turn {
        void release();
    }

    /**
     * Makes the database refuse to change or delete rows of a table, unless it does already.
     *
     * @param table a plain name in small letters
     */
    void guard(Connection connection, String table) throws SQLException;

    /** Lets go of the database. */
    @Override
    void close();
}
