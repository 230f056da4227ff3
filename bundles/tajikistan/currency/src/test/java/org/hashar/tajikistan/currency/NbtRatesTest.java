package org.hashar.tajikistan.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

class NbtRatesTest {
    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="utf-8" ?>
            <ValCurs Date="2011-05-05" name="Foreign Currency Market">
            <Valute ID="840">
               <CharCode>USD</CharCode>
               <Nominal>1</Nominal>
               <Name>US Dollar</Name>
               <Value>4.4200</Value>
            </Valute>
            <Valute ID="810">
               <CharCode>RUB</CharCode>
               <Nominal>10</Nominal>
               <Name>Рубли Русия</Name>
               <Value>1.6100</Value>
            </Valute>
            </ValCurs>
            """;

    private final NbtRates bank = new NbtRates();

    @Test
    void a_document_gives_each_rate_with_nominal_and_text_as_published() {
        RateSheet sheet = bank.parse(DOCUMENT.getBytes(StandardCharsets.UTF_8));

        LocalDate day = LocalDate.of(2011, 5, 5);
        assertThat(sheet.date()).isEqualTo(day);
        assertThat(sheet.rates())
                .containsExactly(
                        new ExchangeRate("NBT", day, "USD", "TJS", 1, new BigDecimal("4.4200"), "4.4200"),
                        new ExchangeRate("NBT", day, "RUB", "TJS", 10, new BigDecimal("1.6100"), "1.6100"));
    }

    @Test
    void the_letters_of_a_currency_count_and_not_its_number() {
        RateSheet sheet = bank.parse(DOCUMENT.getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rates()).extracting(ExchangeRate::currency).contains("RUB");
    }

    @Test
    void the_sheet_tells_the_day_of_the_document_whatever_day_was_asked_for() {
        byte[] today = DOCUMENT.replace("2011-05-05", "2026-05-20").getBytes(StandardCharsets.UTF_8);

        assertThat(bank.parse(today).date()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(bank.address(LocalDate.of(2011, 5, 5)).getQuery()).contains("date=2011-05-05");
    }

    @Test
    void a_decimal_comma_is_not_this_banks_way_of_writing() {
        byte[] document = DOCUMENT.replace("4.4200", "4,4200").getBytes(StandardCharsets.UTF_8);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/7 not-a-rate");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_with_their_line() {
        byte[] document = DOCUMENT.getBytes(java.nio.charset.Charset.forName("windows-1251"));

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/12 wrong-encoding");
    }

    @Test
    void a_truncated_document_is_refused() {
        byte[] document =
                DOCUMENT.substring(0, DOCUMENT.indexOf("<Valute ID=\"810\">")).getBytes(StandardCharsets.UTF_8);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/9 truncated");
    }

    @Test
    void recorded_answers_read_with_their_real_values() throws IOException {
        RateSheet sheet = bank.parse(recorded("nbt_export_xml_2026-05-20.xml"));

        assertThat(sheet.date()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(sheet.rates())
                .contains(
                        new ExchangeRate("NBT", sheet.date(), "USD", "TJS", 1, new BigDecimal("9.3288"), "9.3288"),
                        new ExchangeRate("NBT", sheet.date(), "UZS", "TJS", 100, new BigDecimal("0.0774"), "0.0774"));
        assertThat(bank.parse(recorded("nbt_export_xml_2026-05-18.xml")).date()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(bank.parse(recorded("nbt_export_xml_2026-05-19.xml")).date()).isEqualTo(LocalDate.of(2026, 5, 19));
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
