package org.hashar.kyrgyzstan;

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

class KyrgyzstanTest {
    private final Kyrgyzstan country = new Kyrgyzstan();
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
                        .filter(u -> !Stream.of("ky", "ru", "en")
                                .allMatch(language -> u.names().stream()
                                                .filter(n -> n.language().equals(language) && n.holdsOn(today))
                                                .count()
                                        == 1))
                        .map(Territory::code))
                .isEmpty();
    }

    @Test
    void the_profile_tells_code_languages_and_version() {
        assertThat(country.profile().code()).isEqualTo("KG");
        assertThat(country.profile().locales()).extracting(Locale::getLanguage).containsExactly("ky", "ru", "en", "tg");
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
                        "report.community-fund-villages"));
        assertThat(keys).allSatisfy(key -> assertThat(Stream.of("tg", "ky", "ru", "en"))
                .allSatisfy(language -> assertThat(country.terminology().text(Locale.forLanguageTag(language), key))
                        .hasValueSatisfying(word -> assertThat(word).isNotBlank())));
    }

    @Test
    void a_word_asked_in_an_unknown_language_comes_in_the_countrys_own() {
        assertThat(country.terminology().text(Locale.forLanguageTag("fr"), "country.name"))
                .contains("Кыргызстан");
        assertThat(country.terminology().text(Locale.ENGLISH, "no.such.key")).isEmpty();
    }

    @Test
    void the_map_is_complete_to_aiyl_aimak() {
        assertThat(level(1)).isEqualTo(9);
        assertThat(level(2)).isEqualTo(53);
        assertThat(level(3)).isEqualTo(460);
        assertThat(level(4)).isEqualTo(40);
    }

    @Test
    void the_humanitarian_code_is_the_classification_from_its_fourth_digit_on() {
        assertThat(units.stream()
                        .filter(u -> !u.code().matches("417\\d{11}")
                                || !("KG" + u.code().substring(3))
                                        .equals(u.codes().get("ocha")))
                        .map(Territory::code))
                .isEmpty();
    }

    @Test
    void a_renamed_town_has_the_name_of_the_day() {
        Territory town = unit("41705236610010");
        assertThat(town.name("en", LocalDate.of(2011, 6, 1))).isEqualTo("Isfana");
        assertThat(town.name("en", LocalDate.of(2022, 4, 1))).isEqualTo("Razzakov");
        assertThat(unit("41705236610830").name("ky", LocalDate.of(2012, 1, 1))).isEqualTo("Чимген");
    }

    @Test
    void spellings_of_the_source_documents_are_kept_as_aliases() {
        assertThat(unit("41703220846030").aliases()).contains("Jygachkorgon", "Zhygachkorgon", "Имени Фрунзе");
        assertThat(unit("41703220842150").aliases()).contains("Jashashasyn");
        assertThat(unit("41705236802010").aliases()).contains("Aksu", "Aksuu");
        assertThat(unit("41705236000000").aliases()).contains("Leylek");
    }

    private long level(int level) {
        return units.stream().filter(u -> u.level() == level).count();
    }

    private Territory unit(String code) {
        return java.util.Objects.requireNonNull(byCode.get(code));
    }
}
