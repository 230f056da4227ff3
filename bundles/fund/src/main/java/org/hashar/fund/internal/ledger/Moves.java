package org.hashar.fund.internal.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceException;

/**
 * Reads all that is posted to some accounts. By plain SQL: each side by its own index, and the day of a transfer looked up in its journal row by
 * row. As a join the database would rather read all journals and accounts of the book than look up the few it needs.
 */
final class Moves {
    private static final String SIDE = " as by_debit, t.debit_id, t.credit_id, t.units, t.code, (select j.business_date"
            + " from fund_journal j where j.book_id = t.book_id and j.id = t.journal_id) as business_date"
            + " from unnest(cast(? as uuid array)) o(id) ";
    private static final String H2 = "join fund_transfer t on t.book_id = ? and t.%s = o.id";
    /**
     * PostgreSQL reckons a loan's account to be as full as the average, which the accounts of cash are part of, and would read the whole table. Within
     * a lateral query it looks up one account after another; {@code offset 0} keeps it from making a join of that.
     */
    private static final String POSTGRES =
            "cross join lateral (select * from fund_transfer s where s.book_id = ? and s.%s = o.id offset 0) t";

    private static final String ACCOUNTS =
            "select a.id, a.code, a.owner, a.limit, a.asset from AccountEntity a where a.book = :book and a.id in :ids";

    private record Row(LocalDate date, UUID debit, UUID credit, long units, String code) {}

    private Moves() {}

    /**
     * In no order. One query, and another when some of it is posted against an account that is not known.
     *
     * @param accounts of the book, at least one
     * @param known accounts by their ids
     */
    static List<Posting.Move> of(EntityManager em, UUID book, Set<UUID> accounts, Map<UUID, AccountRef> known) {
        List<Row> rows = rows(em, book, accounts);
        Map<UUID, AccountRef> refs = new HashMap<>(known);
        refs.putAll(refs(em, book, rows, known.keySet()));
        return rows.stream()
                .map(row -> new Posting.Move(
                        row.date(),
                        Objects.requireNonNull(refs.get(row.debit())),
                        Objects.requireNonNull(refs.get(row.credit())),
                        row.units(),
                        row.code()))
                .toList();
    }

    private static List<Row> rows(EntityManager em, UUID book, Set<UUID> accounts) {
        List<Row> rows = new ArrayList<>();
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(both(connection))) {
            Array ids = connection.createArrayOf("uuid", accounts.toArray());
            query.setArray(1, ids);
            query.setObject(2, book);
            query.setArray(3, ids);
            query.setObject(4, book);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID credit = row.getObject(3, UUID.class);
                    // What moved between two of the accounts is found by both its sides.
                    if (!row.getBoolean(1) || !accounts.contains(credit)) {
                        rows.add(new Row(
                                row.getObject(6, LocalDate.class),
                                row.getObject(2, UUID.class),
                                credit,
                                row.getLong(4),
                                row.getString(5)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return rows;
    }

    private static String both(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String side = postgres ? POSTGRES : H2;
        return "select false" + SIDE + side.formatted("credit_id") + " union all select true" + SIDE
                + side.formatted("debit_id");
    }

    private static Map<UUID, AccountRef> refs(EntityManager em, UUID book, List<Row> rows, Set<UUID> known) {
        Set<UUID> unknown = new HashSet<>();
        rows.forEach(row -> unknown.addAll(List.of(row.debit(), row.credit())));
        unknown.removeAll(known);
        Map<UUID, AccountRef> found = new HashMap<>();
        if (!unknown.isEmpty()) {
            for (Object[] row : em.createQuery(ACCOUNTS, Object[].class)
                    .setParameter("book", book)
                    .setParameter("ids", Ledger.padded(unknown))
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList()) {
                found.put((UUID) row[0], AccountRef.of((String) row[1], (UUID) row[2], (LimitKind) row[3], (String)
                        row[4]));
            }
        }
        return found;
    }
}
