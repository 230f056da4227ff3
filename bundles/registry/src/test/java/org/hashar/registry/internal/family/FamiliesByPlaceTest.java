package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Role;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyFigure.Row;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Families by place and by what migration made of them, also where nothing is known of remittances. */
final class FamiliesByPlaceTest {

    private static UUID stands(World world, UUID home, State state, String from, @Nullable String to) {
        UUID id = Ids.next();
        world.families
                .familyStatuses()
                .record(COORDINATOR, new FamilyStatusDraft(id, home, state, day(from), to == null ? null : day(to)));
        return id;
    }

    private static List<UUID> list(World world, @Nullable String place, @Nullable State state, @Nullable String day) {
        HouseholdQuery query = new HouseholdQuery("TJ", place, state, day == null ? null : day(day));
        return world.households.list(READER, query, Page.Request.FIRST).items().stream()
                .map(Household::id)
                .toList();
    }

    private static FamilyFigure figure(World world, @Nullable String place, String day) {
        return world.families.byStatus(READER, new FamilyFigure.Query("TJ", place, day(day), null));
    }

    @ParameterizedTest
    @EnumSource
    void familiesAreListedAndCountedByPlaceAndByHowTheyStandOnADay(Databases.Kind kind) {
        World world = World.on(kind);
        UUID left = world.household(FakeCountry.VILLAGE);
        UUID waiting = world.household(FakeCountry.VILLAGE);
        UUID unsaid = world.household(FakeCountry.JAMOAT);
        UUID nowhere = world.household(null);
        stands(world, left, State.ACTIVE_MIGRANT, "2010-01-01", "2011-03-01");
        stands(world, left, State.ABANDONED, "2011-03-01", null);
        stands(world, waiting, State.ACTIVE_MIGRANT, "2010-01-01", null);
        stands(world, nowhere, State.NONE, "2010-01-01", null);

        assertThat(list(world, null, null, null)).containsExactly(left, waiting, unsaid, nowhere);
        assertThat(list(world, FakeCountry.JAMOAT, null, null)).containsExactly(left, waiting, unsaid);
        assertThat(list(world, FakeCountry.JAMOAT, State.ABANDONED, "2011-03-01"))
                .containsExactly(left);
        assertThat(list(world, FakeCountry.JAMOAT, State.ACTIVE_MIGRANT, "2011-02-28"))
                .containsExactly(left, waiting);

        FamilyFigure all = figure(world, null, "2011-03-01");
        assertThat(all.households()).isEqualTo(4);
        assertThat(all.rows())
                .containsExactlyInAnyOrder(
                        new Row(FakeCountry.VILLAGE, State.ACTIVE_MIGRANT, 1),
                        new Row(FakeCountry.VILLAGE, State.ABANDONED, 1),
                        new Row(FakeCountry.JAMOAT, null, 1),
                        new Row(null, State.NONE, 1));
        FamilyFigure village = figure(world, FakeCountry.VILLAGE, "2011-02-28");
        assertThat(village.rows()).containsExactly(new Row(FakeCountry.VILLAGE, State.ACTIVE_MIGRANT, 2));
        assertThat(village.territory()).isEqualTo(FakeCountry.VILLAGE);
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsRepeatedAsItWasKnown(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID status = stands(world, home, State.ABANDONED, "2011-01-01", null);
        FamilyFigure.Query then = new FamilyFigure.Query("TJ", null, day("2011-03-01"), world.clock.instant());
        world.today("2011-11-20");
        world.families.familyStatuses().withdraw(COORDINATOR, status, "a mistake");
        world.household(FakeCountry.VILLAGE);
        assertThat(world.families.byStatus(READER, then).rows())
                .containsExactly(new Row(FakeCountry.VILLAGE, State.ABANDONED, 1));
        assertThat(figure(world, null, "2011-03-01").rows()).containsExactly(new Row(FakeCountry.VILLAGE, null, 2));
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAQuestionIsTold(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(violations(() -> list(world, "nowhere", State.NONE, null)))
                .containsExactlyInAnyOrder("/territory unknown-territory", "/asOf required");
        assertThat(violations(() -> list(world, null, null, "2011-01-01"))).containsExactly("/asOf not-needed-here");
        assertThat(violations(() -> figure(world, "nowhere", "2012-01-01")))
                .containsExactlyInAnyOrder("/territory unknown-territory", "/asOf in-the-future");
    }

    @ParameterizedTest
    @EnumSource
    void whereAHouseStandsIsNotToldToPartners(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = Ids.next();
        world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", FakeCountry.VILLAGE, "Кӯчаи 3"));
        Actor partner = new Actor(
                new UUID(1, 9),
                "clinic",
                Role.READER,
                new Actor.Partner(Ids.next(), ConsentPurpose.SHARING_WITH_PARTNERS));
        HouseholdQuery query = new HouseholdQuery("TJ", null, null, null);
        assertThat(world.households.list(partner, query, Page.Request.FIRST).items())
                .extracting(Household::address)
                .containsExactly((String) null);
        assertThat(world.households.require(partner, home).address()).isNull();
        assertThat(world.households.require(READER, home).address()).isEqualTo("Кӯчаи 3");
    }
}
