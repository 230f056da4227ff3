package org.hashar.countrykit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Territory;
import org.hashar.spi.Boundary;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;
import org.hashar.spi.RoleType;
import org.junit.jupiter.api.Test;

/** What every country module keeps to; the test of a country extends it and adds what is its own. */
public abstract class CountryContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> SPOKEN = List.of("tg", "ky", "ru", "en");

    protected final CountryModule country;
    protected final List<Territory> units;

    protected CountryContract(CountryModule country) {
        this.country = country;
        this.units = country.territories().units();
    }

    /** The language that most people of the country read. */
    protected abstract String language();

    /** Keys of the country's own reports. */
    protected abstract List<String> reports();

    @Test
    void parents_come_before_children_and_are_one_level_above() {
        Map<String, Territory> seen = new HashMap<>();
        for (Territory unit : units) {
            if (unit.parent() == null) {
                assertThat(unit.level()).isEqualTo(1);
            } else {
                assertThat(seen).containsKey(unit.parent());
                assertThat(seen.get(unit.parent()).level()).isEqualTo(unit.level() - 1);
            }
            assertThat(seen.put(unit.code(), unit)).as(unit.code()).isNull();
        }
    }

    @Test
    void codes_of_other_systems_name_one_place_each() {
        assertThat(units.stream().flatMap(unit -> unit.codes().entrySet().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_place_has_a_local_a_russian_and_an_english_name_today() {
        assertThat(units.stream()
                        .filter(unit -> !Stream.of(language(), "ru", "en").allMatch(each -> isNamedOnce(unit, each)))
                        .map(Territory::code))
                .isEmpty();
    }

    private static boolean isNamedOnce(Territory unit, String language) {
        return unit.names().stream()
                        .filter(name -> name.language().equals(language) && name.holdsOn(TODAY))
                        .count()
                == 1;
    }

    @Test
    void the_profile_names_the_countrys_own_language_first() {
        assertThat(country.profile().locales())
                .extracting(Locale::getLanguage)
                .startsWith(language(), "ru", "en")
                .containsExactlyInAnyOrderElementsOf(SPOKEN);
    }

    @Test
    void levels_group_types_roles_and_reports_have_a_word_in_each_language() {
        int deepest = units.stream().mapToInt(Territory::level).max().orElseThrow();
        Stream<String> keys = Stream.of(
                        country.groupTypes().stream().map(GroupType::code).map("group.type."::concat),
                        IntStream.rangeClosed(1, deepest).mapToObj(level -> "territory.level." + level),
                        GroupRole.Kind.ALL.stream().map("role."::concat),
                        country.roleTypes().stream().map(RoleType::code).map("role."::concat),
                        Stream.of("country.name", "currency.name"),
                        reports().stream().map("report."::concat))
                .flatMap(each -> each);
        assertThat(keys).allSatisfy(key -> assertThat(SPOKEN)
                .allSatisfy(spoken -> assertThat(country.terminology().text(Locale.forLanguageTag(spoken), key))
                        .hasValueSatisfying(word -> assertThat(word).isNotBlank())));
    }

    @Test
    void ways_of_grading_are_asked_in_each_language() {
        assertThat(country.gradingSchemes()).isNotEmpty().allSatisfy(scheme -> {
            assertThat(scheme.titles()).containsOnlyKeys(SPOKEN);
            assertThat(scheme.criteria()).allSatisfy(criterion -> assertThat(criterion.questions())
                    .containsOnlyKeys(SPOKEN)
                    .allSatisfy((language, question) -> assertThat(question).endsWith("?")));
        });
    }

    @Test
    void areas_are_named_and_made_of_places_of_the_country() {
        List<String> codes = units.stream().map(Territory::code).toList();
        assertThat(country.areas()).allSatisfy(area -> {
            assertThat(codes).doesNotContain(area.code());
            assertThat(area.names()).extracting(Area.Name::language).contains(language(), "ru", "en");
            assertThat(area.parts())
                    .isNotEmpty()
                    .extracting(Area.Part::territory)
                    .isSubsetOf(codes);
        });
        assertThat(country.areas().stream().map(Area::code)).doesNotHaveDuplicates();
    }

    @Test
    void districts_that_are_drawn_are_districts_and_most_are_drawn() {
        List<String> drawn =
                country.boundaries().stream().map(Boundary::territory).toList();
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(unit(code).level()).isEqualTo(2));
        assertThat(drawn.size()).isGreaterThan((int) level(2) * 3 / 4);
    }

    @Test
    void groups_unite_only_types_that_the_country_has() {
        List<String> types = country.groupTypes().stream().map(GroupType::code).toList();
        assertThat(country.groupTypes()).allSatisfy(type -> assertThat(types).containsAll(type.unites()));
    }

    @Test
    void a_word_asked_in_an_unknown_language_comes_in_the_countrys_own() {
        assertThat(country.terminology().text(Locale.forLanguageTag("fr"), "country.name"))
                .isPresent()
                .isEqualTo(country.terminology().text(Locale.forLanguageTag(language()), "country.name"));
        assertThat(country.terminology().text(Locale.ENGLISH, "no.such.key")).isEmpty();
    }

    /** How many places of a level there are. */
    protected long level(int level) {
        return units.stream().filter(unit -> unit.level() == level).count();
    }

    /** The place with this code. */
    protected Territory unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
