package org.hashar.fund.internal.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Enterprise.Order.State;
import org.hashar.api.fund.FundDocument;

/** The orders of an enterprise and how far they are, from its sales. */
final class Orders {
    /** After all that can be recorded. */
    static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final List<CustomerOrderEntity> all;
    private final List<SaleEntity> sales;
    private final Map<UUID, List<SaleLineEntity>> lines;
    private final Set<UUID> cancelled;

    private Orders(
            List<CustomerOrderEntity> all,
            List<SaleEntity> sales,
            Map<UUID, List<SaleLineEntity>> lines,
            Set<UUID> cancelled) {
        this.all = all;
        this.sales = sales;
        this.lines = lines;
        this.cancelled = cancelled;
    }

    /** As they are by all that is recorded. */
    static Orders now(Venture venture) {
        return read(venture.work().em(), venture.of().id(), EVER, venture.work().now());
    }

    /** At the end of a day, as known at a moment. Four queries. */
    static Orders read(EntityManager em, UUID enterprise, LocalDate asOf, Instant asKnown) {
        List<CustomerOrderEntity> all =
                EnterpriseRows.standing(em, CustomerOrderEntity.class, "id", enterprise, asOf, asKnown);
        List<SaleEntity> sales = EnterpriseRows.standing(em, SaleEntity.class, "id", enterprise, asOf, asKnown);
        Map<UUID, List<SaleLineEntity>> lines = em.createQuery(
                        "select l from SaleLineEntity l, SaleEntity s where s.id = l.document"
                                + " and s.enterprise = :enterprise order by l.document, l.line",
                        SaleLineEntity.class)
                .setParameter("enterprise", enterprise)
                .getResultStream()
                .collect(Collectors.groupingBy(SaleLineEntity::document));
        Set<UUID> cancelled = new HashSet<>(em.createQuery(
                        "select d.subject from DocumentEntity d left join DocumentReversalEntity r"
                                + " on r.document = d.id and r.reversedAt <= :asKnown, CustomerOrderEntity x"
                                + " where d.subject = x.id and x.enterprise = :enterprise and d.kind = :kind"
                                + " and d.date <= :asOf and d.recordedAt <= :asKnown and r.document is null",
                        UUID.class)
                .setParameter("enterprise", enterprise)
                .setParameter("kind", FundDocument.Kind.ORDER_CANCEL)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList());
        return new Orders(all, sales, lines, cancelled);
    }

    List<CustomerOrderEntity> all() {
        return all;
    }

    List<SaleEntity> sales() {
        return sales;
    }

    List<CustomerOrderEntity> open() {
        return all.stream().filter(this::isOpen).toList();
    }

    boolean isOpen(CustomerOrderEntity order) {
        State state = state(order);
        return state == State.OPEN || state == State.PARTLY_DELIVERED;
    }

    State state(CustomerOrderEntity order) {
        if (cancelled.contains(order.id())) {
            return State.CANCELLED;
        }
        boolean all = order.units() == null ? sold(order) >= order.price() : delivered(order) >= order.units();
        if (all) {
            return State.DELIVERED;
        }
        return sold(order) > 0 ? State.PARTLY_DELIVERED : State.OPEN;
    }

    /** Smallest units of the good that was ordered. */
    long delivered(CustomerOrderEntity order) {
        return of(order).stream()
                .filter(line -> line.item() != null && line.item().equals(order.item()))
                .mapToLong(SaleLineEntity::units)
                .sum();
    }

    /** Smallest units of money for what was delivered. */
    long sold(CustomerOrderEntity order) {
        return of(order).stream().mapToLong(SaleLineEntity::price).sum();
    }

    private List<SaleLineEntity> of(CustomerOrderEntity order) {
        return sales.stream()
                .filter(sale -> order.id().equals(sale.order()))
                .flatMap(sale -> lines.getOrDefault(sale.id(), List.of()).stream())
                .toList();
    }
}
