package org.hashar.registry.internal.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.Territory;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TerritoriesTest {

    @ParameterizedTest
    @EnumSource
    void aPlaceIsFoundByAnyOfItsCodes(Databases.Kind kind) {
        World world = World.on(kind);
        Territory oblast = world.territories.require(READER, "TJ", FakeCountry.OBLAST);

        assertThat(oblast).isEqualTo(FakeCountry.units("TJ").get(0));
        assertThat(world.territories.find(READER, "TJ", "TJ-SU")).contains(oblast);
        assertThat(world.territories.find(READER, "TJ", "tj05")).contains(oblast);
        assertThat(world.territories.find(READER, "TJ", "TJ06")).isEmpty();
        assertThat(problem(() -> world.territories.require(READER, "TJ", "TJ06"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceIsFoundByEachOfItsNamesFormerNamesAndAliasesLetterCaseAside(Databases.Kind kind) {
        World world = World.on(kind);
        for (String name : List.of("СУҒД", "leninabad", "Sughd", "sogd  region")) {
            assertThat(world.territories.named(READER, "TJ", name))
                    .extracting(Territory::code)
                    .containsExactly(FakeCountry.OBLAST);
        }
        Territory oblast = world.territories.require(READER, "TJ", FakeCountry.OBLAST);
        assertThat(oblast.name("en", day("1999-01-01"))).isEqualTo("Leninabad");
        assertThat(oblast.name("en", day("2011-01-01"))).isEqualTo("Sughd");
    }

    @ParameterizedTest
    @EnumSource
    void homonymsAreToldApartByTheirParents(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(world.territories.named(READER, "TJ", "Surkh"))
                .extracting(Territory::parent)
                .containsExactly(FakeCountry.JAMOAT, FakeCountry.DISTRICT);
    }

    @ParameterizedTest
    @EnumSource
    void placesAreListedInPagesByLevelAndParent(Databases.Kind kind) {
        World world = World.on(kind);
        Page<Territory> first = world.territories.list(READER, "TJ", null, null, new Page.Request(null, 4));
        assertThat(first.items()).extracting(Territory::code).containsExactly("100", "110", "111", "1111");
        Page<Territory> second = world.territories.list(READER, "TJ", null, null, new Page.Request(first.next(), 4));
        assertThat(second.items()).extracting(Territory::code).containsExactly("112", "120", "121");
        assertThat(second.next()).isNull();
        assertThat(world.territories
                        .list(READER, "TJ", 3, FakeCountry.DISTRICT, Page.Request.FIRST)
                        .items())
                .extracting(Territory::code)
                .containsExactly(FakeCountry.JAMOAT, FakeCountry.OTHER_JAMOAT);
    }

    @ParameterizedTest
    @EnumSource
    void findsAPlaceByAnySpellingAndTellsHomonymsApartByTheirParents(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(matches(world, "Чоркӯҳ")).containsExactly(FakeCountry.JAMOAT + " 97");
        assertThat(matches(world, "Согд")).containsExactly(FakeCountry.OBLAST + " 97");
        assertThat(matches(world, "Ленинобод")).containsExactly(FakeCountry.OBLAST + " 85");
        assertThat(matches(world, "ноҳияи Исфара")).containsExactly(FakeCountry.DISTRICT + " 97");
        assertThat(matches(world, "Surkh"))
                .containsExactly(FakeCountry.OTHER_JAMOAT + " 100", FakeCountry.VILLAGE + " 100");
        assertThat(matches(world, "Surkh, Chorkuh, Isfara"))
                .containsExactly(FakeCountry.VILLAGE + " 100", FakeCountry.OTHER_JAMOAT + " 75");
        assertThat(world.territories.search(READER, "TJ", "Surkh", 4, null, 5))
                .singleElement()
                .satisfies(match -> assertThat(match.parents())
                        .extracting(Territory::code)
                        .containsExactly(FakeCountry.OBLAST, FakeCountry.DISTRICT, FakeCountry.JAMOAT));
        assertThat(world.territories.search(READER, "TJ", "Surkh", null, "TJ05" + FakeCountry.JAMOAT, 5))
                .extracting(match -> match.place().code())
                .containsExactly(FakeCountry.VILLAGE);
        assertThat(matches(world, "Isfra")).containsExactly(FakeCountry.DISTRICT + " 85");
        assertThat(matches(world, "Бишкек")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areasAreFoundBesideThePlacesAndSearchedIn(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(matches(world, "both districts, Sughd")).containsExactly("BOTH 100");
        assertThat(matches(world, "both districts, Khatlon")).containsExactly("BOTH 75");
        assertThat(world.territories.search(READER, "TJ", "BOTH", null, FakeCountry.OBLAST, 5))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.place()).isNull();
                    assertThat(match.area().code()).isEqualTo("BOTH");
                    assertThat(match.parents()).extracting(Territory::code).containsExactly(FakeCountry.OBLAST);
                });
        assertThat(world.territories.search(READER, "TJ", "BOTH", null, FakeCountry.DISTRICT, 5))
                .isEmpty();
        assertThat(world.territories.search(READER, "TJ", "BOTH", 2, null, 5)).isEmpty();
        assertThat(world.territories.search(READER, "TJ", "Dalyoni", null, "both", 5))
                .extracting(PlaceMatch::code)
                .containsExactly(FakeCountry.FAR_JAMOAT);
        assertThat(violations(() -> world.territories.search(READER, "TJ", "Dalyoni", null, "nowhere", 5)))
                .containsExactly("/within unknown-territory");
    }

    private static List<String> matches(World world, String text) {
        return world.territories.search(READER, "TJ", text, null, null, 10).stream()
                .map(match -> match.code() + ' ' + match.confidence())
                .toList();
    }
}
