package org.hashar.fund.internal.enterprise;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.ledger.AccountRef;

/**
 * What an enterprise's accounts come to, in smallest units.
 *
 * @param shared below zero for a loss that was put on members
 */
public record Standing(long sales, long costs, long shared, long stock, long receivable, long owed) {

    /**
     * Sums them up.
     *
     * @param balances of accounts, as {@link org.hashar.fund.internal.ledger.LimitKind#balance} has them
     */
    public static Standing read(EntityManager em, UUID enterprise, ToLongFunction<AccountRef> balances) {
        return new Standing(
                balances.applyAsLong(EnterpriseChart.sales(enterprise)),
                balances.applyAsLong(EnterpriseChart.costs(enterprise)),
                balances.applyAsLong(EnterpriseChart.shared(enterprise)),
                sum(EnterpriseRows.batches(em, enterprise), id -> balances.applyAsLong(CapitalChart.stockValue(id))),
                sum(EnterpriseRows.sales(em, enterprise), id -> balances.applyAsLong(EnterpriseChart.receivable(id))),
                sum(EnterpriseRows.givers(em, enterprise), id -> balances.applyAsLong(EnterpriseChart.owed(id))));
    }

    private static long sum(List<UUID> owners, ToLongFunction<UUID> balance) {
        return owners.stream().mapToLong(balance).reduce(0, Math::addExact);
    }

    /** Below zero for a loss. */
    public long netGain() {
        return Math.subtractExact(sales, costs);
    }

    /** What of the gain nobody was given yet, or of the loss nobody bore. */
    public long undivided() {
        return Math.subtractExact(netGain(), shared);
    }

    /** What the box has from it. */
    public long inBox() {
        return Math.subtractExact(Math.addExact(undivided(), owed), Math.addExact(stock, receivable));
    }

    Enterprise.Result toRecord(Asset asset) {
        return new Enterprise.Result(
                new Amount(sales, asset),
                new Amount(costs, asset),
                new Amount(netGain(), asset),
                new Amount(shared, asset),
                new Amount(undivided(), asset),
                new Amount(stock, asset),
                new Amount(receivable, asset),
                new Amount(owed, asset),
                new Amount(inBox(), asset));
    }
}
