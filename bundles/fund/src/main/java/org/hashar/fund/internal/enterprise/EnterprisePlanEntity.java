package org.hashar.fund.internal.enterprise;

import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/** The head of a plan, as it was written. Never changes. */
@Entity
@Table(name = "fund_enterprise_plan")
public class EnterprisePlanEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterprise;

    @Column(name = "product", updatable = false)
    private String product;

    @Column(name = "quantity", updatable = false)
    private @Nullable String quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", updatable = false)
    private @Nullable UnitOfMeasure unit;

    @Column(name = "target", updatable = false)
    private @Nullable String target;

    @Column(name = "target_asset", updatable = false)
    private @Nullable String targetAsset;

    protected EnterprisePlanEntity() {}

    EnterprisePlanEntity(UUID document, UUID enterprise, EnterprisePlan plan) {
        this.document = document;
        this.enterprise = enterprise;
        this.product = plan.product();
        Quantity told = plan.quantity();
        this.quantity = told == null ? null : told.amount();
        this.unit = told == null ? null : told.unit();
        Money aim = plan.target();
        this.target = aim == null ? null : aim.amount();
        this.targetAsset = aim == null ? null : aim.asset();
    }

    UUID document() {
        return document;
    }

    /** The plan with the lines that were loaded for it. */
    EnterprisePlan toRecord(List<EnterprisePlanLineEntity> lines) {
        return new EnterprisePlan(
                product,
                EnterprisePlanLineEntity.quantity(quantity, unit),
                EnterprisePlanLineEntity.money(target, targetAsset),
                lines.stream().flatMap(line -> line.toInput().stream()).toList(),
                lines.stream().flatMap(line -> line.toStep().stream()).toList());
    }
}
