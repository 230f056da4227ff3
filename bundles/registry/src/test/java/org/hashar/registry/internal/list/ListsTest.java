package org.hashar.registry.internal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.registry.ListQuery.Kind;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListsTest {

    static ListQuery query(Kind list) {
        return new ListQuery(list, "TJ", null, null, null, null, null, null, null, null, false);
    }

    private static ListQuery memberships(@Nullable UUID group, @Nullable Instant known) {
        return new ListQuery(Kind.MEMBERSHIPS, "TJ", null, null, group, known, null, null, null, null, false);
    }

    /** The cells of one column. */
    static List<@Nullable Object> column(Book book, String key) {
        int at = book.columns().stream().map(Column::key).toList().indexOf(key);
        List<@Nullable Object> cells = new ArrayList<>();
        book.rows().forEachRemaining(row -> cells.add(row.cells().get(at)));
        return cells;
    }

    static List<@Nullable Object> column(World world, Actor actor, ListQuery query, String key) {
        return column(world.lists.open(actor, query, Locale.ENGLISH), key);
    }

    @ParameterizedTest
    @EnumSource
    void givesOutEveryoneOnceHoweverManyPagesThatTakes(Databases.Kind kind) {
        World world = World.on(kind);
        Set<Object> registered = new HashSet<>();
        for (int i = 0; i < 2 * Page.Request.MAX + 1; i++) {
            registered.add(world.person(Sex.FEMALE).toString());
        }
        assertThat(column(world, READER, query(Kind.PERSONS), "id"))
                .hasSize(registered.size())
                .containsAll(registered);
        assertThat(world.audited).contains("export.persons");
    }

    @ParameterizedTest
    @EnumSource
    void showsNumbersOfDocumentsOnlyToThoseWhoSeeThemElsewhere(Databases.Kind kind) {
        World world = World.on(kind);
        world.register(new PersonDraft(
                Ids.next(),
                "TJ",
                List.of(
                        new PersonName(PersonName.Kind.OFFICIAL, "tg", "Санҷарова", "Гулнора", null),
                        new PersonName(PersonName.Kind.ALIAS, "en", null, "Gulya", null)),
                Sex.FEMALE,
                day("1975-03-08"),
                1975,
                FakeCountry.JAMOAT,
                List.of(new PersonIdentifier("TJ-CARD", "A 17", null, null, null)),
                List.of(),
                null,
                "Тоҷик",
                null));
        ListQuery query = query(Kind.PERSONS);
        assertThat(column(world, READER, query, "identifiers")).containsExactly((Object) null);
        assertThat(column(world, READER, query, "ethnicity")).containsExactly((Object) null);
        assertThat(column(world, COORDINATOR, query, "identifiers")).containsExactly("TJ-CARD A 17");
        assertThat(column(world, COORDINATOR, query, "ethnicity")).containsExactly("Тоҷик");
        assertThat(column(world, READER, query, "birthDate")).containsExactly(day("1975-03-08"));
        assertThat(column(world, READER, query, "birthYear")).containsExactly(1975L);
        assertThat(column(world, READER, query, "otherNames")).containsExactly("Gulya");
    }

    @ParameterizedTest
    @EnumSource
    void putsTagsUnderTheHeadingsOnRequest(Databases.Kind kind) {
        World world = World.on(kind);
        world.group("Sitora", FakeCountry.VILLAGE, "2010-05-01");
        Iterator<Row> rows = world.lists
                .open(
                        READER,
                        new ListQuery(Kind.GROUPS, "TJ", "SHG", null, null, null, null, null, null, null, true),
                        Locale.ENGLISH)
                .rows();
        assertThat(rows.next().cells()).contains("#meta+id", "#group+name", "#loc+code", "#date+formed");
        assertThat(rows.next().cells()).contains("Sitora", FakeCountry.VILLAGE, day("2010-05-01"));
        assertThat(rows.hasNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void tellsMembershipsWithNamesAndAsTheyWereKnown(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Sitora", FakeCountry.VILLAGE, "2010-05-01");
        Group other = world.group("Oomat", FakeCountry.VILLAGE, "2010-05-01");
        UUID person = world.person(Sex.FEMALE);
        world.join(group, person, "2010-06-01");
        world.join(other, person, "2010-06-01");
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        Book open = world.lists.open(READER, memberships(group.id(), null), Locale.ENGLISH);
        world.today("2011-11-21");
        world.join(group, world.person(Sex.MALE), "2011-11-01");
        assertThat(column(open, "given"))
                .as("what was recorded after it was opened")
                .containsExactly("Гулнора");
        assertThat(column(world, READER, memberships(group.id(), null), "groupName"))
                .containsExactly("Sitora", "Sitora");
        assertThat(column(world, READER, memberships(null, null), "code")).hasSize(3);
        assertThat(column(world, READER, memberships(null, before), "from"))
                .containsExactly(day("2010-06-01"), day("2010-06-01"));
        world.persons.revise(COORDINATOR, World.draft(person, Sex.MALE, "Гулнора"), 1);
        assertThat(column(world, READER, memberships(other.id(), null), "sex"))
                .extracting(String::valueOf)
                .containsExactly("MALE");
        assertThat(column(world, READER, memberships(other.id(), before), "sex"))
                .extracting(String::valueOf)
                .containsExactly("FEMALE");
    }

    @ParameterizedTest
    @EnumSource
    void givesOutHouseholdsPlacesAndPossibleDuplicates(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = Ids.next();
        world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", FakeCountry.VILLAGE, "Кӯчаи 3"));
        UUID one = world.person(Sex.FEMALE);
        UUID other = world.person(Sex.FEMALE);
        world.households.add(
                COORDINATOR,
                new HouseholdMemberDraft(
                        Ids.next(), home, one, HouseholdMemberDraft.Relation.HEAD, null, day("2010-01-01"), null));
        assertThat(column(world, READER, query(Kind.HOUSEHOLDS), "address")).containsExactly("Кӯчаи 3");
        assertThat(column(world, READER, query(Kind.HOUSEHOLD_MEMBERS), "given"))
                .containsExactly("Гулнора");
        assertThat(column(world, READER, query(Kind.TERRITORIES), "code")).contains(FakeCountry.VILLAGE);
        assertThat(world.duplicates.of(COORDINATOR, one)).hasSize(1);
        assertThat(column(world, COORDINATOR, query(Kind.DUPLICATES), "other")).containsExactly(other.toString());
        assertThat(problem(() -> world.lists.open(READER, query(Kind.DUPLICATES), Locale.ENGLISH))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAListIsNotReadBy(Databases.Kind kind) {
        World world = World.on(kind);
        ListQuery all = new ListQuery(
                Kind.AREAS,
                "XX",
                "SHG",
                FakeCountry.VILLAGE,
                Ids.next(),
                Instant.parse("2030-01-01T00:00:00Z"),
                null,
                null,
                Ids.next(),
                Ids.next(),
                true);
        assertThat(violations(() -> world.lists.open(READER, all, Locale.ENGLISH)))
                .containsExactlyInAnyOrder(
                        "/country unknown-country",
                        "/recipient not-needed-here",
                        "/agreement not-needed-here",
                        "/type not-of-this-list",
                        "/territory not-of-this-list",
                        "/group not-of-this-list",
                        "/asKnown not-of-this-list",
                        "/asKnown in-the-future");
        ListQuery nowhere =
                new ListQuery(Kind.MIGRATIONS, "TJ", null, "nowhere", null, null, null, null, null, null, false);
        assertThat(violations(() -> world.lists.open(READER, nowhere, Locale.ENGLISH)))
                .containsExactly("/territory unknown-territory");
        assertThat(problem(() -> world.lists.open(READER, memberships(Ids.next(), null), Locale.ENGLISH))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(world.audited).doesNotContain("export.persons", "export.areas", "export.memberships");
    }

    @ParameterizedTest
    @EnumSource
    void callsEveryColumnByAWordInEveryLanguage(Databases.Kind kind) {
        World world = World.on(kind);
        for (String language : List.of("en", "ru", "tg", "ky")) {
            for (Kind list : Kind.values()) {
                Book book = world.lists.open(COORDINATOR, query(list), Locale.forLanguageTag(language));
                assertThat(book.title()).contains("TJ").doesNotStartWith("list.");
                assertThat(book.columns()).noneMatch(column -> column.label().startsWith("list."));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyListIsReadByPlaceWherePlacesMakeSense(Databases.Kind kind) {
        World world = World.on(kind);
        UUID here = world.person(Sex.FEMALE);
        world.born(Sex.MALE, "1980-01-01", null);
        UUID home = world.household(FakeCountry.VILLAGE);
        world.household(null);
        Group group = world.group("Sitora", FakeCountry.VILLAGE, "2010-05-01");
        world.join(group, here, "2010-06-01");
        world.families.migrations().record(COORDINATOR, migration(here));
        world.families
                .familyStatuses()
                .record(
                        COORDINATOR,
                        new FamilyStatusDraft(
                                Ids.next(), home, FamilyStatusDraft.State.ABANDONED, day("2011-01-01"), null));
        assertThat(column(world, READER, placed(Kind.PERSONS, FakeCountry.JAMOAT), "id"))
                .containsExactly(here.toString());
        assertThat(column(world, READER, placed(Kind.HOUSEHOLDS, FakeCountry.JAMOAT), "id"))
                .containsExactly(home.toString());
        assertThat(column(world, READER, placed(Kind.MEMBERSHIPS, FakeCountry.JAMOAT), "person"))
                .containsExactly(here.toString());
        assertThat(column(world, READER, placed(Kind.MIGRATIONS, FakeCountry.JAMOAT), "person"))
                .containsExactly(here.toString());
        assertThat(column(world, READER, placed(Kind.MIGRATIONS, FakeCountry.VILLAGE), "person"))
                .isEmpty();
        assertThat(column(world, READER, placed(Kind.FAMILY_STATUSES, FakeCountry.VILLAGE), "household"))
                .containsExactly(home.toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldHarmIsInAListForThoseOnlyWhoSeeItElsewhere(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = world.person(Sex.FEMALE);
        world.families.migrations().record(COORDINATOR, migration(she));
        assertThat(column(world, READER, query(Kind.MIGRATIONS), "legalStatus")).containsExactly((Object) null);
        assertThat(column(world, COORDINATOR, query(Kind.MIGRATIONS), "legalStatus"))
                .containsExactly("IRREGULAR");
        assertThat(column(world, COORDINATOR, query(Kind.MIGRATIONS), "given")).containsExactly("Гулнора");
        for (Kind list : List.of(Kind.CIVIL_DOCUMENTS, Kind.CONSENTS, Kind.RELEASES)) {
            assertThat(problem(() -> world.lists.open(RECORDER, query(list), Locale.ENGLISH))
                            .type())
                    .as(list.key())
                    .isEqualTo(Problem.Type.FORBIDDEN);
        }
    }

    private static MigrationDraft migration(UUID person) {
        return new MigrationDraft(
                Ids.next(),
                person,
                MigrationDraft.Kind.INTERNATIONAL,
                "RU",
                "Казань",
                MigrationDraft.LegalStatus.IRREGULAR,
                day("2011-03-01"),
                null,
                null,
                null);
    }

    private static ListQuery placed(Kind list, String territory) {
        return new ListQuery(list, "TJ", null, territory, null, null, null, null, null, null, false);
    }

    /** Two hundred thousand rows, of which never more than one page is held. */
    @Test
    void holdsOnePageOfALongListAtATime() {
        int[] fetched = new int[1];
        int size = 200_000;
        Listing<Integer> listing = new Listing<>(
                page -> {
                    int from = page.after() == null ? 0 : Integer.parseInt(page.after());
                    int to = Math.min(size, from + page.limit());
                    fetched[0] = to;
                    return new Page<>(
                            IntStream.range(from, to).boxed().toList(), to == size ? null : String.valueOf(to));
                },
                List.of(new Listing.Field<>("id", "#meta+id", Integer::longValue)));
        Iterator<Row> rows = listing.book(query(Kind.PERSONS), Locale.ENGLISH).rows();
        int told = 0;
        while (rows.hasNext()) {
            assertThat(fetched[0] - told).isBetween(1, Page.Request.MAX);
            assertThat(rows.next().cells()).containsExactly((long) told);
            told++;
        }
        assertThat(told).isEqualTo(size);
    }
}
