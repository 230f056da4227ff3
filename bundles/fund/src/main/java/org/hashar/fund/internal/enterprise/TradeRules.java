package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.money.Quantity;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.fund.internal.stock.Quantities;
import org.jspecify.annotations.Nullable;

/** What buying, making and selling posts: goods and money together, all money of enterprises under one code. */
final class TradeRules {
    private static final String MONEY = StatementLine.Kind.ENTERPRISE.name();

    /** Goods that leave a batch. */
    private record Out(BatchEntity batch, String pointer, Quantity quantity) {}

    private TradeRules() {}

    static void takeIn(Venture venture, EnterpriseInputDraft draft) {
        FundWork work = venture.work();
        Violations violations = venture.checkOpen().violations();
        UUID giver = draft.givenBy();
        OptionalLong cost = giver == null
                ? venture.positive("/cost", draft.cost())
                : Moneys.zeroOrMore(
                        violations, "/cost", draft.cost(), work.fund().asset());
        if (giver != null) {
            venture.member("/givenBy", giver, draft.date());
        }
        checkExpiry(venture, draft.expiresOn());
        ItemEntity item = Batches.item(work, "/item", draft.item()).orElse(null);
        OptionalLong units = item == null
                ? OptionalLong.empty()
                : Quantities.positive(violations, "/quantity", draft.quantity(), item);
        if (item == null || units.isEmpty() || cost.isEmpty()) {
            return;
        }
        BatchEntity batch =
                batch(venture, item, draft.variety(), draft.expiresOn(), units.getAsLong(), cost.getAsLong());
        AccountRef payer = venture.payer(giver);
        AccountRef outside = CapitalChart.outside(work.fund(), item.code());
        work.begin(List.of(payer, outside, batch.stock(), batch.value()));
        if (giver == null) {
            venture.checkCash("/cost", cost.getAsLong());
        }
        work.move(batch.stock(), outside, units.getAsLong(), StockMovement.Kind.RECEIPT.name());
        work.move(batch.value(), payer, cost.getAsLong(), MONEY);
    }

    static void spend(Venture venture, EnterpriseCostDraft draft) {
        FundWork work = venture.work();
        venture.checkOpen();
        OptionalLong amount = venture.positive("/amount", draft.amount());
        UUID person = draft.paidBy();
        if (person != null) {
            venture.member("/paidBy", person, draft.date());
        }
        if (amount.isEmpty()) {
            return;
        }
        AccountRef payer = venture.payer(person);
        AccountRef costs = EnterpriseChart.costs(venture.of().id());
        work.begin(List.of(payer, costs));
        if (person == null) {
            venture.checkCash("/amount", amount.getAsLong());
        }
        work.move(costs, payer, amount.getAsLong(), MONEY);
    }

    static void produce(Venture venture, ProductionDraft draft) {
        FundWork work = venture.work();
        Violations violations = venture.checkOpen().violations();
        checkExpiry(venture, draft.expiresOn());
        ItemEntity item = Batches.item(work, "/item", draft.item()).orElse(null);
        OptionalLong made = item == null
                ? OptionalLong.empty()
                : Quantities.positive(violations, "/quantity", draft.quantity(), item);
        List<Out> used = new ArrayList<>();
        for (int i = 0; i < draft.used().size(); i++) {
            ProductionDraft.Used line = draft.used().get(i);
            add(venture, used, "/used/" + i, line.batch(), line.quantity());
        }
        if (item == null || made.isEmpty() || !violations.isEmpty()) {
            return;
        }
        AccountRef outside = CapitalChart.outside(work.fund(), item.code());
        // What it costs is known only when the accounts are read, and they are read for the batch too.
        AccountRef stock = CapitalChart.stock(draft.id(), item.code());
        AccountRef value = CapitalChart.stockValue(draft.id());
        Set<AccountRef> refs = refs(work, used);
        refs.addAll(List.of(outside, stock, value));
        work.begin(refs);
        long cost = 0;
        for (Out out : used) {
            OptionalLong units = venture.available(out.pointer() + "/quantity", out.batch(), out.quantity());
            if (units.isPresent()) {
                cost = Math.addExact(cost, Batches.cost(work, out.batch(), units.getAsLong()));
                AccountRef gone = CapitalChart.outside(work.fund(), out.batch().item());
                Batches.out(work, out.batch(), units.getAsLong(), gone, value, StockMovement.Kind.USED.name());
            }
        }
        batch(venture, item, draft.variety(), draft.expiresOn(), made.getAsLong(), cost);
        work.move(stock, outside, made.getAsLong(), StockMovement.Kind.PRODUCED.name());
    }

