package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A customer's order. Never changes. */
@Entity
@Table(name = "fund_customer_order")
public class CustomerOrderEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterprise;

    @Column(name = "customer", updatable = false)
    private String customer;

    @Column(name = "what", updatable = false)
    private String what;

    @Column(name = "item", updatable = false)
    private @Nullable String item;

    @Column(name = "units", updatable = false)
    private @Nullable Long units;

    @Column(name = "price", updatable = false)
    private long price;

    @Column(name = "placed_on", updatable = false)
    private LocalDate placedOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    protected CustomerOrderEntity() {}

    CustomerOrderEntity(
            UUID id,
            UUID enterprise,
            String customer,
            String what,
            @Nullable String item,
            @Nullable Long units,
            long price,
            LocalDate placedOn,
            LocalDate dueOn) {
        this.id = id;
        this.enterprise = enterprise;
        this.customer = customer;
        this.what = what;
        this.item = item;
        this.units = units;
        this.price = price;
        this.placedOn = placedOn;
        this.dueOn = dueOn;
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterprise;
    }

    String customer() {
        return customer;
    }

    String what() {
        return what;
    }

    @Nullable
    String item() {
        return item;
    }

    @Nullable
    Long units() {
        return units;
    }

    long price() {
        return price;
    }

    LocalDate placedOn() {
        return placedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
