package org.hashar.tajikistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.registry.Territory;
import org.hashar.spi.GroupType;
import org.junit.jupiter.api.Test;

class TajikistanTest {
    private final Tajikistan country = new Tajikistan();
    private final List<Territory> units = country.territories().units();
    private final Map<String, Territory> byCode = units.stream().collect(Collectors.toMap(Territory::code, u -> u));

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
            seen.put(unit.code(), unit);
        }
    }

    @Test
    void codes_of_other_systems_name_one_place_each() {
        assertThat(units.stream().flatMap(u -> u.codes().entrySet().stream())).doesNotHaveDuplicates();
    }

    @Test
    void every_place_has_a_local_a_russian_and_an_english_name_today() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(units.stream()
                        .filter(u -> !Stream.of("tg", "ru", "en")
                                .allMatch(language -> u.names().stream()
                                                .filter(n -> n.language().equals(language) && n.holdsOn(today))
                                                .count()
                                        == 1))
                        .map(Territory::code))
                .isEmpty();
    }

    @Test
    void the_profile_tells_code_languages_and_version() {
        assertThat(country.profile().code()).isEqualTo("TJ");
        assertThat(country.profile().locales()).extracting(Locale::getLanguage).containsExactly("tg", "ru", "en", "ky");
    }

    @Test
    void levels_group_types_roles_and_reports_have_a_word_in_each_language() {
        Stream<String> keys = Stream.concat(
                country.groupTypes().stream().map(GroupType::code).map("group.type."::concat),
                Stream.of(
                        "territory.level.1",
                        "territory.level.2",
                        "territory.level.3",
                        "territory.level.4",
                        "role.LEADER",
                        "role.HEAD",
                        "role.TREASURER",
                        "role.BOOKKEEPER",
                        "role.KEY_HOLDER",
                        "country.name",
                        "currency.name",
                        "report.groups-by-jamoat"));
        assertThat(keys).allSatisfy(key -> assertThat(Stream.of("tg", "ky", "ru", "en"))
                .allSatisfy(language -> assertThat(country.terminology().text(Locale.forLanguageTag(language), key))
                        .hasValueSatisfying(word -> assertThat(word).isNotBlank())));
    }

    @Test
    void a_word_asked_in_an_unknown_language_comes_in_the_countrys_own() {
        assertThat(country.terminology().text(Locale.forLanguageTag("fr"), "country.name"))
                .contains("Тоҷикистон");
        assertThat(country.terminology().text(Locale.ENGLISH, "no.such.key")).isEmpty();
    }

    @Test
    void all_districts_and_cities_are_there_and_the_jamoats_of_the_first_three_districts() {
        assertThat(level(1)).isEqualTo(5);
        assertThat(level(2)).isEqualTo(58 + 6 + 4);
        assertThat(units).filteredOn(u -> "3505220".equals(u.parent())).hasSize(12);
        assertThat(units).filteredOn(u -> "3505213".equals(u.parent())).hasSize(8);
        assertThat(units).filteredOn(u -> "3505256".equals(u.parent())).hasSize(12);
        assertThat(units.stream().map(u -> u.codes().get("iso"))).contains("TJ-SU", "TJ-KT", "TJ-GB", "TJ-RA", "TJ-DU");
    }

    @Test
    void a_renamed_district_has_the_name_of_the_day() {
        Territory district = unit("3505213");
        assertThat(district.name("en", LocalDate.of(2011, 5, 5))).isEqualTo("Ghonchi");
        assertThat(district.name("tg", LocalDate.of(2016, 3, 2))).isEqualTo("Ғончӣ");
        assertThat(district.name("tg", LocalDate.of(2016, 3, 3))).isEqualTo("Деваштич");
        assertThat(unit("3505256-J10").name("en", LocalDate.of(2011, 9, 30))).isEqualTo("Kistakoz");
        assertThat(unit("3507215").name("en", LocalDate.of(2011, 9, 30))).isEqualTo("Rumi");
    }

    @Test
    void spellings_of_the_source_documents_are_kept_as_aliases() {
        assertThat(unit("3505213").aliases()).contains("Gonchi");
        assertThat(unit("3505256").aliases()).contains("B. Gafurov");
        assertThat(unit("3505000").aliases()).contains("Sogd");
    }

    private long level(int level) {
        return units.stream().filter(u -> u.level() == level).count();
    }

    private Territory unit(String code) {
        return java.util.Objects.requireNonNull(byCode.get(code));
    }
}
