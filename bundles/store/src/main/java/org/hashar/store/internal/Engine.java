package org.hashar.store.internal;

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
     * Returns when everything committed before the call is on the disk.
     *
     * @throws SQLException when it is not known to be; the engine has then thrown away what was not
     */
    void awaitDurable() throws SQLException;

    /** Lets go of the database. */
    @Override
    void close();
}
