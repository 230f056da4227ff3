package org.hashar.fund.internal.season;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft.Delivery;
import org.hashar.api.fund.RevolvingRepaymentDraft.Price;
import org.hashar.api.fund.StockMovement;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.fund.internal.stock.Quantities;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a repayment (R3). Money takes the debt down by itself. Goods that were agreed take it down by their agreed value, and what they are
 * worth more or less on the day is the fund's, on the price difference; goods at a price decided on the day take it down by that price.
 */
final class RepaymentRules {
    private static final String REPAID = StockMovement.Kind.REPAID.name();
    private static final int MAX_TEXT = 200;
    private static final int MAX_VARIETY = 100;

    private final FundWork work;
    private final Violations violations;
    private final RevolvingRepaymentDraft draft;
    private final Borrowing borrowing;
    private long deliveredBefore;
    private long owed;

    /**
     * A delivery that can be posted.
     *
     * @param credit what the debt falls by
     * @param worth what the goods stand in the stock at
     */
    private record Received(BatchEntity batch, long credit, long worth) {}

    RepaymentRules(FundWork work, RevolvingRepaymentDraft draft) {
        this.work = work;
        this.violations = work.violations();
        this.draft = draft;
        this.borrowing = Borrowing.of(work, draft.loan(), draft.date());
    }

