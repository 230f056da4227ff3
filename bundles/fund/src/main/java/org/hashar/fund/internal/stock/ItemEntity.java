package org.hashar.fund.internal.stock;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.Item;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.money.Asset;
import org.hashar.api.money.UnitOfMeasure;

/** A good of the catalogue. Never changes: what was counted in grams stays in grams. */
@Entity
@Table(name = "fund_item")
public class ItemEntity {
    @Id
    @Column(name = "code", updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ItemDraft.Kind kind;

    @Column(name = "name", updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", updatable = false)
    private UnitOfMeasure unit;

    @Column(name = "scale", updatable = false)
    private int scale;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected ItemEntity() {}

    ItemEntity(ItemDraft draft, Instant recordedAt, String recordedBy) {
        this.code = draft.code();
        this.kind = draft.kind();
        this.name = draft.name();
        this.unit = draft.unit();
        this.scale = draft.scale();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public String code() {
        return code;
    }

    public Asset asset() {
        return new Asset(code, scale);
    }

    UnitOfMeasure unit() {
        return unit;
    }

    int scale() {
        return scale;
    }

    boolean isOf(ItemDraft draft) {
        return kind == draft.kind()
                && name.equals(draft.name())
                && unit == draft.unit()
                && draft.scale().equals(scale);
    }

    Item toRecord() {
        return new Item(code, kind, name, unit, scale, recordedAt);
    }
}
