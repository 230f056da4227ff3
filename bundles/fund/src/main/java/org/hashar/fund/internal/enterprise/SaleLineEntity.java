package org.hashar.fund.internal.enterprise;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.fund.internal.capital.LineNo;
import org.jspecify.annotations.Nullable;

/** What was sold; without a batch a service. Never changes. */
@Entity
@Table(name = "fund_sale_line")
@IdClass(LineNo.class)
public class SaleLineEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "batch_id", updatable = false)
    private @Nullable UUID batch;

    @Column(name = "item", updatable = false)
    private @Nullable String item;

    @Column(name = "units", updatable = false)
    private long units;

    @Column(name = "price", updatable = false)
    private long price;

    protected SaleLineEntity() {}

    SaleLineEntity(UUID document, int line, @Nullable UUID batch, @Nullable String item, long units, long price) {
        this.document = document;
        this.line = line;
        this.batch = batch;
        this.item = item;
        this.units = units;
        this.price = price;
    }

    UUID document() {
        return document;
    }

    @Nullable
    String item() {
        return item;
    }

    long units() {
        return units;
    }

    long price() {
        return price;
    }
}