    static void sell(Venture venture, @Nullable CustomerOrderEntity order, SaleDraft draft) {
        FundWork work = venture.work();
        Violations violations = venture.checkOpen().violations();
        boolean credit = draft.payBy() != null;
        violations.check(
                draft.payBy() == null || !draft.payBy().isBefore(draft.date()), "/payBy", "before-from", draft.date());
        List<Out> sold = new ArrayList<>();
        long price = 0;
        for (int i = 0; i < draft.lines().size(); i++) {
            SaleDraft.Line line = draft.lines().get(i);
            price = Math.addExact(
                    price,
                    venture.positive("/lines/" + i + "/price", line.price()).orElse(0));
            if (line.batch() != null && line.quantity() != null) {
                add(venture, sold, "/lines/" + i, line.batch(), line.quantity());
            }
        }
        if (!violations.isEmpty()) {
            return;
        }
        AccountRef costs = EnterpriseChart.costs(venture.of().id());
        AccountRef sales = EnterpriseChart.sales(venture.of().id());
        AccountRef payment = credit ? EnterpriseChart.receivable(draft.id()) : venture.cash();
        Set<AccountRef> refs = refs(work, sold);
        refs.addAll(List.of(costs, sales, payment));
        work.begin(refs);
        work.detail(new SaleEntity(
                draft.id(), venture.of().id(), draft.order(), draft.customer(), draft.date(), price, draft.payBy()));
        List<SaleLineEntity> lines = lines(venture, draft, sold, costs);
        if (order != null) {
            checkOrder(venture, order, draft, lines);
        }
        lines.forEach(work::detail);
        work.move(payment, sales, price, MONEY);
    }

