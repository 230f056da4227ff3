package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** A batch for each table: for a database in the same process, where a round trip costs nothing. */
final class SentInTurn implements Sender {
    @Override
    public void send(Connection connection, AbstractSession session, List<Write> writes) throws SQLException {
        for (Write write : writes) {
            try (PreparedStatement statement = connection.prepareStatement(sql(write))) {
                if (write instanceof Write.Insert insert) {
                    add(statement, session, insert);
                } else if (write instanceof Write.Increase increase) {
                    for (List<Object> row : increase.rows()) {
                        List<Object> sumsFirst = IntStream.range(0, row.size())
                                .mapToObj(i -> row.get((i + increase.keys().size()) % row.size()))
                                .toList();
                        set(statement, sumsFirst);
                    }
                } else if (write instanceof Write.Change change) {
                    set(statement, change.parameters());
                }
                int[] counts = statement.executeBatch();
                if (IntStream.of(counts).anyMatch(count -> count == 0)) {
                    throw Sender.missing();
                }
            }
        }
    }

    private static void add(PreparedStatement statement, AbstractSession session, Write.Insert insert)
            throws SQLException {
        DatabasePlatform platform = session.getPlatform();
        List<DatabaseField> columns = insert.columns();
        for (AbstractRecord row : insert.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(columns.get(i));
                // EclipseLink takes the type of a null from its field.
                platform.setParameterValueInDatabaseCall(
                        value == null ? columns.get(i) : value, statement, i + 1, session);
            }
            statement.addBatch();
        }
    }

    private static void set(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        statement.addBatch();
    }

    private static String sql(Write write) {
        if (write instanceof Write.Insert insert) {
            return "insert into " + insert.table() + " ("
                    + insert.columns().stream().map(DatabaseField::getName).collect(Collectors.joining(", "))
                    + ") values (" + "?, ".repeat(insert.columns().size() - 1) + "?)";
        }
        if (write instanceof Write.Increase increase) {
            return "update " + increase.table() + " set "
                    + increase.sums().stream()
                            .map(sum -> sum + " = " + sum + " + ?")
                            .collect(Collectors.joining(", "))
                    + " where "
                    + increase.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
        }
        return ((Write.Change) write).sql();
    }
}
