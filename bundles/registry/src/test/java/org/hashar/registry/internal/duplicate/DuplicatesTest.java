package org.hashar.registry.internal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DuplicatesTest {

    private static UUID person(World world, String language, @Nullable String family, String given, int year) {
        return person(world, language, family, given, year, null, List.of(), List.of());
    }

    private static UUID person(
            World world,
            String language,
            @Nullable String family,
            String given,
            int year,
            @Nullable String place,
            List<String> phones,
            List<PersonIdentifier> identifiers) {
        return world.register(new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, language, family, given, null)),
                        Sex.FEMALE,
                        null,
                        year,
                        place,
                        identifiers,
                        phones,
                        null,
                        null,
                        null))
                .id();
    }

    /** Searches the country and waits for the end. */
    static void searchAll(World world) throws InterruptedException {
        world.duplicates.search(COORDINATOR, "TJ");
        for (int i = 0; i < 400; i++) {
            if (world.duplicates.progress(COORDINATOR, "TJ").orElseThrow().finishedAt() != null) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the search does not end");
    }

    static List<DuplicatePair> open(World world) {
        return world.duplicates
                .list(COORDINATOR, "TJ", State.OPEN, Page.Request.FIRST)
                .items();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Matluba/Matlyuba not merged")
    void matlubaAndMatlyubaAreNotMergedAndNotEvenProposed(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        person(world, "tg", "Саломова", "Матлуба", 1975, FakeCountry.JAMOAT, List.of(), List.of());
        person(world, "en", "Rajabova", "Matlyuba", 1975, FakeCountry.JAMOAT, List.of(), List.of());
        searchAll(world);
        assertThat(open(world)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Raihan/Raikhan in the same household proposed")
    void raihanAndRaikhanInTheSameHouseholdAreProposedWithTheReasons(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        UUID home = Ids.next();
        world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", null, null));
        UUID raihan = person(world, "en", "Satarbayeva", "Raihan", 1960);
        UUID raikhan = person(world, "ru", "Сатарбаева", "Райхан", 1961);
        for (UUID each : List.of(raihan, raikhan)) {
            world.households.add(
                    COORDINATOR,
                    new HouseholdMemberDraft(
                            Ids.next(), home, each, Relation.OTHER_RELATIVE, null, day("2005-01-01"), null));
        }
        searchAll(world);
        assertThat(open(world)).singleElement().satisfies(pair -> {
            assertThat(pair.reasons()).containsExactlyInAnyOrder(Reason.SAME_NAME, Reason.SAME_HOUSEHOLD);
            assertThat(pair.one().id()).isEqualTo(raihan);
            assertThat(pair.other().id()).isEqualTo(raikhan);
            assertThat(pair.score()).isEqualTo(75);
        });
        assertThat(world.persons.require(READER, raikhan).mergedInto())
                .as("nobody decided yet")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("same id number with different id type not matched")
    void theSameNumberWithAnotherTypeIsNotMatchedAndOneDigitApartIsTold(Databases.Kind kind)
            throws InterruptedException {
        World world = World.on(kind);
        person(world, "tg", "Саидова", "Гулнора", 1970, null, List.of(), List.of(number("TJ-TIN", "020025789")));
        person(world, "tg", "Саидова", "Гулнора", 1970, null, List.of(), List.of(number("TJ-PASSPORT", "020025789")));
        searchAll(world);
        assertThat(open(world)).isEmpty();
        person(
                world,
                "tg",
                "Қодирова",
                "Зебо",
                1970,
                FakeCountry.JAMOAT,
                List.of(),
                List.of(number("TJ-TIN", "111111111")));
        UUID again = person(
                world,
                "tg",
                "Қодирова",
                "Зебо",
                1971,
                FakeCountry.JAMOAT,
                List.of(),
                List.of(number("TJ-TIN", "111111117")));
        assertThat(world.duplicates.of(COORDINATOR, again)).singleElement().satisfies(pair -> assertThat(pair.reasons())
                .containsExactlyInAnyOrder(Reason.SAME_NAME, Reason.ALIKE_IDENTIFIER, Reason.SAME_PLACE));
    }

    private static PersonIdentifier number(String type, String number) {
        return new PersonIdentifier(type, number, null, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void aPairThatWasDismissedStaysDismissed(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        person(world, "tg", "Саидова", "Гулнора", 1970, null, List.of("935551234"), List.of());
        person(world, "ru", "Саидова", "Гульнора", 1970, null, List.of("+992 93 555 12 34"), List.of());
        searchAll(world);
        DuplicatePair pair = open(world).get(0);
        assertThat(pair.reasons()).contains(Reason.SAME_PHONE);
        world.duplicates.dismiss(COORDINATOR, pair.id(), "mother and daughter share a phone");
        searchAll(world);
        assertThat(open(world)).isEmpty();
        assertThat(world.duplicates.of(COORDINATOR, pair.one().id())).isEmpty();
        assertThat(world.duplicates.progress(COORDINATOR, "TJ").orElseThrow())
                .extracting(DuplicateSearch::persons, DuplicateSearch::done, DuplicateSearch::found)
                .containsExactly(2L, 2L, 0L);
        assertThat(violations(() -> world.duplicates.dismiss(COORDINATOR, pair.id(), " ")))
                .containsExactly("/reason required");
        assertThat(problem(() -> world.duplicates.dismiss(RECORDER, pair.id(), "x"))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void mergedTwoAreCountedAsOneFromThenOnAndAsTwoAsKnownBefore(Databases.Kind kind) {
        World world = World.on(kind);
        Group here = world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
        Group there = world.group("Умед", FakeCountry.FAR_JAMOAT, "2010-01-01");
        UUID one = person(world, "tg", "Саидова", "Гулнора", 1970);
        UUID other = person(world, "ru", "Саидова", "Гульнора", 1970);
        world.join(here, one, "2010-05-01");
        world.join(there, other, "2010-06-01");
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonMergeDraft draft = new PersonMergeDraft(Ids.next(), one, other, "the same passport was shown");
        PersonMerge merge = world.duplicates.merge(COORDINATOR, draft).value();
        assertThat(world.duplicates.merge(COORDINATOR, draft).created()).isFalse();
        assertThat(persons(world, null)).isEqualTo(1);
        assertThat(persons(world, before)).isEqualTo(2);
        assertThat(world.persons.require(READER, other).mergedInto()).isEqualTo(one);
        assertThat(world.persons.identities(READER, one, null)).isEqualTo(Set.of(one, other));
        assertThat(world.persons.identities(READER, other, null)).isEqualTo(Set.of(one, other));
        assertThat(world.persons.identities(READER, one, before)).isEqualTo(Set.of(one));
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(persons(world, null)).isEqualTo(2);
        assertThat(persons(world, merge.mergedAt())).isEqualTo(1);
        assertThat(world.persons.identities(READER, one, null)).isEqualTo(Set.of(one));
        assertThat(world.persons.require(READER, other).mergedInto()).isNull();
        assertThat(world.audited).contains("person.merge", "person.unmerge");
    }

    private static long persons(World world, @Nullable Instant asKnown) {
        return world.figures
                .membership(READER, new MembershipFigure.Query("TJ", null, day("2011-11-10"), asKnown, null))
                .persons();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToMergeWhatCannotBeOne(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
        UUID one = person(world, "tg", "Саидова", "Гулнора", 1970);
        UUID other = person(world, "ru", "Саидова", "Гульнора", 1970);
        UUID third = person(world, "ru", "Саидова", "Гулнора", 1970);
        world.join(group, one, "2010-05-01");
        world.join(group, other, "2010-06-01");
        assertThat(violations(() -> merge(world, one, one))).containsExactly("/merged merged-with-itself");
        assertThat(violations(() -> merge(world, one, other))).containsExactly("/merged both-members");
        assertThat(violations(() -> merge(world, one, Ids.next()))).containsExactly("/merged unknown-person");
        merge(world, one, third);
        assertThat(violations(() -> merge(world, third, other))).containsExactly("/survivor merged-person");
        assertThat(violations(() -> merge(world, other, third))).containsExactly("/merged merged-person");
        UUID fourth = person(world, "ru", "Саидова", "Гулнора", 1970);
        assertThat(violations(() -> merge(world, fourth, one))).containsExactly("/merged others-merged-into");
    }

    private static void merge(World world, UUID survivor, UUID merged) {
        world.duplicates.merge(COORDINATOR, new PersonMergeDraft(Ids.next(), survivor, merged, "seen together"));
    }
}
