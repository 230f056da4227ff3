package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The head of a sale. Never changes. */
@Entity
@Table(name = "fund_sale")
public class SaleEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterprise;

    @Column(name = "order_id", updatable = false)
    private @Nullable UUID order;

    @Column(name = "customer", updatable = false)
    private @Nullable String customer;

    @Column(name = "sold_on", updatable = false)
    private LocalDate date;

    @Column(name = "price", updatable = false)
    private long price;

    @Column(name = "pay_by", updatable = false)
    private @Nullable LocalDate payBy;

    protected SaleEntity() {}

    SaleEntity(
            UUID id,
            UUID enterprise,
            @Nullable UUID order,
            @Nullable String customer,
            LocalDate date,
            long price,
            @Nullable LocalDate payBy) {
        this.id = id;
        this.enterprise = enterprise;
        this.order = order;
        this.customer = customer;
        this.date = date;
        this.price = price;
        this.payBy = payBy;
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterprise;
    }

    @Nullable
    UUID order() {
        return order;
    }

    @Nullable
    String customer() {
        return customer;
    }

    LocalDate date() {
        return date;
    }

    long price() {
        return price;
    }

    @Nullable
    LocalDate payBy() {
        return payBy;
    }
}
