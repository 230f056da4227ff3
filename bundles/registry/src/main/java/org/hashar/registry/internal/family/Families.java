package org.hashar.registry.internal.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Land;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The families. */
@Component
public final class Families implements FamilyService {
    private final Migrations migrations;
    private final MaritalStatuses maritalStatuses;
    private final FamilyStatuses familyStatuses;
    private final LandPlots landPlots;
    private final Absences absences;
    private final StatusCount statusCount;

    /** Wired by declarative services. */
    @Activate
    public Families(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        Facts.Tools tools = new Facts.Tools(tx, clock, countries, audit);
        migrations = new Migrations(tools);
        maritalStatuses = new MaritalStatuses(tools);
        familyStatuses = new FamilyStatuses(tools);
        landPlots = new LandPlots(tools);
        absences = new Absences(tools);
        statusCount = new StatusCount(tools);
    }

    @Override
    public DatedFacts<MigrationDraft, Migration> migrations() {
        return migrations;
    }

    @Override
    public DatedFacts<MaritalStatusDraft, MaritalStatus> maritalStatuses() {
        return maritalStatuses;
    }

    @Override
    public DatedFacts<FamilyStatusDraft, FamilyStatus> familyStatuses() {
        return familyStatuses;
    }

    @Override
    public DatedFacts<LandPlotDraft, LandPlot> landPlots() {
        return landPlots;
    }

    @Override
    public Land land(Actor actor, UUID household, LocalDate asOf, @Nullable Instant asKnown) {
        return landPlots.land(actor, household, asOf, asKnown);
    }

    @Override
    public AbsenceFigure abroad(Actor actor, AbsenceFigure.Query query) {
        return absences.abroad(actor, query);
    }

    @Override
    public FamilyFigure byStatus(Actor actor, FamilyFigure.Query query) {
        return statusCount.of(actor, query);
    }
}
