package org.hashar.registry.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.draft;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.country.Country;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PersonsTest {
    private static final PersonName TAJIK =
            new PersonName(PersonName.Kind.OFFICIAL, "tg", "Раҳмонова", "Зайнаб", "Саидовна");
    private static final PersonName LATIN =
            new PersonName(PersonName.Kind.TRANSLITERATION, "tg-Latn", "Rahmonova", "Zaynab", null);

    private static PersonDraft whole(UUID id) {
        return new PersonDraft(
                id, "TJ", List.of(TAJIK, LATIN), Sex.FEMALE, day("1975-03-08"), null, "TJ05" + FakeCountry.JAMOAT);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonHasNamesInSeveralScriptsAndTheYearThatTheBirthDateSays(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft draft = whole(Ids.next());
        Recorded<Person> registered = world.persons.register(COORDINATOR, draft);

        assertThat(registered.created()).isTrue();
        Person person = registered.value();
        assertThat(person.names()).containsExactly(TAJIK, LATIN);
        assertThat(person.birthYear()).isEqualTo(1975);
        assertThat(person.territory()).isEqualTo(FakeCountry.JAMOAT);
        assertThat(world.persons.require(READER, draft.id())).isEqualTo(person);
        assertThat(world.persons.register(COORDINATOR, draft)).isEqualTo(new Recorded<>(person, false));
        assertThat(world.audited).containsExactly("person.register");
    }

    private static PersonDraft named(UUID id, PersonName... names) {
        return new PersonDraft(id, "TJ", List.of(names), Sex.FEMALE, null, 1990, null);
    }

    @ParameterizedTest
    @EnumSource
    void whoMarriedIsFoundByTheFormerNameAndListedUnderTheNewOne(Databases.Kind kind) {
        World world = World.on(kind);
        PersonName former =
                new PersonName(PersonName.Kind.OFFICIAL, "tg", "Азимова", "Нигора", null, null, day("2010-05-09"));
        PersonName married =
                new PersonName(PersonName.Kind.OFFICIAL, "tg", "Юсупова", "Нигора", null, day("2010-05-09"), null);
        PersonDraft draft = named(Ids.next(), former, married);
        Person she = world.register(draft);
        assertThat(she.names()).as("former ones last").containsExactly(married, former);
        assertThat(world.persons.register(COORDINATOR, draft).created()).isFalse();
        assertThat(world.persons.require(READER, she.id())).isEqualTo(she);
        Person between = world.register(
                named(Ids.next(), new PersonName(PersonName.Kind.OFFICIAL, "tg", "Каримова", "Нигора", null)));

        assertThat(world.persons.search(READER, new PersonQuery("TJ", "Azimova", null, null, null, null, null), 10))
                .containsExactly(she);
        assertThat(world.persons
                        .listByName(READER, "TJ", "tg", Page.Request.FIRST)
                        .items())
                .extracting(Person::id)
                .containsExactly(between.id(), she.id());
        assertThat(problem(() -> world.register(named(
                                draft.id(),
                                married,
                                new PersonName(
                                        PersonName.Kind.OFFICIAL,
                                        "tg",
                                        "Азимова",
                                        "Нигора",
                                        null,
                                        null,
                                        day("2010-05-10")))))
                        .detailKey())
                .as("another day is other content")
                .isEqualTo("id-taken");
    }

    @ParameterizedTest
    @EnumSource
    void somebodyHasAnOfficialNameThatIsNoFormerOne(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(violations(() -> world.register(named(
                        Ids.next(),
                        new PersonName(
                                PersonName.Kind.OFFICIAL,
                                "tg",
                                null,
                                "Нигора",
                                null,
                                day("2010-05-09"),
                                day("2010-05-09")),
                        new PersonName(PersonName.Kind.ALIAS, "tg", null, "Нигора", null, day("2011-11-11"), null)))))
                .containsExactlyInAnyOrder(
                        "/names official-name-needed", "/names/0/to ends-before-begin", "/names/1/from in-the-future");
    }

    @ParameterizedTest
    @EnumSource
    void theSameIdWithOtherContentIsAConflict(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft draft = draft(Ids.next(), Sex.FEMALE, "Матлуба");
        world.persons.register(COORDINATOR, draft);
        assertThat(problem(() -> world.persons.register(COORDINATOR, draft(draft.id(), Sex.FEMALE, "Матлюба")))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void aRevisionNeedsTheVersionSeenLast(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft first = draft(Ids.next(), Sex.UNKNOWN, "Матлуба");
        PersonDraft second = draft(first.id(), Sex.FEMALE, "Матлюба");
        world.persons.register(COORDINATOR, first);
        Person revised = world.persons.revise(COORDINATOR, second, 1);

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.sex()).isEqualTo(Sex.FEMALE);
        assertThat(world.persons.require(READER, first.id())).isEqualTo(revised);
        assertThat(world.persons.revise(COORDINATOR, second, 1)).isEqualTo(revised);
        assertThat(problem(() -> world.persons.revise(COORDINATOR, first, 1)).type())
                .isEqualTo(Problem.Type.STALE);
        assertThat(world.persons.register(COORDINATOR, first)).isEqualTo(new Recorded<>(revised, false));
        assertThat(world.persons.register(COORDINATOR, second)).isEqualTo(new Recorded<>(revised, false));
        assertThat(problem(() -> world.persons.revise(COORDINATOR, draft(Ids.next(), Sex.MALE, "Алӣ"), 1))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAPersonIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft draft = new PersonDraft(
                Ids.next(),
                "TJ",
                List.of(new PersonName(PersonName.Kind.ALIAS, "no language", "x".repeat(101), " ", null)),
                null,
                day("2011-11-11"),
                1850,
                "999");
        assertThat(violations(() -> world.persons.register(COORDINATOR, draft)))
                .containsExactlyInAnyOrder(
                        "/names official-name-needed",
                        "/names/0/language not-a-language",
                        "/names/0/family too-long",
                        "/names/0/given required",
                        "/sex required",
                        "/birthDate in-the-future",
                        "/birthYear out-of-range",
                        "/territory unknown-territory");
        assertThat(violations(() -> world.persons.register(
                        COORDINATOR, new PersonDraft(null, "XX", null, Sex.MALE, day("1970-01-01"), 1971, null))))
                .containsExactlyInAnyOrder(
                        "/id required",
                        "/country unknown-country",
                        "/names official-name-needed",
                        "/birthYear birth-year-differs");
    }

    @ParameterizedTest
    @EnumSource
    void personsComeInPagesInTheOrderOfTheirIds(Databases.Kind kind) {
        World world = World.on(kind);
        Person one = world.register(whole(Ids.next()));
        Person two = world.register(draft(Ids.next(), Sex.MALE, "Алӣ"));
        Person three = world.register(draft(Ids.next(), Sex.MALE, "Карим"));

        Page<Person> first = world.persons.list(READER, "TJ", new Page.Request(null, 2));
        assertThat(first.items()).containsExactly(one, two);
        Page<Person> second = world.persons.list(READER, "TJ", new Page.Request(first.next(), 2));
        assertThat(second.items()).containsExactly(three);
        assertThat(second.next()).isNull();
        assertThat(violations(() -> world.persons.list(READER, "XX", Page.Request.FIRST)))
                .containsExactly("/country unknown-country");
    }

    @ParameterizedTest
    @EnumSource
    void onlyCoordinatorsRegisterPersons(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(problem(() -> world.persons.register(RECORDER, whole(Ids.next())))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    private static PersonDraft with(List<PersonIdentifier> identifiers, List<String> phones) {
        return new PersonDraft(
                Ids.next(),
                "TJ",
                List.of(TAJIK),
                Sex.FEMALE,
                null,
                1975,
                null,
                identifiers,
                phones,
                "швея",
                "тоҷик",
                new Disability(
                        Disability.Difficulty.NONE,
                        Disability.Difficulty.SOME,
                        Disability.Difficulty.A_LOT,
                        Disability.Difficulty.NONE,
                        Disability.Difficulty.CANNOT,
                        Disability.Difficulty.NONE));
    }

    private static PersonIdentifier number(String type, String number) {
        return new PersonIdentifier(type, number, null, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void phonesAndNumbersAreKeptInOneFormAndShownOnlyToThoseWhoNeedThem(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft draft = with(List.of(number("TJ-TIN", "020 025 789")), List.of("00992 93 555 18 06", "935551234"));
        Person person = world.persons.register(COORDINATOR, draft).value();
        assertThat(person.phones()).containsExactly("+992935551806", "+992935551234");
        assertThat(person.identifiers()).containsExactly(number("TJ-TIN", "020025789"));
        assertThat(person.disability()).isNotNull();
        assertThat(world.persons.register(COORDINATOR, draft)).isEqualTo(new Recorded<>(person, false));
        assertThat(world.persons.require(COORDINATOR, draft.id())).isEqualTo(person);
        Person seen = world.persons.require(READER, draft.id());
        assertThat(seen.identifiers()).isEmpty();
        assertThat(seen.ethnicity()).isNull();
        assertThat(seen.disability()).isNull();
        assertThat(seen.phones()).isEmpty();
        assertThat(world.persons.require(RECORDER, draft.id()).phones()).containsExactlyElementsOf(person.phones());
        assertThat(seen.names()).isEqualTo(person.names());
    }

    @ParameterizedTest
    @EnumSource
    void aNumberOfOneTypeBelongsToOnePersonAndOfTwoTypesToTwo(Databases.Kind kind) {
        World world = World.on(kind);
        world.register(with(List.of(number("TJ-TIN", "020025789")), List.of()));
        world.register(with(List.of(number("TJ-PASSPORT", "020025789")), List.of()));
        assertThat(violations(() -> world.register(with(List.of(number("TJ-TIN", "02-002-5789")), List.of()))))
                .containsExactly("/identifiers/0/number identifier-taken");
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithNumbersAndPhonesIsToldAtOnce(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft wrong = with(
                List.of(number("TJ-TIN", "12"), number("tin", "7"), number("TJ-X", "1"), number("TJ-X", "1")),
                List.of("110", "935551234", "+992 93 555 12 34"));
        assertThat(violations(() -> world.register(wrong)))
                .containsExactly(
                        "/identifiers/0/number identifier-form",
                        "/identifiers/1/type not-an-identifier-type",
                        "/identifiers/3 twice-in-the-list",
                        "/phones/0 not-a-phone",
                        "/phones/2 twice-in-the-list");
    }

    @ParameterizedTest
    @EnumSource
    void aNumberIsOfTheFormOfItsOwnCountryWhereverThePersonIsRegistered(Databases.Kind kind) {
        World world = World.on(kind);
        PersonDraft unknown = with(List.of(number("KY-TIN", "12")), List.of());
        assertThat(world.persons.register(COORDINATOR, unknown).created())
                .as("nobody knows the form of a country that is not installed")
                .isTrue();
        Runnable remove = world.installer.install("KY", FakeCountry.named("KY"));
        try {
            world.installer.await("KY", Country.State.READY);
            assertThat(violations(() -> world.register(with(List.of(number("KY-TIN", "13")), List.of()))))
                    .containsExactly("/identifiers/0/number identifier-form");
            Person person = world.register(with(List.of(number("KY-TIN", "020 025 790")), List.of()));
            assertThat(person.identifiers()).containsExactly(number("KY-TIN", "020025790"));
        } finally {
            remove.run();
        }
    }
}
