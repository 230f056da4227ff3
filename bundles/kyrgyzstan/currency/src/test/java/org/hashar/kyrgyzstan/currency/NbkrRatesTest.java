package org.hashar.kyrgyzstan.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.money.ExchangeRate;
import org.hashar.spi.RateSheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class NbkrRatesTest {
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final String DAILY =
            """
            <?xml version="1.0" encoding="windows-1251" ?>
            <CurrencyRates Name="Daily Exchange Rates" Date="05.05.2011">
            <Currency ISOCode="USD">
            <Nominal>1</Nominal>
            <Value>46,7500</Value>
            </Currency>
            <Currency ISOCode="RUB">
            <Nominal>1</Nominal>
            <Value>1,7012</Value>
            </Currency>
            </CurrencyRates>
            """;
    private static final String WEEKLY =
            """
            <?xml version="1.0" encoding="windows-1251" ?>
            <CurrencyRates Name="Weekly Exchange Rates" Date="07.05.2011">
            <Currency ISOCode="JPY">
            <Nominal>10</Nominal>
            <ValidFor>7</ValidFor>
            <Value>5,7709</Value>
            </Currency>
            </CurrencyRates>
            """;

    private final NbkrRates bank = new NbkrRates();

    @Test
    void the_daily_document_gives_each_rate_with_nominal_and_text_as_published() {
        RateSheet sheet = bank.parse(DAILY.getBytes(CP1251));

        LocalDate day = LocalDate.of(2011, 5, 5);
        assertThat(sheet.date()).isEqualTo(day);
        assertThat(sheet.rates())
                .containsExactly(
                        new ExchangeRate("NBKR", day, "USD", "KGS", 1, new BigDecimal("46.7500"), "46,7500"),
                        new ExchangeRate("NBKR", day, "RUB", "KGS", 1, new BigDecimal("1.7012"), "1,7012"));
    }

    @Test
    void the_weekly_document_has_the_same_form_and_a_date_of_its_own() {
        RateSheet sheet = bank.parse(WEEKLY.getBytes(CP1251));

        LocalDate day = LocalDate.of(2011, 5, 7);
        assertThat(sheet.rates())
                .containsExactly(new ExchangeRate("NBKR", day, "JPY", "KGS", 10, new BigDecimal("5.7709"), "5,7709"));
    }

    @Test
    void a_decimal_point_or_an_iso_date_is_not_this_banks_way_of_writing() {
        byte[] document = DAILY.replace("46,7500", "46.7500")
                .replace("05.05.2011", "2011-05-05")
                .getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/2 not-a-date", "line/5 not-a-rate");
    }

    @Test
    void a_currency_without_code_is_refused_with_its_line() {
        byte[] document = DAILY.replace(" ISOCode=\"RUB\"", "").getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/7 field-missing");
    }

    @Test
    void a_truncated_document_is_refused() {
        byte[] document = DAILY.substring(0, DAILY.indexOf("1,7012") + 3).getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/9 truncated");
    }

    @Test
    void a_document_of_the_bank_of_russia_is_refused() {
        byte[] document = DAILY.replace("CurrencyRates", "ValCurs").getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/2 not-this-bank");
    }

    @Test
    void recorded_answers_read_with_their_real_values() throws IOException {
        RateSheet daily = bank.parse(recorded("nbkr_daily_2026-05-24.xml"));
        RateSheet weekly = bank.parse(recorded("nbkr_weekly_2026-05-23.xml"));

        assertThat(daily.date()).isEqualTo(LocalDate.of(2026, 5, 24));
        assertThat(daily.rates())
                .hasSize(5)
                .contains(new ExchangeRate("NBKR", daily.date(), "RUB", "KGS", 1, new BigDecimal("1.2263"), "1,2263"));
        assertThat(weekly.date()).isEqualTo(LocalDate.of(2026, 5, 23));
        assertThat(weekly.rates())
                .contains(
                        new ExchangeRate("NBKR", weekly.date(), "IDR", "KGS", 10, new BigDecimal("0.0494"), "0,0494"));
    }

    private static List<String> broken(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.problem().type()).isEqualTo(Problem.Type.INVALID);
        return thrown.problem().violations().stream()
                .map(v -> v.pointer() + " " + v.code())
                .toList();
    }

    /** Real answers of the bank, kept outside the project; where they are not, the test says so and is skipped. */
    private static byte[] recorded(String name) throws IOException {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path file = dir.resolve("shared/data/fx").resolve(name);
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        return Assumptions.abort("no recorded file " + name + " above this folder");
    }
}
