package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Sends what is to be written to the database, in the way that suits it. */
public interface Sender {
    /**
     * Writes, in this order.
     *
     * @throws IllegalStateException when a row that should change is not there
     */
    void send(Connection connection, AbstractSession session, List<Write> writes) throws SQLException;

    /** The one for a session's database. */
    static Sender of(AbstractSession session) {
        return session.getPlatform() instanceof PostgresDialect ? new SentTogether() : new SentInTurn();
    }

    /** To be called when fewer rows changed than should have. */
    static IllegalStateException missing() {
        return new IllegalStateException("a row that this should change is not there");
    }
}
