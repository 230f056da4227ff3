package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.stock.BatchEntity;

/**
 * What a fund can still give: free cash and stock that has not expired, on the day and after all that is known, less what is allocated and not
 * yet handed out. To the last coin and gram. Mutable.
 */
final class Capacity {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private long money;
    private final Map<String, Long> goods;

    private Capacity(long money, Map<String, Long> goods) {
        this.money = money;
        this.goods = goods;
    }

    static Capacity read(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        Balances then = Balances.read(em, fund, asOf, asKnown);
        Balances end = Balances.read(em, fund, END_OF_TIME, asKnown);
        long cash = Math.min(then.of(CapitalChart.CASH, fund.id()), end.of(CapitalChart.CASH, fund.id()));
        Map<String, Long> goods = new HashMap<>();
        em.createQuery("select b from BatchEntity b where b.fund = :fund", BatchEntity.class)
                .setParameter("fund", fund.id())
                .getResultStream()
                .filter(batch -> !batch.expiredOn(asOf))
                .forEach(batch -> goods.merge(
                        batch.item(),
                        Math.max(
                                0,
                                Math.min(
                                        then.of(CapitalChart.STOCK, batch.id()),
                                        end.of(CapitalChart.STOCK, batch.id()))),
                        Math::addExact));
        Capacity capacity = new Capacity(cash, goods);
        capacity.reserve(em, fund, asOf, asKnown);
        return capacity;
    }

    /** Takes away what is allocated in seasons that are open and not handed out. */
    private void reserve(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        Set<UUID> handedOut = new HashSet<>();
        SeasonRows.standingLoans(em, fund.id()).forEach(loan -> handedOut.add(loan.application()));
        Set<UUID> takenBack = FundDocuments.takenBack(em, fund.id(), asOf, asKnown);
        for (SeasonEntity season : SeasonRows.of(em, fund.id())) {
            if (SeasonRows.closedOn(em, season.id()) != null) {
                continue;
            }
            Set<UUID> waiting = new HashSet<>();
            SeasonRows.allocations(em, season.id()).stream()
                    .map(AllocationEntity::application)
                    .filter(id -> !handedOut.contains(id) && !takenBack.contains(id))
                    .forEach(waiting::add);
            SeasonRows.applications(em, season.id()).stream()
                    .filter(application -> waiting.contains(application.id()))
                    .forEach(application -> money -= application.money());
            List<ApplicationLineEntity> lines = SeasonRows.lines(em, season.id());
            lines.stream()
                    .filter(line -> waiting.contains(line.application()))
                    .forEach(line -> goods.merge(line.item(), -line.units(), Math::addExact));
        }
        money = Math.max(0, money);
        goods.replaceAll((item, units) -> Math.max(0, units));
    }

    long money() {
        return money;
    }

    /** Smallest units by item. */
    Map<String, Long> goods() {
        return goods;
    }

    Capacity copy() {
        return new Capacity(money, new HashMap<>(goods));
    }

    void take(long cash, Map<String, Long> wishes) {
        money = Math.subtractExact(money, cash);
        wishes.forEach((item, units) -> goods.merge(item, -units, Math::addExact));
    }
}
