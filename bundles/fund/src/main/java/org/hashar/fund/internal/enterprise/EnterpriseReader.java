package org.hashar.fund.internal.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.capital.Goods;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.stock.BatchEntity;
import org.jspecify.annotations.Nullable;

/** Enterprises of one fund at the end of a day, as known at a moment, from their documents and the transfers. For one unit of work. */
final class EnterpriseReader {
    private final EntityManager em;
    private final FundEntity fund;
    private final LocalDate asOf;
    private final Instant asKnown;
    private final Balances balances;
    private final Map<String, Asset> goods;

    EnterpriseReader(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        this.em = em;
        this.fund = fund;
        this.asOf = asOf;
        this.asKnown = asKnown;
        this.balances = Balances.read(em, fund, asOf, asKnown);
        this.goods = Goods.assets(em);
    }

    /** The enterprises of the fund that had started and were known, the first one first. */
    List<EnterpriseEntity> started() {
        return em.createQuery(
                        "select e from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " and r.reversedAt <= :asKnown, EnterpriseEntity e where d.id = e.id"
                                + " and e.fund = :fund and d.date <= :asOf and d.recordedAt <= :asKnown"
                                + " and r.document is null order by d.date, d.id",
                        EnterpriseEntity.class)
                .setParameter("fund", fund.id())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList();
    }

    Enterprise read(EnterpriseEntity of) {
        Orders orders = Orders.read(em, of.id(), asOf, asKnown);
        return new Enterprise(
                of.id(),
                of.group(),
                fund.id(),
                of.name(),
                of.startsOn(),
                closedOn(of.id()),
                asOf,
                asKnown,
                plan(of.id()),
                EnterpriseRows.entitled(em, of.id(), asOf, asKnown),
                orders.all().stream().map(order -> order(orders, order)).toList(),
                orders.sales().stream().map(this::sale).toList(),
                stock(of.id()),
                Standing.read(em, of.id(), balances::of).toRecord(fund.asset()));
    }

    private @Nullable LocalDate closedOn(UUID enterprise) {
        return em.createQuery(
                        "select d.date from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " and r.reversedAt <= :asKnown where d.subject = :enterprise and d.kind = :kind"
                                + " and d.date <= :asOf and d.recordedAt <= :asKnown and r.document is null",
                        LocalDate.class)
                .setParameter("enterprise", enterprise)
                .setParameter("kind", FundDocument.Kind.ENTERPRISE_CLOSE)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The last plan; there is always the first one, for the enterprise itself brought it. */
    private EnterprisePlan plan(UUID enterprise) {
        List<EnterprisePlanEntity> plans =
                EnterpriseRows.standing(em, EnterprisePlanEntity.class, "document", enterprise, asOf, asKnown);
        EnterprisePlanEntity last = plans.get(plans.size() - 1);
        return last.toRecord(em.createQuery(
                        "select l from EnterprisePlanLineEntity l where l.document = :document order by l.line",
                        EnterprisePlanLineEntity.class)
                .setParameter("document", last.document())
                .getResultList());
    }

    private Enterprise.Order order(Orders orders, CustomerOrderEntity order) {
        String item = order.item();
        Long units = order.units();
        Asset good = item == null ? null : goods.get(item);
        return new Enterprise.Order(
                order.id(),
                order.customer(),
                order.what(),
                good == null || units == null ? null : new Amount(units, good),
                money(order.price()),
                order.placedOn(),
                order.dueOn(),
                orders.state(order),
                good == null ? null : new Amount(orders.delivered(order), good),
                money(orders.sold(order)),
                orders.isOpen(order) && asOf.isAfter(order.dueOn()));
    }

    private Enterprise.Sale sale(SaleEntity sale) {
        return new Enterprise.Sale(
                sale.id(),
                sale.order(),
                sale.customer(),
                sale.date(),
                money(sale.price()),
                sale.payBy(),
                money(balances.of(EnterpriseChart.receivable(sale.id()))));
    }

    private List<StockBatch> stock(UUID enterprise) {
        return em.createQuery(
                        "select b from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " and r.reversedAt <= :asKnown, BatchEntity b where d.id = b.document"
                                + " and d.subject = :enterprise and d.date <= :asOf and d.recordedAt <= :asKnown"
                                + " and r.document is null order by d.date, d.id",
                        BatchEntity.class)
                .setParameter("enterprise", enterprise)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultStream()
                .map(batch -> batch.toRecord(
                        goods.getOrDefault(batch.item(), new Asset(batch.item(), 0)),
                        fund.asset(),
                        balances.of(CapitalChart.STOCK, batch.id()),
                        balances.of(CapitalChart.STOCK_VALUE, batch.id())))
                .toList();
    }

    private Amount money(long units) {
        return new Amount(units, fund.asset());
    }
}
