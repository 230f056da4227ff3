package org.hashar.tajikistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.registry.Territory;
import org.hashar.countrykit.testing.CountryContract;
import org.junit.jupiter.api.Test;

class TajikistanTest extends CountryContract {
    TajikistanTest() {
        super(new Tajikistan());
    }

    @Override
    protected String language() {
        return "tg";
    }

    @Override
    protected List<String> reports() {
        return List.of("groups-by-jamoat");
    }

    @Test
    void the_country_is_known_by_its_code_and_name() {
        assertThat(country.profile().code()).isEqualTo("TJ");
        assertThat(country.terminology().text(Locale.forLanguageTag("tg"), "country.name"))
                .contains("Тоҷикистон");
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
}
