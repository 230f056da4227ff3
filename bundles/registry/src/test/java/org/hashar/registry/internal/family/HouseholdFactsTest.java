package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Land;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What migration made of a household, and its land. */
final class HouseholdFactsTest {

    private static FamilyStatusDraft status(
            UUID id, UUID household, FamilyStatusDraft.State state, String from, @Nullable String to) {
        return new FamilyStatusDraft(id, household, state, day(from), to == null ? null : day(to));
    }

    private static LandPlotDraft plot(UUID household, Area area, Tenure tenure, String from, @Nullable String to) {
        return new LandPlotDraft(
                Ids.next(),
                household,
                area,
                tenure,
                "GARDEN",
                "TJ05" + FakeCountry.VILLAGE,
                day(from),
                to == null ? null : day(to));
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyIsAbandonedFromADayOnOneStatusAtATime(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<FamilyStatusDraft, FamilyStatus> statuses = world.families.familyStatuses();
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID active = Ids.next();
        statuses.record(COORDINATOR, status(active, home, FamilyStatusDraft.State.ACTIVE_MIGRANT, "2008-01-01", null));
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        FamilyStatusDraft abandoned = status(Ids.next(), home, FamilyStatusDraft.State.ABANDONED, "2010-10-01", null);
        assertThat(violations(() -> statuses.record(COORDINATOR, abandoned)))
                .containsExactly("/from overlaps-family-status");
        statuses.change(
                COORDINATOR, status(active, home, FamilyStatusDraft.State.ACTIVE_MIGRANT, "2008-01-01", "2010-10-01"));
        statuses.record(COORDINATOR, abandoned);
        assertThat(statuses.of(READER, home, day("2011-01-01"), null))
                .extracting(FamilyStatus::state)
                .containsExactly(FamilyStatusDraft.State.ABANDONED);
        assertThat(statuses.of(READER, home, day("2011-01-01"), before))
                .extracting(FamilyStatus::state)
                .containsExactly(FamilyStatusDraft.State.ACTIVE_MIGRANT);
        UUID other = world.household(null);
        assertThat(violations(() -> statuses.change(
                        COORDINATOR, status(active, other, FamilyStatusDraft.State.RETURNED, "2030-01-01", null))))
                .containsExactlyInAnyOrder("/household stays-the-same", "/from in-the-future");
        assertThat(problem(() -> statuses.of(READER, Ids.next(), null, null)).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void theLandOfADayIsAddedUpExactlyWhateverItsUnits(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<LandPlotDraft, LandPlot> plots = world.families.landPlots();
        UUID home = world.household(FakeCountry.JAMOAT);
        LandPlotDraft garden = plot(home, new Area("5.50", Unit.SOTKA), Tenure.OWN, "2000-01-01", null);
        LandPlot known = plots.record(COORDINATOR, garden).value();
        assertThat(known.area()).isEqualTo(new Area("5.5", Unit.SOTKA));
        assertThat(known.squareMetres()).isEqualTo(new BigDecimal("550"));
        assertThat(known.territory()).isEqualTo(FakeCountry.VILLAGE);
        assertThat(plots.record(COORDINATOR, garden).created()).isFalse();
        plots.record(COORDINATOR, plot(home, new Area("1", Unit.ACRE), Tenure.RENTED, "2010-01-01", "2011-01-01"));
        plots.record(COORDINATOR, plot(home, new Area("0.25", Unit.HA), Tenure.BORROWED, "2010-06-01", null));
        Instant before = world.clock.instant();
        Land autumn = world.families.land(READER, home, day("2010-10-01"), null);
        assertThat(autumn.squareMetres()).isEqualTo(new BigDecimal("7096.8564224"));
        assertThat(autumn.plots()).hasSize(3);
        assertThat(world.families.land(READER, home, day("2011-01-01"), null).squareMetres())
                .isEqualTo(new BigDecimal("3050"));
        assertThat(world.families.land(READER, home, day("1999-12-31"), null).squareMetres())
                .isEqualTo(BigDecimal.ZERO);
        world.today("2011-11-20");
        plots.withdraw(COORDINATOR, garden.id(), "the neighbour's");
        assertThat(world.families.land(READER, home, day("2011-01-01"), null).squareMetres())
                .isEqualTo(new BigDecimal("2500"));
        assertThat(world.families.land(READER, home, day("2011-01-01"), before).squareMetres())
                .isEqualTo(new BigDecimal("3050"));
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullAway") // what a transport may leave out
    void theUnitIsAskedForAndAllThatIsWrongToldAtOnce(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<LandPlotDraft, LandPlot> plots = world.families.landPlots();
        LandPlotDraft wrong = new LandPlotDraft(
                Ids.next(),
                world.household(null),
                new Area("0", null),
                null,
                "back yard",
                "nowhere",
                day("2010-01-01"),
                day("2009-01-01"));
        assertThat(violations(() -> plots.record(COORDINATOR, wrong)))
                .containsExactlyInAnyOrder(
                        "/area/unit required",
                        "/area/amount not-positive",
                        "/tenure required",
                        "/use not-a-code",
                        "/territory unknown-territory",
                        "/to ends-before-begin");
        assertThat(violations(
                        () -> plots.record(COORDINATOR, plot(wrong.household(), null, Tenure.OWN, "2010-01-01", null))))
                .containsExactly("/area required");
    }
}
