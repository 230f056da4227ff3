package org.hashar.fund.internal.season;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.StockMovement;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.fund.internal.stock.Quantities;

/** The rules of a return of unused goods (R3): it undoes a part of the hand-over, value and cost alike, into a batch of its own. */
final class ReturnRules {
    private static final String RETURNED = StockMovement.Kind.RETURNED.name();

    private ReturnRules() {}

    static void apply(FundWork work, GoodsReturnDraft draft) {
        Borrowing borrowing = Borrowing.of(work, draft.loan(), draft.date());
        UUID loan = borrowing.loan().id();
        HandOverEntity goods = work.em().find(HandOverEntity.class, HandOverEntity.idOf(loan, draft.batch()));
        if (!work.violations().check(goods != null, "/batch", "not-handed-out", draft.batch()) || goods == null) {
            return;
        }
        BatchEntity from = Batches.require(work.em(), goods.batch());
        ItemEntity item = Batches.item(work.em(), from);
        AccountRef stock = CapitalChart.stock(draft.id(), item.code());
        AccountRef value = CapitalChart.stockValue(draft.id());
        AccountRef difference = CapitalChart.own(work.fund(), CapitalChart.ISSUE_DIFFERENCE);
        borrowing.begin(Set.of(stock, value, difference, goods.withBorrower()));
        OptionalLong units = Quantities.positive(work.violations(), "/quantity", draft.quantity(), item);
        if (units.isEmpty()) {
            return;
        }
        long out = Math.max(0, work.free(goods.withBorrower()));
        if (!work.violations()
                .check(
                        units.getAsLong() <= out,
                        "/quantity",
                        "beyond-handed-out",
                        work.text(goods.withBorrower(), out))) {
            return;
        }
        long before = goods.units() - work.present(goods.withBorrower());
        long agreed = goods.part(goods.agreed(), before, units.getAsLong());
        long cost = goods.part(goods.cost(), before, units.getAsLong());
        long owed = borrowing.owed();
        work.violations().check(agreed <= owed, "/quantity", "beyond-debt", work.text(borrowing.account(), owed));
        BatchEntity batch = new BatchEntity(
                draft.id(),
                work.fund().id(),
                draft.id(),
                item.code(),
                from.variety(),
                draft.date(),
                from.expiresOn(),
                units.getAsLong(),
                cost,
                loan);
        work.detail(batch);
        work.move(stock, goods.withBorrower(), units.getAsLong(), RETURNED);
        work.move(value, borrowing.account(), Math.min(agreed, cost), RETURNED);
        work.move(difference, borrowing.account(), Math.max(0, agreed - cost), RETURNED);
        work.move(value, difference, Math.max(0, cost - agreed), RETURNED);
        borrowing.release(List.copyOf(draft.shares()), agreed, RETURNED);
    }
}
