package org.hashar.registry.internal.family;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.registry.Land;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.jspecify.annotations.Nullable;

/** The land that households use (TJ-20, KG-48). Plots of one household may lie side by side, so their days may overlap. */
final class LandPlots extends Facts<LandPlotDraft, LandPlotEntity, LandPlot> {

    LandPlots(Tools tools) {
        super(tools, LandPlotEntity.class, Subject.HOUSEHOLD, "land-plot");
    }

    /** All plots of a day together. */
    Land land(Actor actor, UUID household, LocalDate asOf, @Nullable Instant asKnown) {
        Instant known = asKnown == null ? tools.now() : asKnown;
        List<LandPlot> plots = of(actor, household, asOf, known);
        BigDecimal whole = plots.stream().map(LandPlot::squareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Land(household, asOf, known, Areas.trimmed(whole), plots);
    }

    @Override
    Head head(LandPlotDraft draft) {
        return new Head(draft.id(), draft.household(), draft.from(), draft.to());
    }

    @Override
    LandPlotDraft canonical(LandPlotDraft draft, Scene scene) {
        Place place = Places.check(scene.em(), scene.country(), draft.territory(), scene.violations());
        return new LandPlotDraft(
                draft.id(),
                draft.household(),
                Areas.canonical(draft.area()),
                draft.tenure(),
                draft.use(),
                place == null ? draft.territory() : place.code(),
                draft.from(),
                draft.to());
    }

    @Override
    void check(LandPlotDraft draft, Scene scene, List<LandPlotEntity> others) {
        Violations violations = scene.violations();
        Areas.check(draft.area(), violations);
        Input.given(violations, draft.tenure(), "/tenure");
        Input.optionalCode(violations, draft.use(), "/use");
    }

    @Override
    LandPlotEntity first(LandPlotDraft draft, Instant now) {
        return new LandPlotEntity(draft, now);
    }

    @Override
    LandPlotEntity next(LandPlotEntity before, LandPlotDraft draft, Instant now) {
        return new LandPlotEntity(before, draft, now);
    }

    @Override
    boolean same(LandPlotEntity known, LandPlotDraft draft) {
        return known.same(draft);
    }

    @Override
    UUID subjectOf(LandPlotEntity fact) {
        return fact.householdId();
    }

    @Override
    ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "land-plot-not-found", id).exception();
    }

    @Override
    LandPlot told(EntityManager em, LandPlotEntity fact, Actor actor) {
        return fact.toRecord();
    }
}
