package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void tellsAProblemWithAllItsViolationsAndTheirPlaces() {
        Problem problem = Problem.invalid(List.of(
                new Violation("--role", "not-a-role", List.of("[reader]")),
                new Violation("", "passwords-differ", List.of())));
        assertThat(Words.of(problem, Locale.ENGLISH))
                .isEqualTo(
                        """
                        Invalid: Rules broken: 2; nothing was written.
                          --role  Must be one of [reader].
                          The two passwords are not the same.""");
    }

    @Test
    void speaksTheLanguageOfTheEnvironmentAndEnglishForOthers() {
        assertThat(Languages.parse("ru_RU.UTF-8")).isEqualTo(Locale.forLanguageTag("ru"));
        assertThat(Languages.parse("tg")).isEqualTo(Locale.forLanguageTag("tg"));
        assertThat(Languages.parse("ky_KG@cyrillic")).isEqualTo(Locale.forLanguageTag("ky"));
        assertThat(Languages.parse("C.UTF-8")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.parse("de_DE")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void hasASentenceOfItsOwnInEveryLanguage() {
        String english = Messages.text(Locale.ENGLISH, "shell.doctor-well");
        for (String language : List.of("ru", "tg", "ky")) {
            assertThat(Messages.text(Locale.forLanguageTag(language), "shell.doctor-well"))
                    .isNotEqualTo(english)
                    .doesNotContain("shell.");
        }
    }

    @Test
    void writesAnAmountAsTextWithItsCode() {
        assertThat(Json.of(List.of(new Amount(5000, new Asset("KGS", 2)))))
                .contains("\"amount\" : \"50.00\"", "\"asset\" : \"KGS\"");
    }
}
