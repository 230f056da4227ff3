package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.AbsenceFigure.Row;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is abroad: households and persons, which are two numbers (R2). */
final class AbsencesTest {

    private static UUID member(World world, Sex sex, UUID household, Relation relation) {
        UUID person = world.person(sex);
        world.households.add(
                COORDINATOR,
                new HouseholdMemberDraft(Ids.next(), household, person, relation, null, day("2005-01-01"), null));
        return person;
    }

    private static UUID away(
            World world, UUID person, Kind kind, String destination, String from, @Nullable String to) {
        UUID id = Ids.next();
        world.families
                .migrations()
                .record(
                        COORDINATOR,
                        new MigrationDraft(
                                id,
                                person,
                                kind,
                                destination,
                                null,
                                null,
                                day(from),
                                day("2011-02-01"),
                                to == null ? null : day(to),
                                null));
        return id;
    }

    private static AbsenceFigure figure(
            World world, @Nullable String territory, String asOf, @Nullable Instant asKnown) {
        return world.families.abroad(READER, new AbsenceFigure.Query("TJ", territory, day(asOf), asKnown));
    }

    @ParameterizedTest
    @EnumSource
    void householdsAndPersonsAbroadAreCountedByPlaceForAnyDayAsItWasKnown(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID far = world.household(FakeCountry.FAR_JAMOAT);
        UUID nowhere = world.household(null);
        away(world, member(world, Sex.MALE, home, Relation.HEAD), Kind.INTERNATIONAL, "RU", "2010-03-01", null);
        away(world, member(world, Sex.FEMALE, home, Relation.SPOUSE), Kind.SEASONAL, "KZ", "2010-03-01", "2010-11-01");
        away(world, member(world, Sex.MALE, far, Relation.HEAD), Kind.INTERNAL, "TJ", "2010-03-01", null);
        away(world, member(world, Sex.FEMALE, nowhere, Relation.HEAD), Kind.SHIFT, "RU", "2010-03-01", null);
        away(world, world.person(Sex.MALE), Kind.INTERNATIONAL, "RU", "2010-06-01", null);
        AbsenceFigure summer = figure(world, null, "2010-10-31", null);
        assertThat(summer.rows())
                .containsExactly(
                        new Row(FakeCountry.JAMOAT, 0, 2, 1, 1),
                        new Row(FakeCountry.VILLAGE, 1, 2, 1, 1),
                        new Row(null, 1, 0, 0, 0));
        assertThat(summer)
                .extracting(AbsenceFigure::households, AbsenceFigure::persons, AbsenceFigure::women, AbsenceFigure::men)
                .containsExactly(2L, 4L, 2L, 2L);
        assertThat(figure(world, null, "2010-11-01", null).persons())
                .as("one is back, nobody else although expected")
                .isEqualTo(3);
        assertThat(figure(world, FakeCountry.VILLAGE, "2010-10-31", null).rows())
                .containsExactly(new Row(FakeCountry.VILLAGE, 1, 2, 1, 1));
        assertThat(figure(world, "TJ05" + FakeCountry.DISTRICT, "2010-10-31", null))
                .satisfies(below -> assertThat(below.territory()).isEqualTo(FakeCountry.DISTRICT))
                .satisfies(below -> assertThat(below.persons()).isEqualTo(4));
        assertThat(figure(world, FakeCountry.OTHER_DISTRICT, "2010-10-31", null).rows())
                .isEmpty();
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        away(
                world,
                member(world, Sex.MALE, far, Relation.OTHER_RELATIVE),
                Kind.INTERNATIONAL,
                "TR",
                "2010-03-01",
                null);
        assertThat(figure(world, null, "2010-10-31", before)).isEqualTo(summer(summer, before));
        assertThat(figure(world, null, "2010-10-31", null).households()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whoWasCorrectedIsCountedAsKnownBefore(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = world.person(Sex.UNKNOWN);
        away(world, person, Kind.INTERNATIONAL, "RU", "2010-06-01", null);
        Instant before = world.clock.instant();
        AbsenceFigure published = figure(world, null, "2010-10-31", before);
        assertThat(published.rows()).containsExactly(new Row(FakeCountry.JAMOAT, 0, 1, 0, 0));
        world.today("2011-11-11");
        PersonDraft known = World.draft(person, Sex.MALE, "Сомон");
        world.persons.revise(
                COORDINATOR,
                new PersonDraft(person, "TJ", known.names(), Sex.MALE, null, 1975, FakeCountry.FAR_JAMOAT),
                1);

        assertThat(figure(world, null, "2010-10-31", null).rows())
                .containsExactly(new Row(FakeCountry.FAR_JAMOAT, 0, 1, 0, 1));
        assertThat(figure(world, null, "2010-10-31", before)).isEqualTo(published);
    }

    private static AbsenceFigure summer(AbsenceFigure figure, Instant asKnown) {
        return new AbsenceFigure(
                figure.country(),
                null,
                figure.asOf(),
                asKnown,
                figure.households(),
                figure.persons(),
                figure.women(),
                figure.men(),
                figure.rows());
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAreOneOneIsCountedFromThenOn(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = member(world, Sex.MALE, world.household(FakeCountry.VILLAGE), Relation.HEAD);
        UUID other = world.person(Sex.MALE);
        away(world, one, Kind.INTERNATIONAL, "RU", "2010-03-01", "2010-12-01");
        away(world, other, Kind.INTERNATIONAL, "RU", "2010-04-01", "2011-03-01");
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), one, other, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        assertThat(figure(world, null, "2010-10-31", null).rows())
                .containsExactly(new Row(FakeCountry.VILLAGE, 1, 1, 0, 1));
        assertThat(figure(world, null, "2011-01-01", null).households())
                .as("by what was recorded for the other")
                .isEqualTo(1);
        assertThat(figure(world, null, "2010-10-31", before).persons()).isEqualTo(2);
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports");
        assertThat(figure(world, null, "2010-10-31", null).persons()).isEqualTo(2);
        assertThat(figure(world, null, "2011-01-01", null).households()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeAsked(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(violations(() -> world.families.abroad(
                        READER,
                        new AbsenceFigure.Query(
                                "TJ", "nowhere", day("2030-01-01"), Instant.parse("2030-01-01T00:00:00Z")))))
                .containsExactlyInAnyOrder(
                        "/asOf in-the-future", "/asKnown in-the-future", "/territory unknown-territory");
        assertThat(violations(() ->
                        world.families.abroad(READER, new AbsenceFigure.Query("XX", null, day("2011-01-01"), null))))
                .containsExactly("/country unknown-country");
    }
}
