package org.hashar.registry.internal.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import java.util.Map;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Places that the programme adds to those of the country. */
final class OwnPlacesTest {

    private static TerritoryName name(String language, String text, @Nullable String from, @Nullable String to) {
        return new TerritoryName(language, text, from == null ? null : day(from), to == null ? null : day(to));
    }

    private static TerritoryDraft village(String code, @Nullable String to, TerritoryName... names) {
        return below("TJ05" + FakeCountry.JAMOAT, code, to, names);
    }

    private static TerritoryDraft below(String parent, String code, @Nullable String to, TerritoryName... names) {
        return new TerritoryDraft(
                "TJ", code, parent, null, List.of(names), List.of(), null, null, to == null ? null : day(to));
    }

    private static List<String> codes(World world, String text) {
        return world.territories.search(READER, "TJ", text, null, null, 5).stream()
                .map(PlaceMatch::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void twoGroupsOfOneNameStandInTwoVillagesThatTheCountryDoesNotList(Databases.Kind kind) {
        World world = World.on(kind);
        TerritoryDraft one = new TerritoryDraft(
                "TJ",
                "111-X1",
                "TJ05" + FakeCountry.JAMOAT,
                null,
                List.of(name("tg", "Жыгач-Коргон", null, null)),
                List.of("Jygachkorgon"),
                new Territory.Position("39.90", "-070.000"),
                null,
                null);
        Recorded<Territory> made = world.territories.register(ADMIN, one);
        assertThat(made.created()).isTrue();
        assertThat(made.value().parent()).isEqualTo(FakeCountry.JAMOAT);
        assertThat(made.value().level()).isEqualTo(4);
        assertThat(made.value().position()).isEqualTo(new Territory.Position("39.9", "-70"));
        assertThat(made.value().version()).isEqualTo(1);
        assertThat(world.territories.register(ADMIN, one)).isEqualTo(new Recorded<>(made.value(), false));
        world.territories.register(ADMIN, village("111-X2", null, name("tg", "Жашасын", null, null)));

        assertThat(codes(world, "Zhygachkorgon, Chorkuh")).containsExactly("111-X1");
        assertThat(codes(world, "Jashasyn")).containsExactly("111-X2");
        Group group = world.group("Оомат", "111-x1", "2011-01-01");
        world.group("Оомат", "111-X2", "2011-01-01");
        assertThat(violations(() -> world.group("Оомат", "111-X2", "2011-02-01")))
                .containsExactly("/name name-taken");
        assertThat(world.groups
                        .list(READER, new GroupQuery("TJ", null, "111-X1", null), Page.Request.FIRST)
                        .items())
                .containsExactly(group);
        assertThat(world.groups
                        .list(READER, new GroupQuery("TJ", null, FakeCountry.OBLAST, null), Page.Request.FIRST)
                        .items())
                .hasSize(2);
        assertThat(world.audited).contains("territory.register");
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceSpeltLikeAnotherBesideItIsRefusedAndTheOneThereIsShown(Databases.Kind kind) {
        World world = World.on(kind);
        world.territories.register(ADMIN, village("111-X1", null, name("tg", "Жыгач-Коргон", null, null)));
        TerritoryDraft again = village("111-X2", null, name("en", "Jygach Korgon", null, null));
        assertThat(problem(() -> world.territories.register(ADMIN, again)).violations())
                .containsExactly(new Violation("/names/0/text", "place-is-there", List.of("Жыгач-Коргон (111-X1)")));
        assertThat(world.territories.check(COORDINATOR, again))
                .extracting(Violation::code)
                .containsExactly("place-is-there");
        assertThat(violations(() ->
                        world.territories.register(ADMIN, village("111-X2", null, name("en", "Сурх", null, null)))))
                .as("of the country")
                .containsExactly("/names/0/text place-is-there");
        world.territories.revise(ADMIN, village("111-X1", "2011-01-01", name("tg", "Жыгач-Коргон", null, null)), 1);
        TerritoryDraft after =
                new TerritoryDraft("TJ", "111-X2", "111", 4, again.names(), List.of(), null, day("2011-01-01"), null);
        assertThat(world.territories.check(COORDINATOR, after)).isEmpty();
        assertThat(world.territories.register(ADMIN, after).created()).isTrue();
        assertThat(world.territories
                        .register(ADMIN, below("112", "112-X1", null, name("en", "Jygach Korgon", null, null)))
                        .created())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceIsRenamedAndClosedAndFoundByItsFormerNameToo(Databases.Kind kind) {
        World world = World.on(kind);
        world.territories.register(ADMIN, village("111-X1", null, name("en", "Frunze", null, null)));
        TerritoryDraft renamed = village(
                "111-X1",
                null,
                name("en", "Frunze", null, "2011-06-01"),
                name("en", "Jygach-Korgon", "2011-06-01", null));
        Territory place = world.territories.revise(ADMIN, renamed, 1);
        assertThat(place.version()).isEqualTo(2);
        assertThat(place.name("en", day("2011-05-31"))).isEqualTo("Frunze");
        assertThat(place.name("en", day("2011-06-01"))).isEqualTo("Jygach-Korgon");
        assertThat(world.territories.revise(ADMIN, renamed, 1))
                .as("the same again")
                .isEqualTo(place);
        assertThat(codes(world, "Фрунзе")).containsExactly("111-X1");
        assertThat(codes(world, "Жыгач-Коргон")).containsExactly("111-X1");

        TerritoryDraft closed = village("111-X1", "2011-09-01", renamed.names().toArray(TerritoryName[]::new));
        assertThat(problem(() -> world.territories.revise(ADMIN, closed, 1)).type())
                .isEqualTo(Problem.Type.STALE);
        assertThat(world.territories.revise(ADMIN, closed, 2).to()).isEqualTo(day("2011-09-01"));
        assertThat(world.territories.require(READER, "TJ", "111-X1").version()).isEqualTo(3);
        assertThat(problem(() -> world.territories.register(ADMIN, renamed)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceWithPlacesInItStaysOpenUntilTheyAreClosed(Databases.Kind kind) {
        World world = World.on(kind);
        TerritoryDraft jamoat = new TerritoryDraft(
                "TJ",
                "113",
                FakeCountry.DISTRICT,
                null,
                List.of(name("en", "Lakkon", null, null)),
                List.of(),
                null,
                null,
                null);
        assertThat(world.territories.register(ADMIN, jamoat).value().level()).isEqualTo(3);
        TerritoryDraft village = below("113", "113-X7", null, name("en", "Navobod", null, null));
        world.territories.register(ADMIN, village);
        TerritoryDraft closed =
                new TerritoryDraft("TJ", "113", "110", 3, jamoat.names(), List.of(), null, null, day("2011-01-01"));
        assertThat(violations(() -> world.territories.revise(ADMIN, closed, 1))).containsExactly("/to places-below");
        world.territories.revise(ADMIN, below("113", "113-X7", "2011-01-01", name("en", "Navobod", null, null)), 1);
        world.territories.revise(ADMIN, closed, 1);
        assertThat(violations(() -> world.territories.register(
                        ADMIN, below("113", "113-X8", null, name("en", "Obod", null, null)))))
                .containsExactly("/to parent-closed");
    }

    @ParameterizedTest
    @EnumSource
    void tellsAllThatIsWrongTogether(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(violations(() -> world.territories.register(
                        ADMIN,
                        new TerritoryDraft(
                                "TJ",
                                "BOTH",
                                FakeCountry.JAMOAT,
                                3,
                                List.of(
                                        name("en", " ", "2011-01-01", "2010-01-01"),
                                        name("en", "Obod", null, null),
                                        name("tajik language", "…", null, null)),
                                List.of("x".repeat(201)),
                                new Territory.Position("90.5", "east"),
                                day("2011-01-01"),
                                day("2011-01-01")))))
                .containsExactlyInAnyOrder(
                        "/code not-a-place-code",
                        "/code area-code-taken",
                        "/level level-not-below",
                        "/names/0/text required",
                        "/names/0/to ends-before-begin",
                        "/names/1/language names-overlap",
                        "/names/2/language not-a-language",
                        "/names/2/text no-letters",
                        "/aliases/0 too-long",
                        "/position/latitude out-of-range",
                        "/position/longitude not-a-number",
                        "/to ends-before-begin");
        assertThat(violations(() -> world.territories.register(
                        ADMIN, below("999", "999-X1", null, name("en", "Obod", null, null)))))
                .containsExactly("/parent unknown-territory");
        TerritoryDraft known = village(FakeCountry.VILLAGE, null, name("en", "Surkh", null, null));
        assertThat(problem(() -> world.territories.register(ADMIN, known)).detailKey())
                .isEqualTo("place-of-the-country");
        assertThat(problem(() -> world.territories.revise(ADMIN, known, 1)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.territories.revise(
                                ADMIN, village("111-X9", null, name("en", "Obod", null, null)), 1))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.territories.register(COORDINATOR, known)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        world.territories.register(ADMIN, village("111-X1", null, name("en", "Obod", null, null)));
        assertThat(violations(() -> world.territories.revise(
                        ADMIN,
                        new TerritoryDraft(
                                "TJ",
                                "111-X1",
                                FakeCountry.DISTRICT,
                                3,
                                List.of(name("en", "Obod", null, null)),
                                List.of(),
                                null,
                                null,
                                null),
                        1)))
                .containsExactlyInAnyOrder("/parent place-stays", "/level place-stays");
    }

    @ParameterizedTest
    @CsvSource({
        "111, 111-X1, true",
        "111, 111-XOBOD7, true",
        "110, 113, true",
        "41703220846000, 41703220846030, true",
        "3505213-J02, 3505213-J02-X1, true",
        "111, 111-V1, false",
        "111, 112-X1, false",
        "111, 111, false",
        "111, 111-X, false",
        "111, 111-Xa, false",
        "110, 121, false",
        "110, 1131, false",
        "110, 1A3, false"
    })
    void aCodeIsTheOfficialOneBelowTheParentsOrOneOfTheProgramme(String parent, String code, boolean right) {
        Violations violations = new Violations();
        Territory place = new Territory("TJ", code, parent, 4, List.of(), List.of(), Map.of(), null, null);
        PlaceRules.checkStanding(place, new Place(parent, 3), violations);
        assertThat(violations.isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @EnumSource
    void ofEightWhoRegisterOnePlaceTogetherOneMakesItAndTheOthersFindIt(Databases.Kind kind) throws Exception {
        World world = World.on(kind);
        TerritoryDraft draft = village("111-X1", null, name("en", "Obod", null, null));
        assertThat(World.together(() -> world.territories.register(ADMIN, draft)))
                .filteredOn(Recorded::created)
                .hasSize(1);
    }
}
