package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;

/** What every group of a country has saved and lent: one set-based query over the transfers, never group by group. */
final class SavingsQuery {
    /**
     * Sums by fund first and joins afterwards, so that the number of meetings is not multiplied by their lines. A meeting that was taken back
     * by the moment asked for is not counted.
     */
    private static final String SQL =
            "select f.owner_id, f.asset, f.scale, coalesce(s.savings, 0), coalesce(s.loans, 0),"
                    + " coalesce(s.cash, 0), coalesce(m.meetings, 0) from fund_fund f"
                    + " left join (select j.book_id, j.fund_id,"
                    + " sum(case when c.code = 'SAVINGS' then t.units when d.code = 'SAVINGS' then -t.units else 0 end) as savings,"
                    + " sum(case when d.code = 'LOAN' then t.units when c.code = 'LOAN' then -t.units else 0 end) as loans,"
                    + " sum(case when d.code = 'CASH' then t.units when c.code = 'CASH' then -t.units else 0 end) as cash"
                    + " from fund_journal j join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id"
                    + " join fund_account d on d.book_id = t.book_id and d.id = t.debit_id"
                    + " join fund_account c on c.book_id = t.book_id and c.id = t.credit_id"
                    + " where j.business_date <= ?1 and j.recorded_at <= ?2 group by j.book_id, j.fund_id) s"
                    + " on s.book_id = f.book_id and s.fund_id = f.id"
                    + " left join (select j.book_id, j.fund_id, count(*) as meetings from fund_journal j"
                    + " left join fund_journal r on r.book_id = j.book_id and r.reverses_id = j.id and r.recorded_at <= ?3"
                    + " where j.kind = 'MEETING' and r.id is null and j.business_date <= ?4 and j.recorded_at <= ?5"
                    + " group by j.book_id, j.fund_id) m on m.book_id = f.book_id and m.fund_id = f.id"
                    + " where f.kind = 'SAVINGS' and f.country = ?6 and f.recorded_at <= ?7 order by f.owner_id";

    private SavingsQuery() {}

    static List<GroupSavings> run(EntityManager em, String country, LocalDate asOf, Instant asKnown) {
        var query = em.createNativeQuery(SQL)
                .setParameter(1, asOf)
                .setParameter(2, asKnown.atOffset(java.time.ZoneOffset.UTC))
                .setParameter(3, asKnown.atOffset(java.time.ZoneOffset.UTC))
                .setParameter(4, asOf)
                .setParameter(5, asKnown.atOffset(java.time.ZoneOffset.UTC))
                .setParameter(6, country)
                .setParameter(7, asKnown.atOffset(java.time.ZoneOffset.UTC));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> savings((Object[]) row)).toList();
    }

    private static GroupSavings savings(Object[] row) {
        Asset asset = new Asset((String) row[1], ((Number) row[2]).intValue());
        return new GroupSavings(
                (UUID) row[0],
                amount(row[3], asset),
                amount(row[4], asset),
                amount(row[5], asset),
                ((Number) row[6]).longValue());
    }

    private static Amount amount(Object units, Asset asset) {
        return new Amount(((Number) units).longValue(), asset);
    }
}