    void apply() {
        RevolvingLoanEntity loan = borrowing.loan();
        violations.check(draft.money() != null || !draft.goods().isEmpty(), "/money", "required");
        violations.check(draft.money() == null || loan.rule() != RepaymentRule.GOODS, "/money", "goods-were-agreed");
        violations.check(draft.goods().isEmpty() || loan.rule() != RepaymentRule.MONEY, "/goods", "money-was-agreed");
        OptionalLong money = draft.money() == null
                ? OptionalLong.of(0)
                : Moneys.positive(
                        violations, "/money", draft.money(), work.fund().asset());
        if (!violations.isEmpty() || money.isEmpty()) {
            return;
        }
        deliveredBefore = deliveredBefore(loan);
        begin();
        owed = borrowing.owed() - money.getAsLong();
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < draft.goods().size(); i++) {
            Received one = receive(i, draft.goods().get(i));
            if (one != null) {
                received.add(one);
            }
        }
        if (!violations.isEmpty()) {
            return;
        }
        post(money.getAsLong(), received);
    }

    private void begin() {
        AccountRef cash = CapitalChart.cash(work.fund());
        Set<AccountRef> refs =
                new HashSet<>(List.of(cash, CapitalChart.own(work.fund(), CapitalChart.PRICE_DIFFERENCE)));
        for (int i = 0; i < draft.goods().size(); i++) {
            String item = draft.goods().get(i).item();
            refs.add(CapitalChart.outside(work.fund(), item));
            refs.add(CapitalChart.stock(batchId(i), item));
            refs.add(CapitalChart.stockValue(batchId(i)));
        }
        borrowing.begin(refs);
    }

    /** The id of the batch that a line becomes. */
    private UUID batchId(int line) {
        String name = "hashar:delivery:" + draft.id() + ':' + line;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** How much of the agreed good came back before, on repayments that stand. */
    private long deliveredBefore(RevolvingLoanEntity loan) {
        RevolvingLoanEntity.Term term = loan.term();
        if (term == null) {
            return 0;
        }
        return work.em()
                .createQuery(
                        "select b.units from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id,"
                                + " BatchEntity b where b.loan = :loan and d.id = b.document and d.kind = :kind"
                                + " and r.document is null",
                        Long.class)
                .setParameter("loan", loan.id())
                .setParameter("kind", org.hashar.api.fund.FundDocument.Kind.REPAYMENT)
                .getResultStream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private @Nullable Received receive(int number, Delivery line) {
        String pointer = "/goods/" + number;
        Texts.check(violations, pointer + "/variety", line.variety(), MAX_VARIETY);
        Texts.check(violations, pointer + "/quality", line.quality(), MAX_TEXT);
        ItemEntity item = Batches.item(work, pointer + "/item", line.item()).orElse(null);
        OptionalLong units = item == null
                ? OptionalLong.empty()
                : Quantities.positive(violations, pointer + "/quantity", line.quantity(), item);
        OptionalLong price = item == null ? OptionalLong.empty() : price(pointer, line.price(), item);
        if (item == null || units.isEmpty()) {
            return null;
        }
        RevolvingLoanEntity.Term term = borrowing.loan().term();
        long credit;
        if (term == null) {
            if (!violations.check(line.price() != null, pointer + "/price", "price-by-decision-needed")
                    || price.isEmpty()) {
                return null;
            }
            credit = worth(units.getAsLong(), item, price.getAsLong(), line.price());
        } else {
            OptionalLong agreed = agreed(pointer, term, item, units.getAsLong());
            if (agreed.isEmpty()) {
                return null;
            }
            credit = agreed.getAsLong();
        }
        long worth = price.isEmpty() ? credit : worth(units.getAsLong(), item, price.getAsLong(), line.price());
        if (!violations.check(credit > 0, pointer + "/quantity", "worth-nothing")) {
            return null;
        }
        BatchEntity batch = new BatchEntity(
                batchId(number),
                work.fund().id(),
                draft.id(),
                item.code(),
                line.variety(),
                draft.date(),
                null,
                units.getAsLong(),
                worth,
                borrowing.loan().id());
        return new Received(batch, credit, worth);
    }

    private static long worth(long units, ItemEntity item, long price, @Nullable Price of) {
        return of == null ? 0 : Quantities.worth(units, item, price, of.per());
    }

    private OptionalLong price(String pointer, @Nullable Price price, ItemEntity item) {
        if (price == null) {
            return OptionalLong.empty();
        }
        work.decide(pointer + "/price/decision", borrowing.loan().id(), price.decision());
        boolean converts = violations.check(
                Quantities.priced(item, price.per()),
                pointer + "/price/per",
                "unit-does-not-convert",
                price.per(),
                item.asset().code());
        OptionalLong units = Moneys.positive(
                violations,
                pointer + "/price/amount",
                price.amount(),
                work.fund().asset());
        return converts ? units : OptionalLong.empty();
    }

    /** The agreed value of a part of the agreed goods, so that the values of all parts make up the whole debt. */
    private OptionalLong agreed(String pointer, RevolvingLoanEntity.Term term, ItemEntity item, long units) {
        if (!violations.check(item.code().equals(term.item()), pointer + "/item", "other-good", term.item())) {
            return OptionalLong.empty();
        }
        long left = term.units() - deliveredBefore;
        AccountRef goods = CapitalChart.outside(work.fund(), item.code());
        if (!violations.check(
                units <= left, pointer + "/quantity", "beyond-goods-term", work.text(goods, Math.max(0, left)))) {
            return OptionalLong.empty();
        }
        long credit = agreed(term, units);
        if (credit > owed && agreed(term, units - 1) < owed) {
            // After a return or forgiveness the last kilogram may be worth a little more than what is left.
            credit = owed;
        }
        owed -= credit;
        deliveredBefore += units;
        return OptionalLong.of(credit);
    }

    private long agreed(RevolvingLoanEntity.Term term, long units) {
        long principal = borrowing.loan().principal();
        return Quantities.share(principal, deliveredBefore + units, term.units())
                - Quantities.share(principal, deliveredBefore, term.units());
    }

    private void post(long money, List<Received> received) {
        long debt = borrowing.owed();
        long credit = money + received.stream().mapToLong(Received::credit).sum();
        violations.check(
                credit <= debt,
                draft.goods().isEmpty() ? "/money" : "",
                "beyond-debt",
                work.text(borrowing.account(), debt));
        AccountRef difference = CapitalChart.own(work.fund(), CapitalChart.PRICE_DIFFERENCE);
        work.move(CapitalChart.cash(work.fund()), borrowing.account(), money, REPAID);
        for (Received one : received) {
            BatchEntity batch = one.batch();
            work.detail(batch);
            work.move(batch.stock(), CapitalChart.outside(work.fund(), batch.item()), batch.units(), REPAID);
            work.move(batch.value(), borrowing.account(), Math.min(one.worth(), one.credit()), REPAID);
            work.move(batch.value(), difference, Math.max(0, one.worth() - one.credit()), REPAID);
            work.move(difference, borrowing.account(), Math.max(0, one.credit() - one.worth()), REPAID);
        }
        borrowing.release(draft.shares(), credit, REPAID);
    }
}
