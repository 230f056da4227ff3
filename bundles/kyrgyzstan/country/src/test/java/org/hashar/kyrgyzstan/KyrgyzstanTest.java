package org.hashar.kyrgyzstan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.registry.Territory;
import org.hashar.countrykit.testing.CountryContract;
import org.junit.jupiter.api.Test;

class KyrgyzstanTest extends CountryContract {
    KyrgyzstanTest() {
        super(new Kyrgyzstan());
    }

    @Override
    protected String language() {
        return "ky";
    }

    @Override
    protected List<String> reports() {
        return List.of("community-fund-villages");
    }

    @Test
    void the_country_is_known_by_its_code_and_name() {
        assertThat(country.profile().code()).isEqualTo("KG");
        assertThat(country.terminology().text(Locale.forLanguageTag("ky"), "country.name"))
                .contains("Кыргызстан");
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
}
