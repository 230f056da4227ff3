package org.hashar.store.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/**
 * One round trip to PostgreSQL for all: the statements go one after the other without waiting for an answer. Each takes its rows as an array for a
 * column, so that driver and database know the same few statements, however many rows there are.
 */
final class SentTogether implements Sender {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "varchar",
            Long.class, "int8",
            Integer.class, "int4",
            Boolean.class, "bool",
            LocalDate.class, "date",
            OffsetDateTime.class, "timestamptz",
            BigDecimal.class, "numeric");

    /** The values of one column, one for each row. */
    private record Column(String name, String type, List<? extends @Nullable Object> values) {}

    @Override
    public void send(Connection connection, AbstractSession session, List<Write> writes) throws SQLException {
        StringJoiner sql = new StringJoiner(";");
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Write write : writes) {
            if (write instanceof Write.Insert insert) {
                sql.add(insert(insert, parameters));
            } else if (write instanceof Write.Increase increase) {
                sql.add(increase(increase, parameters));
            } else if (write instanceof Write.Change change) {
                sql.add(change.sql());
                parameters.addAll(change.parameters());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                statement.setObject(
                        i + 1,
                        value instanceof Column column
                                ? connection.createArrayOf(
                                        column.type(), column.values().toArray())
                                : value);
            }
            statement.execute();
            for (Write write : writes) {
                if (statement.getUpdateCount() != write.count()) {
                    throw Sender.missing();
                }
                statement.getMoreResults();
            }
        }
    }

    private static String insert(Write.Insert insert, List<@Nullable Object> parameters) {
        List<Column> columns = new ArrayList<>();
        for (DatabaseField field : insert.columns()) {
            column(field.getName(), insert.rows(), row -> row.get(field)).ifPresent(columns::add);
        }
        List<Column> same = columns.stream().filter(SentTogether::isSame).toList();
        List<Column> each = columns.stream().filter(column -> !isSame(column)).toList();
        same.forEach(column -> parameters.add(column.values().get(0)));
        parameters.addAll(each);
        return "insert into " + insert.table() + " (" + names(columns) + ") select "
                + columns.stream()
                        .map(column -> isSame(column) ? "cast(? as " + column.type() + ")" : "v." + column.name())
                        .collect(Collectors.joining(", "))
                + (each.isEmpty() ? "" : from(each));
    }

    /** Whether it need not be sent for each row: there is one, or it is an id that all have. With other values each would be a new statement. */
    private static boolean isSame(Column column) {
        List<? extends @Nullable Object> values = column.values();
        return values.size() == 1
                || (values.get(0) instanceof UUID id && values.stream().allMatch(id::equals));
    }

    private static String increase(Write.Increase increase, List<@Nullable Object> parameters) {
        List<String> names = Stream.concat(increase.keys().stream(), increase.sums().stream())
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            column(names.get(i), increase.rows(), row -> row.get(at)).ifPresent(columns::add);
        }
        parameters.addAll(columns);
        return "update " + increase.table() + " t set "
                + increase.sums().stream()
                        .map(sum -> sum + " = t." + sum + " + v." + sum)
                        .collect(Collectors.joining(", "))
                + from(columns) + " where "
                + increase.keys().stream()
                        .map(key -> "t." + key + " = v." + key)
                        .collect(Collectors.joining(" and "));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String from(List<Column> columns) {
        return columns.stream()
                .map(column -> "cast(? as " + column.type() + "[])")
                .collect(Collectors.joining(", ", " from unnest(", ") v (" + names(columns) + ")"));
    }

    /** A column that is null in all rows is left out: nobody could tell its type, and null is what it becomes by itself. */
    private static <R> Optional<Column> column(String name, List<R> rows, Function<R, @Nullable Object> value) {
        List<? extends @Nullable Object> values = rows.stream().map(value).toList();
        return values.stream().filter(Objects::nonNull).findFirst().map(one -> {
            String type = Objects.requireNonNull(
                    TYPES.get(one.getClass()), one.getClass().getName());
            return new Column(name, type, values);
        });
    }
}
