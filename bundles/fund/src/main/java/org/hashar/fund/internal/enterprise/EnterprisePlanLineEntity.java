package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.fund.internal.capital.LineNo;
import org.jspecify.annotations.Nullable;

/** Something that a plan needs, or a step of it. Never changes. */
@Entity
@Table(name = "fund_enterprise_plan_line")
@IdClass(LineNo.class)
public class EnterprisePlanLineEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "what", updatable = false)
    private String what;

    @Column(name = "quantity", updatable = false)
    private @Nullable String quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", updatable = false)
    private @Nullable UnitOfMeasure unit;

    @Column(name = "cost", updatable = false)
    private @Nullable String cost;

    @Column(name = "cost_asset", updatable = false)
    private @Nullable String costAsset;

    @Column(name = "from_date", updatable = false)
    private @Nullable LocalDate from;

    @Column(name = "until_date", updatable = false)
    private @Nullable LocalDate until;

    protected EnterprisePlanLineEntity() {}

    EnterprisePlanLineEntity(UUID document, int line, EnterprisePlan.Input input) {
        this.document = document;
        this.line = line;
        this.what = input.what();
        Quantity told = input.quantity();
        this.quantity = told == null ? null : told.amount();
        this.unit = told == null ? null : told.unit();
        Money price = input.cost();
        this.cost = price == null ? null : price.amount();
        this.costAsset = price == null ? null : price.asset();
    }

    EnterprisePlanLineEntity(UUID document, int line, EnterprisePlan.Step step) {
        this.document = document;
        this.line = line;
        this.what = step.what();
        this.from = step.from();
        this.until = step.until();
    }

    UUID document() {
        return document;
    }

    Optional<EnterprisePlan.Input> toInput() {
        return from == null
                ? Optional.of(new EnterprisePlan.Input(what, quantity(quantity, unit), money(cost, costAsset)))
                : Optional.empty();
    }

    Optional<EnterprisePlan.Step> toStep() {
        return from == null || until == null
                ? Optional.empty()
                : Optional.of(new EnterprisePlan.Step(from, until, what));
    }

    static @Nullable Quantity quantity(@Nullable String amount, @Nullable UnitOfMeasure unit) {
        return amount == null || unit == null ? null : new Quantity(amount, unit);
    }

    static @Nullable Money money(@Nullable String amount, @Nullable String asset) {
        return amount == null || asset == null ? null : new Money(amount, asset);
    }
}
