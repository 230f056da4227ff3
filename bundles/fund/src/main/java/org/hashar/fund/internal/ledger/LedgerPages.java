package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a fund some at a time, by date and order of posting: for books of any length. */
public final class LedgerPages {
    private static final String LINES =
            "select j.document, j.reverses, o.document, j.businessDate, j.recordedAt, j.seq, t.seq,"
                    + " d.code, d.owner, d.limit, c.code, c.owner, c.limit, t.asset, t.units, t.code, t.purpose, k.ownDate"
                    + " from JournalEntity j left join JournalEntity o on o.book = j.book and o.id = j.reverses"
                    + " left join CarriedEntity k on k.book = j.book and k.id = j.id,"
                    + " TransferEntity t, AccountEntity d, AccountEntity c"
                    + " where j.book = :book and j.fund = :fund and j.businessDate <= :asOf and j.recordedAt <= :asKnown"
                    + " and t.book = j.book and t.journal = j.id and d.book = t.book and d.id = t.debit"
                    + " and c.book = t.book and c.id = t.credit and (d.code in :codes or c.code in :codes)";
    private static final String AFTER = " and (j.businessDate > :date or (j.businessDate = :date and (j.seq > :seq"
            + " or (j.seq = :seq and t.seq > :no))))";

    private LedgerPages() {}

    /** An entry with its place in the fund's order. */
    public record Line(long seq, int no, Entry entry) {}

    /**
     * The entries after one, up to a number of them.
     *
     * @param codes of accounts, on either side
     * @param after null for the first ones
     */
    public static List<Line> next(
            EntityManager em,
            FundEntity fund,
            Collection<String> codes,
            LocalDate asOf,
            Instant asKnown,
            @Nullable Line after,
            int most) {
        TypedQuery<Object[]> query = em.createQuery(
                        LINES + (after == null ? "" : AFTER) + " order by j.businessDate, j.seq, t.seq", Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .setParameter("codes", codes);
        if (after != null) {
            query.setParameter("date", after.entry().date())
                    .setParameter("seq", after.seq())
                    .setParameter("no", after.no());
        }
        return query.setMaxResults(most)
                .getResultStream()
                .map(LedgerPages::line)
                .toList();
    }

    private static Line line(Object[] row) {
        boolean reversal = row[1] != null;
        return new Line(
                ((Number) row[5]).longValue(),
                ((Number) row[6]).intValue(),
                new Entry(
                        (LocalDate) row[3],
                        (Instant) row[4],
                        (UUID) (reversal && row[2] != null ? row[2] : row[0]),
                        ((Number) row[6]).intValue(),
                        reversal,
                        AccountRef.of((String) row[7], (UUID) row[8], (LimitKind) row[9], (String) row[13]),
                        AccountRef.of((String) row[10], (UUID) row[11], (LimitKind) row[12], (String) row[13]),
                        (Long) row[14],
                        (String) row[15],
                        (String) row[16],
                        (LocalDate) row[17]));
    }
}
