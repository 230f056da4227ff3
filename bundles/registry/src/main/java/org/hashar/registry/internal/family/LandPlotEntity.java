package org.hashar.registry.internal.family;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of a household's use of land. */
@Entity
@Table(name = "reg_land_plot")
public class LandPlotEntity extends KnownEntity {
    @Column(name = "household_id")
    private UUID householdId;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private Tenure tenure;

    @Column(name = "used_for")
    private @Nullable String use;

    private @Nullable String territory;

    protected LandPlotEntity() {}

    /** Recorded with a draft that is canonical and right. */
    LandPlotEntity(LandPlotDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    /** The version after another. */
    LandPlotEntity(LandPlotEntity before, LandPlotDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private void take(LandPlotDraft draft) {
        householdId = draft.household();
        amount = new BigDecimal(draft.area().amount());
        unit = draft.area().unit();
        tenure = draft.tenure();
        use = draft.use();
        territory = draft.territory();
    }

    public UUID householdId() {
        return householdId;
    }

    boolean same(LandPlotDraft draft) {
        return householdId.equals(draft.household())
                && area().equals(draft.area())
                && tenure == draft.tenure()
                && Objects.equals(use, draft.use())
                && Objects.equals(territory, draft.territory())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    private Area area() {
        return new Area(Areas.plain(amount), unit);
    }

    public LandPlot toRecord() {
        return new LandPlot(
                id(),
                householdId,
                area(),
                Areas.trimmed(amount.multiply(unit.squareMetres())),
                tenure,
                use,
                territory,
                from(),
                Forever.told(to()),
                recordedAt());
    }
}
