package org.hashar.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.postgresql.PGConnection;

/**
 * How the database means to find what it is asked for. PostgreSQL plans a statement that a connection has sent a few times once for all, for tables
 * as they are then; a long list makes them a hundred times as large before anybody counts them again, and all of a table goes on being read where a
 * look into its index would do.
 */
public final class Plans {
    private Plans() {}

    /**
     * Does work of many rows, in a unit of work, and lets what it asks be planned for the tables as it finds them. What the database asks itself for
     * each row, to see that what is referred to is there, keeps its plan.
     *
     * @return what the work returned
     */
    public static <T> T anew(EntityManager em, Supplier<T> work) {
        try {
            Connection connection = em.unwrap(Connection.class);
            if (!connection.isWrapperFor(PGConnection.class)) {
                return work.get();
            }
            PGConnection server = connection.unwrap(PGConnection.class);
            int uses = server.getPrepareThreshold();
            server.setPrepareThreshold(0);
            try {
                return work.get();
            } finally {
                server.setPrepareThreshold(uses);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
