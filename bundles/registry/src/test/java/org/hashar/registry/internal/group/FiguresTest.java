package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R2: a person in two groups is one person and two memberships; figures by place, type, day and knowledge. */
final class FiguresTest {

    private static MembershipFigure figure(World world, @Nullable String type, String asOf, @Nullable String place) {
        return world.figures.membership(READER, new MembershipFigure.Query("TJ", type, day(asOf), null, place));
    }

    @ParameterizedTest
    @EnumSource
    void aPersonInTwoGroupsIsOnePersonAndTwoMemberships(Databases.Kind kind) {
        World world = World.on(kind);
        Group one = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        Group two = world.group("Баракат", FakeCountry.VILLAGE, "2011-01-01");
        UUID woman = world.person(Sex.FEMALE);
        world.join(one, woman, "2011-02-01");
        world.join(two, woman, "2011-02-01");
        world.join(two, world.person(Sex.MALE), "2011-02-01");
        world.join(two, world.person(Sex.UNKNOWN), "2011-02-01");

        MembershipFigure figure = figure(world, null, "2011-09-30", null);
        assertThat(figure.groups()).isEqualTo(2);
        assertThat(figure.persons()).isEqualTo(3);
        assertThat(figure.memberships()).isEqualTo(4);
        assertThat(figure.women()).isEqualTo(1);
        assertThat(figure.men()).isEqualTo(1);
        assertThat(figure.asKnown()).isEqualTo(world.clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void placesWithGroupsAreCountedByLevelAndAnyCodeOfAPlaceSelectsAllBelowIt(Databases.Kind kind) {
        World world = World.on(kind);
        world.join(world.group("A", FakeCountry.VILLAGE, "2011-01-01"), world.person(Sex.FEMALE), "2011-02-01");
        world.join(world.group("B", FakeCountry.OTHER_JAMOAT, "2011-01-01"), world.person(Sex.FEMALE), "2011-02-01");
        world.join(world.group("C", FakeCountry.FAR_JAMOAT, "2011-01-01"), world.person(Sex.FEMALE), "2011-02-01");

        assertThat(figure(world, null, "2011-09-30", null).territories())
                .containsExactly(entry("level2", 2L), entry("level3", 3L), entry("level4", 1L));
        MembershipFigure district = figure(world, "SHG", "2011-09-30", "TJ05" + FakeCountry.DISTRICT);
        assertThat(district.territory()).isEqualTo(FakeCountry.DISTRICT);
        assertThat(district.groups()).isEqualTo(2);
        assertThat(district.territories()).isEqualTo(Map.of("level2", 1L, "level3", 2L, "level4", 1L));
        assertThat(figure(world, null, "2011-09-30", "tj-su").groups()).isEqualTo(3);
        assertThat(figure(world, null, "2011-09-30", FakeCountry.VILLAGE).persons())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void onlyGroupsFormedByTheDayOfTheTypeThatAreNeitherAppliedNorDissolvedCount(Databases.Kind kind) {
        World world = World.on(kind);
        Group active = world.group("A", FakeCountry.VILLAGE, "2011-01-01");
        world.group("later", FakeCountry.VILLAGE, "2011-10-01");
        GroupDraft applied = new GroupDraft(
                Ids.next(), "TJ", "MST", "applied", null, day("2011-01-01"), FakeCountry.JAMOAT, GroupStatus.APPLIED);
        world.groups.form(COORDINATOR, applied);

        assertThat(figure(world, null, "2011-09-30", null).groups()).isEqualTo(1);
        assertThat(figure(world, "MST", "2011-09-30", null).groups()).isZero();
        world.groups.changeStatus(COORDINATOR, applied.id(), GroupStatus.FORMING, day("2011-09-30"), null, 1);
        assertThat(figure(world, "MST", "2011-09-29", null).groups()).isZero();
        assertThat(figure(world, "MST", "2011-09-30", null).groups()).isEqualTo(1);
        world.groups.changeStatus(COORDINATOR, active.id(), GroupStatus.DORMANT, day("2011-08-01"), null, 1);
        world.groups.changeStatus(COORDINATOR, active.id(), GroupStatus.DISSOLVED, day("2011-09-01"), null, 2);
        assertThat(figure(world, "SHG", "2011-08-31", null).groups()).isEqualTo(1);
        assertThat(figure(world, "SHG", "2011-09-01", null).groups()).isZero();
    }

    /** One document calls the same groups SHG, MST and teams. */
    @ParameterizedTest
    @EnumSource
    void whatAGroupIsItsTypeSaysAndNeverItsName(Databases.Kind kind) {
        World world = World.on(kind);
        world.groups.form(
                COORDINATOR,
                new GroupDraft(
                        Ids.next(),
                        "TJ",
                        "MST",
                        "SHG Ситора",
                        null,
                        day("2011-01-01"),
                        FakeCountry.JAMOAT,
                        GroupStatus.ACTIVE));
        assertThat(figure(world, "MST", "2011-05-05", null).groups()).isEqualTo(1);
        assertThat(figure(world, "SHG", "2011-05-05", null).groups()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void groupsAndTheirStatusHaveASecondClockToo(Databases.Kind kind) {
        World world = World.on(kind);
        world.today("2011-09-30");
        Group group = world.group("A", FakeCountry.VILLAGE, "2011-01-01");
        Instant before = world.clock.instant();
        world.today("2011-11-10");
        world.group("entered late", FakeCountry.VILLAGE, "2011-01-01");
        world.groups.changeStatus(COORDINATOR, group.id(), GroupStatus.DISSOLVED, day("2011-09-01"), null, 1);

        MembershipFigure.Query now = new MembershipFigure.Query("TJ", null, day("2011-09-30"), null, null);
        MembershipFigure.Query then = new MembershipFigure.Query("TJ", null, day("2011-09-30"), before, null);
        assertThat(world.figures.groups(READER, now))
                .extracting(GroupFigure::name)
                .containsExactly("entered late");
        assertThat(world.figures.groups(READER, then))
                .extracting(GroupFigure::name)
                .containsExactly("A");
        assertThat(world.figures.membership(READER, then).groups()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectedSexCountsInEveryFigureFromThenOnAndAsKnownBeforeTheFigureIsAsItWas(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("A", FakeCountry.VILLAGE, "2011-01-01");
        UUID person = world.person(Sex.FEMALE);
        world.join(group, person, "2011-02-01");
        Instant before = world.clock.instant();
        MembershipFigure published = figure(world, before);
        List<GroupFigure> byGroup = byGroup(world, before);
        world.today("2011-11-11");
        world.persons.revise(COORDINATOR, World.draft(person, Sex.MALE, "Гулнора"), 1);

        assertThat(figure(world, null))
                .extracting(MembershipFigure::women, MembershipFigure::men)
                .containsExactly(0L, 1L);
        assertThat(byGroup(world, null))
                .extracting(GroupFigure::women, GroupFigure::men)
                .containsExactly(tuple(0L, 1L));
        assertThat(figure(world, before)).isEqualTo(published);
        assertThat(byGroup(world, before)).isEqualTo(byGroup);
        assertThat(published.women()).isEqualTo(1);
    }

    /** Two registrations of one person, one of them with the wrong sex. */
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAreOneTheSexOfTheSurvivorCountsAsItWasKnownThen(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = world.person(Sex.UNKNOWN);
        UUID again = world.person(Sex.MALE);
        world.join(world.group("A", FakeCountry.VILLAGE, "2011-01-01"), she, "2011-02-01");
        world.join(world.group("B", FakeCountry.VILLAGE, "2011-01-01"), again, "2011-02-01");
        Instant apart = world.clock.instant();
        world.today("2011-11-11");
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), she, again, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        Instant unknown = world.clock.instant();
        world.today("2011-11-12");
        world.persons.revise(COORDINATOR, World.draft(she, Sex.FEMALE, "Гулнора"), 1);
        Instant woman = world.clock.instant();

        assertThat(figure(world, apart))
                .extracting(MembershipFigure::persons, MembershipFigure::women, MembershipFigure::men)
                .containsExactly(2L, 0L, 1L);
        assertThat(figure(world, unknown))
                .extracting(MembershipFigure::persons, MembershipFigure::women, MembershipFigure::men)
                .containsExactly(1L, 0L, 0L);
        assertThat(figure(world, woman))
                .extracting(MembershipFigure::persons, MembershipFigure::women, MembershipFigure::men)
                .containsExactly(1L, 1L, 0L);
        world.today("2011-11-13");
        world.duplicates.undo(COORDINATOR, merge.id(), "two after all");
        assertThat(figure(world, null))
                .extracting(MembershipFigure::persons, MembershipFigure::women, MembershipFigure::men)
                .containsExactly(2L, 1L, 1L);
        assertThat(figure(world, unknown).women()).isZero();
    }

    private static MembershipFigure figure(World world, @Nullable Instant asKnown) {
        return world.figures.membership(
                READER, new MembershipFigure.Query("TJ", null, day("2011-09-30"), asKnown, null));
    }

    private static List<GroupFigure> byGroup(World world, @Nullable Instant asKnown) {
        return world.figures.groups(READER, new MembershipFigure.Query("TJ", null, day("2011-09-30"), asKnown, null));
    }

    @ParameterizedTest
    @EnumSource
    void groupByGroupTheFigureHasEmptyGroupsTooInTheOrderOfPlaceAndName(Databases.Kind kind) {
        World world = World.on(kind);
        Group two = world.group("Баракат", FakeCountry.FAR_JAMOAT, "2011-01-01");
        world.group("Умед", FakeCountry.JAMOAT, "2011-01-01");
        world.group("Анор", FakeCountry.FAR_JAMOAT, "2011-01-01");
        world.join(two, world.person(Sex.FEMALE), "2011-02-01");
        world.join(two, world.person(Sex.MALE), "2011-02-01");
        world.join(two, world.person(Sex.FEMALE), "2011-02-01", "2011-03-01");

        List<GroupFigure> lines =
                world.figures.groups(READER, new MembershipFigure.Query("TJ", null, day("2011-09-30"), null, null));
        assertThat(lines)
                .extracting(GroupFigure::name, GroupFigure::members, GroupFigure::women, GroupFigure::men)
                .containsExactly(tuple("Умед", 0L, 0L, 0L), tuple("Анор", 0L, 0L, 0L), tuple("Баракат", 2L, 1L, 1L));
        assertThat(lines.get(2).group()).isEqualTo(two.id());
        assertThat(lines.get(2).territory()).isEqualTo(FakeCountry.FAR_JAMOAT);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAQuestionIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(violations(() -> world.figures.membership(
                        READER,
                        new MembershipFigure.Query(
                                "TJ", "CHOIR", day("2011-11-11"), Instant.parse("2011-11-11T00:00:00Z"), "999"))))
                .containsExactlyInAnyOrder(
                        "/groupType unknown-group-type",
                        "/asOf in-the-future",
                        "/asKnown in-the-future",
                        "/territory unknown-territory");
        assertThat(violations(() -> figure(world, null, "2011-09-30", "2")))
                .containsExactly("/territory unknown-territory");
        assertThat(violations(() -> world.figures.membership(
                        READER, new MembershipFigure.Query("XX", null, day("2011-09-30"), null, null))))
                .containsExactly("/country unknown-country");
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsThreeStatementsHoweverManyGroupsThereAre(Databases.Kind kind) {
        World world = World.on(kind);
        for (int i = 0; i < 4; i++) {
            world.join(world.group("G" + i, FakeCountry.VILLAGE, "2011-01-01"), world.person(Sex.FEMALE), "2011-02-01");
        }
        long before = world.database.counts().statements();
        assertThat(figure(world, "SHG", "2011-09-30", FakeCountry.DISTRICT).persons())
                .isEqualTo(4);
        assertThat(world.database.counts().statements() - before).isEqualTo(3);
    }
}
