package org.hashar.fund.internal.stock;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.hashar.api.Actor;
import org.hashar.api.Violations;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.CapitalRules;
import org.hashar.fund.internal.capital.DocumentEntity;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;

/** What receipts, issues and counts of goods post: always the goods and their cost together. */
final class StockRules {
    private StockRules() {}

    static void receive(FundWork work, StockReceiptDraft draft) {
        Violations violations = work.violations();
        CapitalRules.ofCapital(work);
        boolean bought = draft.how() == StockReceiptDraft.How.BOUGHT;
        OptionalLong cost = bought
                ? Moneys.positive(violations, "/cost", draft.cost(), work.fund().asset())
                : Moneys.zeroOrMore(
                        violations, "/cost", draft.cost(), work.fund().asset());
        violations.check(!bought || draft.source() == null, "/source", "not-needed-here");
        violations.check(!bought || draft.origin() == null, "/origin", "not-needed-here");
        violations.check(
                draft.expiresOn() == null || !draft.expiresOn().isBefore(draft.date()), "/expiresOn", "expired-then");
        AccountRef cash = CapitalChart.cash(work.fund());
        AccountRef from = bought ? cash : CapitalRules.source(work, draft.source(), draft.origin());
        ItemEntity item = Batches.item(work, "/item", draft.item()).orElse(null);
        OptionalLong units = item == null
                ? OptionalLong.empty()
                : Quantities.positive(violations, "/quantity", draft.quantity(), item);
        if (item == null || units.isEmpty() || cost.isEmpty() || from == null) {
            return;
        }
        BatchEntity batch = new BatchEntity(
                draft.id(),
                work.fund().id(),
                draft.id(),
                item.code(),
                draft.variety(),
                draft.date(),
                draft.expiresOn(),
                units.getAsLong(),
                cost.getAsLong(),
                null);
        work.detail(batch);
        AccountRef outside = CapitalChart.outside(work.fund(), item.code());
        work.begin(List.of(from, outside, batch.stock(), batch.value()));
        if (bought) {
            long free = Math.max(0, work.free(cash));
            violations.check(cost.getAsLong() <= free, "/cost", "not-enough-cash", work.text(cash, free));
        }
        work.move(batch.stock(), outside, units.getAsLong(), StockMovement.Kind.RECEIPT.name());
        work.move(batch.value(), from, cost.getAsLong(), bought ? "PURCHASE" : "CAPITAL_IN_KIND");
    }

    static void issue(FundWork work, StockIssueDraft draft, AidRules recipients, Actor actor) {
        boolean aid = draft.kind() == StockIssueDraft.Kind.AID;
        if (aid) {
            recipients.check(work, actor, draft);
        }
        BatchEntity batch = Batches.standing(work, "/batch", draft.batch()).orElse(null);
        if (batch == null) {
            return;
        }
        if (aid) {
            CapitalRules.ofCapital(work);
        }
        work.violations().check(!aid || !batch.expiredOn(draft.date()), "/batch", "batch-expired", expiry(batch));
        AccountRef outside = CapitalChart.outside(work.fund(), batch.item());
        AccountRef bearer = bearer(work, draft.kind(), batch);
        work.begin(List.of(outside, bearer, batch.stock(), batch.value()));
        Batches.available(work, "/quantity", batch, draft.quantity())
                .ifPresent(units -> Batches.out(
                        work, batch, units, outside, bearer, draft.kind().name()));
    }

    static void price(FundWork work, GoodsPriceDraft draft) {
        CapitalRules.ofCapital(work);
        work.decide("/decision", null, draft.decision());
        Violations violations = work.violations();
        ItemEntity item = Batches.item(work, "/item", draft.item()).orElse(null);
        OptionalLong price =
                Moneys.positive(violations, "/price", draft.price(), work.fund().asset());
        if (item != null) {
            violations.check(
                    Quantities.priced(item, draft.per()), "/per", "unit-does-not-convert", draft.per(), item.unit());
        }
        price.ifPresent(units -> work.detail(new GoodsPriceEntity(draft, units, work.now())));
    }

    static void count(FundWork work, StockCountDraft draft) {
        Violations violations = work.violations();
        BatchEntity batch = Batches.standing(work, "/batch", draft.batch()).orElse(null);
        if (batch == null) {
            return;
        }
        OptionalLong counted =
                Quantities.zeroOrMore(violations, "/counted", draft.counted(), Batches.item(work.em(), batch));
        AccountRef outside = CapitalChart.outside(work.fund(), batch.item());
        AccountRef loss = loss(work, batch);
        Set<AccountRef> refs = new HashSet<>(List.of(outside, loss, batch.stock(), batch.value()));
        work.begin(refs);
        if (counted.isEmpty()) {
            return;
        }
        long expected = work.onTheDay(batch.stock());
        long difference = counted.getAsLong() - expected;
        boolean told = draft.reason() != null && !draft.reason().isBlank();
        violations.check(
                difference == 0 || told,
                "/reason",
                "stock-differs",
                work.text(batch.stock(), expected),
                work.text(batch.stock(), counted.getAsLong()));
        if (difference > 0) {
            work.move(batch.stock(), outside, difference, StockMovement.Kind.COUNT.name());
        } else if (difference < 0 && -difference <= work.present(batch.stock())) {
            Batches.out(work, batch, -difference, outside, loss, StockMovement.Kind.COUNT.name());
        } else if (difference < 0) {
            violations.add(
                    "/counted",
                    "stock-short-on",
                    work.today(),
                    work.text(batch.stock(), -difference - work.present(batch.stock())),
                    batch.id());
        }
    }

    private static AccountRef bearer(FundWork work, StockIssueDraft.Kind kind, BatchEntity batch) {
        return switch (kind) {
            case AID -> CapitalChart.own(work.fund(), CapitalChart.AID);
            case LOSS -> loss(work, batch);
            case USED ->
                work.fund().kind() == FundKind.SAVINGS
                        ? loss(work, batch)
                        : CapitalChart.own(work.fund(), CapitalChart.EXPENSE);
        };
    }

    /** Who bears what is lost of a batch: the enterprise whose it is, else the fund. */
    private static AccountRef loss(FundWork work, BatchEntity batch) {
        if (work.fund().kind() != FundKind.SAVINGS) {
            return CapitalChart.own(work.fund(), CapitalChart.LOSS);
        }
        DocumentEntity received = FundDocuments.require(work.em(), batch.document());
        return EnterpriseChart.costs(FundDocuments.root(work.em(), received).id());
    }

    static Object expiry(BatchEntity batch) {
        return Objects.requireNonNullElse(batch.expiresOn(), "");
    }
}