    /** Takes the goods out, and tells the lines. */
    private static List<SaleLineEntity> lines(Venture venture, SaleDraft draft, List<Out> sold, AccountRef costs) {
        FundWork work = venture.work();
        List<SaleLineEntity> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < draft.lines().size(); i++) {
            SaleDraft.Line line = draft.lines().get(i);
            long price =
                    venture.positive("/lines/" + i + "/price", line.price()).orElse(0);
            if (line.batch() == null) {
                lines.add(new SaleLineEntity(draft.id(), i, null, null, 0, price));
                continue;
            }
            Out out = sold.get(next++);
            long units = venture.available(out.pointer() + "/quantity", out.batch(), out.quantity())
                    .orElse(0);
            if (units > 0) {
                AccountRef gone = CapitalChart.outside(work.fund(), out.batch().item());
                Batches.out(work, out.batch(), units, gone, costs, StockMovement.Kind.SOLD.name());
            }
            lines.add(new SaleLineEntity(
                    draft.id(), i, out.batch().id(), out.batch().item(), units, price));
        }
        return lines;
    }

    private static void checkOrder(
            Venture venture, CustomerOrderEntity order, SaleDraft draft, List<SaleLineEntity> lines) {
        Violations violations = venture.violations();
        Orders orders = Orders.now(venture);
        violations.check(!draft.date().isBefore(order.placedOn()), "/date", "before-order", order.placedOn());
        if (!violations.check(orders.isOpen(order), "/order", "order-not-open", order.id())) {
            return;
        }
        Long ordered = order.units();
        if (ordered == null) {
            return;
        }
        long now = lines.stream()
                .filter(line -> order.item() != null && order.item().equals(line.item()))
                .mapToLong(SaleLineEntity::units)
                .sum();
        long left = ordered - orders.delivered(order);
        violations.check(now > 0, "/lines", "not-what-was-ordered", String.valueOf(order.item()));
        violations.check(now <= left, "/lines", "beyond-order", goods(venture, order, left));
    }

    private static String goods(Venture venture, CustomerOrderEntity order, long units) {
        return venture.work().text(CapitalChart.stock(order.id(), String.valueOf(order.item())), units);
    }

    static void settle(Venture venture, SaleEntity sale, SalePaymentDraft draft) {
        FundWork work = venture.work();
        Violations violations = venture.checkOpen().violations();
        OptionalLong amount = venture.positive("/amount", draft.amount());
        violations.check(!draft.date().isBefore(sale.date()), "/date", "before-from", sale.date());
        if (amount.isEmpty()) {
            return;
        }
        AccountRef owed = EnterpriseChart.receivable(sale.id());
        AccountRef to = draft.kind() == SalePaymentDraft.Kind.PAID
                ? venture.cash()
                : EnterpriseChart.costs(venture.of().id());
        work.begin(List.of(owed, to));
        long left = Math.max(0, work.free(owed));
        violations.check(amount.getAsLong() <= left, "/amount", "beyond-receivable", work.text(owed, left));
        work.move(to, owed, amount.getAsLong(), MONEY);
    }

    static void payGiver(Venture venture, GiverPaymentDraft draft) {
        FundWork work = venture.work();
        venture.checkOpen();
        OptionalLong amount = venture.positive("/amount", draft.amount());
        if (amount.isEmpty()) {
            return;
        }
        AccountRef owed =
                EnterpriseChart.owed(EnterpriseChart.giver(venture.of().id(), draft.person()));
        work.begin(List.of(owed, venture.cash()));
        long left = Math.max(0, work.free(owed));
        work.violations().check(amount.getAsLong() <= left, "/amount", "beyond-owed", work.text(owed, left));
        venture.checkCash("/amount", amount.getAsLong());
        work.move(owed, venture.cash(), amount.getAsLong(), MONEY);
    }

    private static void checkExpiry(Venture venture, @Nullable LocalDate expiresOn) {
        venture.violations()
                .check(
                        expiresOn == null
                                || !expiresOn.isBefore(venture.work().heading().date()),
                        "/expiresOn",
                        "expired-then");
    }

    /** Each batch once: what a part of it costs depends on what is left of it. */
    private static void add(Venture venture, List<Out> to, String pointer, UUID batch, Quantity quantity) {
        Set<UUID> seen = new HashSet<>();
        to.forEach(out -> seen.add(out.batch().id()));
        if (venture.violations().check(!seen.contains(batch), pointer + "/batch", "listed-twice")) {
            venture.batch(pointer + "/batch", batch).ifPresent(found -> to.add(new Out(found, pointer, quantity)));
        }
    }

    private static Set<AccountRef> refs(FundWork work, List<Out> outs) {
        Set<AccountRef> refs = new HashSet<>();
        outs.forEach(out -> {
            refs.add(out.batch().stock());
            refs.add(out.batch().value());
            refs.add(CapitalChart.outside(work.fund(), out.batch().item()));
        });
        return refs;
    }

    /** A new batch of the document, to be written with it. */
    private static BatchEntity batch(
            Venture venture,
            ItemEntity item,
            @Nullable String variety,
            @Nullable LocalDate expiresOn,
            long units,
            long cost) {
        UUID id = venture.work().heading().id();
        BatchEntity batch = new BatchEntity(
                id,
                venture.work().fund().id(),
                id,
                item.code(),
                variety,
                venture.work().heading().date(),
                expiresOn,
                units,
                cost,
                null);
        venture.work().detail(batch);
        return batch;
    }
}
