package org.hashar.fund.internal.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.money.UnitOfMeasure;

/** What a good would cost from a day on, as a fund decided. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_goods_price")
public class GoodsPriceEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "item", updatable = false)
    private String item;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "price", updatable = false)
    private long price;

    @Enumerated(EnumType.STRING)
    @Column(name = "per_unit", updatable = false)
    private UnitOfMeasure per;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected GoodsPriceEntity() {}

    GoodsPriceEntity(GoodsPriceDraft draft, long price, Instant recordedAt) {
        this.document = draft.id();
        this.fund = draft.fund();
        this.item = draft.item();
        this.from = draft.date();
        this.price = price;
        this.per = draft.per();
        this.recordedAt = recordedAt;
    }

    UUID fund() {
        return fund;
    }

    String item() {
        return item;
    }

    /** What so many smallest units of the good would cost, in smallest units of money. */
    long worth(long units, ItemEntity of) {
        return Quantities.worth(units, of, price, per);
    }
}
