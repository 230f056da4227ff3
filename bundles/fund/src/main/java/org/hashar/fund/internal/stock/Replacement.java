package org.hashar.fund.internal.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.Ledger;

/** What the goods of funds would cost now, by the prices that the funds decided on; goods without such a price are worth what they cost. */
public final class Replacement {
    private static final String PRICES = "select p from GoodsPriceEntity p left join DocumentReversalEntity r"
            + " on r.document = p.document and r.reversedAt <= :known where p.fund in :funds and p.from <= :day"
            + " and p.recordedAt <= :known and r.document is null order by p.from, p.recordedAt, p.document";

    /** What came in on a side of the accounts of goods and their cost. */
    private static final String STOCK = "select b.fund, b.item, a.code, sum(t.units) from BatchEntity b, FundEntity f,"
            + " AccountEntity a, TransferEntity t, JournalEntity j where b.fund in :funds and f.id = b.fund"
            + " and a.book = f.book and a.fund = f.id and a.owner = b.id and a.code in :codes and t.book = a.book"
            + " and t.%s = a.id and j.book = t.book and j.id = t.journal and j.businessDate <= :day"
            + " and j.recordedAt <= :known group by b.fund, b.item, a.code";

    /** A good of a fund. */
    private record Good(UUID fund, String item) {}

    private Replacement() {}

    /**
     * How much more than their cost the goods in stock at the end of a day would cost, below zero when they became cheaper; smallest units. One
     * query where no price was decided on, else three and one for each good.
     */
    public static long beyondCost(EntityManager em, List<UUID> funds, LocalDate day, Instant known) {
        if (funds.isEmpty()) {
            return 0;
        }
        Map<Good, GoodsPriceEntity> prices = new HashMap<>();
        em.createQuery(PRICES, GoodsPriceEntity.class)
                .setParameter("funds", Ledger.padded(funds))
                .setParameter("day", day)
                .setParameter("known", known)
                .getResultStream()
                .forEach(price -> prices.put(new Good(price.fund(), price.item()), price));
        return prices.isEmpty() ? 0 : beyondCost(em, funds, day, known, prices);
    }

    private static long beyondCost(
            EntityManager em, List<UUID> funds, LocalDate day, Instant known, Map<Good, GoodsPriceEntity> prices) {
        Map<Good, Long> quantities = new HashMap<>();
        long cost = 0;
        for (String side : List.of("debit", "credit")) {
            for (Object[] row : em.createQuery(STOCK.formatted(side), Object[].class)
                    .setParameter("funds", Ledger.padded(funds))
                    .setParameter("codes", List.of(CapitalChart.STOCK, CapitalChart.STOCK_VALUE))
                    .setParameter("day", day)
                    .setParameter("known", known)
                    .getResultList()) {
                Good good = new Good((UUID) row[0], (String) row[1]);
                long units = side.equals("debit") ? ((Number) row[3]).longValue() : -((Number) row[3]).longValue();
                if (!prices.containsKey(good)) {
                    continue;
                }
                if (row[2].equals(CapitalChart.STOCK)) {
                    quantities.merge(good, units, Math::addExact);
                } else {
                    cost = Math.addExact(cost, units);
                }
            }
        }
        long worth = 0;
        for (Map.Entry<Good, Long> each : quantities.entrySet()) {
            GoodsPriceEntity price = Objects.requireNonNull(prices.get(each.getKey()));
            ItemEntity item = em.find(ItemEntity.class, each.getKey().item());
            worth = Math.addExact(worth, price.worth(each.getValue(), item));
        }
        return worth - cost;
    }
}
