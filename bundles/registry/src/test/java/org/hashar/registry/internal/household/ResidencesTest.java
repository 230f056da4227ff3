package org.hashar.registry.internal.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a household lived on a day, as it was known at a moment. */
final class ResidencesTest {

    private static ResidenceDraft move(UUID household, @Nullable String territory, @Nullable String from) {
        return new ResidenceDraft(Ids.next(), household, territory, null, from == null ? null : day(from));
    }

    private static List<Residence> all(World world, UUID household) {
        return world.households.residences().of(READER, household, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void aHouseholdLivesWhereItWasRegisteredUntilItMoves(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        assertThat(all(world, home))
                .extracting(Residence::id, Residence::territory, Residence::from, Residence::to)
                .containsExactly(tuple(home, FakeCountry.VILLAGE, null, null));

        ResidenceDraft later = move(home, "TJ05" + FakeCountry.FAR_JAMOAT, "2011-05-01");
        ResidenceDraft earlier =
                new ResidenceDraft(Ids.next(), home, FakeCountry.JAMOAT, " Кӯчаи 3 ", day("2010-05-01"));
        assertThat(world.households.residences().record(COORDINATOR, later).created())
                .isTrue();
        assertThat(world.households.residences().record(COORDINATOR, earlier).created())
                .isTrue();
        assertThat(world.households.residences().record(COORDINATOR, later).created())
                .as("sent again")
                .isFalse();

        assertThat(all(world, home))
                .extracting(Residence::territory, Residence::address, Residence::from, Residence::to)
                .containsExactly(
                        tuple(FakeCountry.VILLAGE, null, null, day("2010-05-01")),
                        tuple(FakeCountry.JAMOAT, "Кӯчаи 3", day("2010-05-01"), day("2011-05-01")),
                        tuple(FakeCountry.FAR_JAMOAT, null, day("2011-05-01"), null));
        assertThat(world.households.residences().of(READER, home, day("2011-04-30"), null))
                .extracting(Residence::id)
                .containsExactly(earlier.id());
        assertThat(world.households.require(READER, home))
                .as("the household is shown where it lives now")
                .extracting(Household::territory, Household::version)
                .containsExactly(FakeCountry.FAR_JAMOAT, 2L);
        assertThat(world.households
                        .register(COORDINATOR, new HouseholdDraft(home, "TJ", FakeCountry.VILLAGE, null))
                        .created())
                .as("its registration, sent again")
                .isFalse();
        assertThat(world.audited).containsSequence("residence.record", "residence.record");
    }

    @ParameterizedTest
    @EnumSource
    void aRevisedHouseholdHasLivedInTheRightPlaceSinceItMovedThere(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        world.households.residences().record(COORDINATOR, move(home, FakeCountry.JAMOAT, "2011-05-01"));
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        world.households.revise(COORDINATOR, new HouseholdDraft(home, "TJ", FakeCountry.FAR_JAMOAT, null), 2);

        assertThat(all(world, home))
                .extracting(Residence::territory, Residence::from)
                .containsExactly(tuple(FakeCountry.VILLAGE, null), tuple(FakeCountry.FAR_JAMOAT, day("2011-05-01")));
        assertThat(world.households.residences().of(READER, home, day("2011-06-01"), before))
                .extracting(Residence::territory)
                .containsExactly(FakeCountry.JAMOAT);
    }

    @ParameterizedTest
    @EnumSource
    void aMoveIsCorrectedAndTakenBackWithoutAGapAndWhatWasKnownStays(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        ResidenceDraft move = move(home, FakeCountry.JAMOAT, "2011-05-01");
        world.households.residences().record(COORDINATOR, move);
        Instant entered = world.clock.instant();
        world.today("2011-11-11");
        ResidenceDraft earlier = new ResidenceDraft(move.id(), home, FakeCountry.FAR_JAMOAT, null, day("2011-04-01"));
        Residence changed = world.households.residences().change(COORDINATOR, earlier);
        assertThat(world.households.residences().change(COORDINATOR, earlier)).isEqualTo(changed);
        assertThat(all(world, home))
                .extracting(Residence::territory, Residence::to)
                .containsExactly(tuple(FakeCountry.VILLAGE, day("2011-04-01")), tuple(FakeCountry.FAR_JAMOAT, null));
        Instant corrected = world.clock.instant();
        world.today("2011-11-12");
        world.households.residences().withdraw(COORDINATOR, move.id(), "another family");

        assertThat(all(world, home)).extracting(Residence::territory).containsExactly(FakeCountry.VILLAGE);
        assertThat(world.households.require(READER, home).territory()).isEqualTo(FakeCountry.VILLAGE);
        assertThat(world.households.residences().of(READER, home, day("2011-04-15"), corrected))
                .extracting(Residence::territory)
                .containsExactly(FakeCountry.FAR_JAMOAT);
        assertThat(world.households.residences().of(READER, home, day("2011-04-15"), entered))
                .extracting(Residence::territory)
                .containsExactly(FakeCountry.VILLAGE);
        assertThat(problem(() -> world.households.residences().record(COORDINATOR, move))
                        .detailKey())
                .isEqualTo("withdrawn");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAbroadIsCountedInThePlaceOfTheDayAsItWasKnown(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID man = world.person(Sex.MALE);
        world.households.add(
                COORDINATOR,
                new HouseholdMemberDraft(
                        Ids.next(), home, man, HouseholdMemberDraft.Relation.HEAD, null, day("2010-01-01"), null));
        world.families
                .migrations()
                .record(
                        COORDINATOR,
                        new MigrationDraft(
                                Ids.next(),
                                man,
                                MigrationDraft.Kind.INTERNATIONAL,
                                "RU",
                                null,
                                null,
                                day("2010-03-01"),
                                null,
                                null,
                                null));
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        world.households.residences().record(COORDINATOR, move(home, FakeCountry.JAMOAT, "2011-05-01"));

        assertThat(abroad(world, "2011-04-30", null)).containsExactly(FakeCountry.VILLAGE);
        assertThat(abroad(world, "2011-05-01", null)).containsExactly(FakeCountry.JAMOAT);
        assertThat(abroad(world, "2011-05-01", before)).containsExactly(FakeCountry.VILLAGE);
    }

    private static List<@Nullable String> abroad(World world, String asOf, @Nullable Instant asKnown) {
        AbsenceFigure figure = world.families.abroad(READER, new AbsenceFigure.Query("TJ", null, day(asOf), asKnown));
        assertThat(figure.households()).isEqualTo(1);
        assertThat(figure.persons()).isEqualTo(1);
        return figure.rows().stream().map(AbsenceFigure.Row::territory).toList();
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAMoveIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        ResidenceDraft first = move(home, FakeCountry.JAMOAT, "2011-03-01");
        ResidenceDraft second = move(home, FakeCountry.VILLAGE, "2011-06-01");
        world.households.residences().record(COORDINATOR, first);
        world.households.residences().record(COORDINATOR, second);
        assertThat(violations(() -> world.households
                        .residences()
                        .record(
                                COORDINATOR,
                                new ResidenceDraft(Ids.next(), home, "999", "x".repeat(301), day("2011-11-11")))))
                .containsExactlyInAnyOrder("/territory unknown-territory", "/address too-long", "/from in-the-future");
        assertThat(broken(world, move(home, null, "2011-03-01"))).containsExactly("/from moved-that-day");
        assertThat(broken(world, move(home, null, "1799-12-31"))).containsExactly("/from too-early");
        assertThat(broken(world, move(home, null, null))).containsExactly("/from required");
        assertThat(violations(() -> world.households
                        .residences()
                        .change(COORDINATOR, new ResidenceDraft(first.id(), home, null, null, day("2011-06-01")))))
                .containsExactly("/from between-moves");
        assertThat(violations(() -> world.households
                        .residences()
                        .change(COORDINATOR, new ResidenceDraft(second.id(), home, null, null, day("2011-03-01")))))
                .containsExactly("/from between-moves");
        assertThat(violations(() -> world.households
                        .residences()
                        .change(COORDINATOR, new ResidenceDraft(home, home, null, null, day("2011-01-01")))))
                .containsExactly("/from first-residence");
        assertThat(violations(() -> world.households.residences().withdraw(COORDINATOR, home, "mistake")))
                .containsExactly("/id first-residence");
        UUID other = world.household(FakeCountry.VILLAGE);
        assertThat(violations(() -> world.households
                        .residences()
                        .change(COORDINATOR, new ResidenceDraft(first.id(), other, null, null, day("2011-03-01")))))
                .contains("/household stays-the-same");
        assertThat(all(world, home)).hasSize(3);
    }

    private static List<String> broken(World world, ResidenceDraft draft) {
        return violations(() -> world.households.residences().record(COORDINATOR, draft));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotFoundAndOnlyCoordinatorsWrite(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        ResidenceDraft nowhere = move(Ids.next(), FakeCountry.JAMOAT, "2011-03-01");
        assertThat(problem(() -> world.households.residences().record(COORDINATOR, nowhere))
                        .detailKey())
                .isEqualTo("household-not-found");
        assertThat(problem(() -> world.households.residences().of(READER, Ids.next(), null, null))
                        .detailKey())
                .isEqualTo("household-not-found");
        ResidenceDraft unknown = move(home, FakeCountry.JAMOAT, "2011-03-01");
        assertThat(problem(() -> world.households.residences().change(COORDINATOR, unknown))
                        .detailKey())
                .isEqualTo("residence-not-found");
        assertThat(problem(() -> world.households.residences().withdraw(COORDINATOR, unknown.id(), "mistake"))
                        .detailKey())
                .isEqualTo("residence-not-found");
        assertThat(problem(() -> world.households.residences().record(RECORDER, unknown))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }
}
