package org.hashar.fund.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final String SIDE = "select t.debit_id, t.credit_id, t.units, t.code, (select j.business_date"
            + " from fund_journal j where j.book_id = t.book_id and j.id = t.journal_id)"
            + " from fund_transfer t where t.book_id = ? and ";
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
    static List<Posting.Move> of(EntityManager em, UUID book, Collection<UUID> accounts, Map<UUID, AccountRef> known) {
        List<Row> rows = rows(em, book, Ledger.padded(accounts));
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

    private static List<Row> rows(EntityManager em, UUID book, List<UUID> accounts) {
        String in = "in (" + "?, ".repeat(accounts.size() - 1) + "?)";
        String sql =
                SIDE + "t.credit_id " + in + " union all " + SIDE + "t.debit_id " + in + " and t.credit_id not " + in;
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = em.unwrap(Connection.class).prepareStatement(sql)) {
            int at = 1;
            query.setObject(at++, book);
            for (UUID account : accounts) {
                query.setObject(at++, account);
            }
            query.setObject(at++, book);
            for (int twice = 0; twice < 2; twice++) {
                for (UUID account : accounts) {
                    query.setObject(at++, account);
                }
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(5, LocalDate.class),
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return rows;
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
