package org.hashar.countrykit.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
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

class CbrRatesTest {
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final String DAILY =
            """
            <?xml version="1.0" encoding="windows-1251"?>
            <ValCurs Date="06.05.2011" name="Foreign Currency Market">
            <Valute ID="R01370">
            <NumCode>417</NumCode><CharCode>KGS</CharCode><Nominal>100</Nominal><Name>Киргизских сомов</Name>
            <Value>58,1234</Value><VunitRate>0,581234</VunitRate></Valute>
            <Valute ID="R01670"><NumCode>972</NumCode><CharCode>TJS</CharCode><Nominal>10</Nominal><Name>Таджикских сомони</Name>
            <Value>60,5</Value></Valute>
            </ValCurs>
            """;
    private static final String SERIES =
            """
            <?xml version="1.0" encoding="windows-1251"?>
            <ValCurs ID="R01670" DateRange1="01.03.2011" DateRange2="03.03.2011" name="Foreign Currency Market Dynamic">
            <Record Date="02.03.2011" Id="R01670"><Nominal>10</Nominal><Value>64,0001</Value></Record>
            <Record Date="03.03.2011" Id="R01670"><Nominal>10</Nominal><Value>64,1002</Value></Record>
            </ValCurs>
            """;

    private final CbrRates bank = new CbrRates();

    @Test
    void a_daily_document_gives_each_currency_with_nominal_and_text_as_published() {
        RateSheet sheet = bank.parse(DAILY.getBytes(CP1251));

        LocalDate day = LocalDate.of(2011, 5, 6);
        assertThat(sheet.date()).isEqualTo(day);
        assertThat(sheet.rates())
                .containsExactly(
                        new ExchangeRate("CBR", day, "KGS", "RUB", 100, new BigDecimal("58.1234"), "58,1234"),
                        new ExchangeRate("CBR", day, "TJS", "RUB", 10, new BigDecimal("60.5"), "60,5"));
    }

    @Test
    void a_series_gives_one_currency_on_each_of_its_days() {
        RateSheet sheet = bank.parse(SERIES.getBytes(CP1251));

        assertThat(sheet.date()).isEqualTo(LocalDate.of(2011, 3, 3));
        assertThat(sheet.rates())
                .extracting(ExchangeRate::currency, ExchangeRate::date, ExchangeRate::published)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TJS", LocalDate.of(2011, 3, 2), "64,0001"),
                        org.assertj.core.groups.Tuple.tuple("TJS", LocalDate.of(2011, 3, 3), "64,1002"));
    }

    @Test
    void a_series_of_a_currency_that_is_not_known_is_refused() {
        byte[] document = SERIES.replace("R01670", "R99999").getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/2 not-a-currency");
    }

    @Test
    void a_file_converted_to_utf8_is_refused_although_it_declares_windows_1251() {
        byte[] document = DAILY.getBytes(StandardCharsets.UTF_8);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/4 wrong-encoding");
    }

    @Test
    void a_declared_encoding_that_is_not_the_banks_is_refused() {
        byte[] document = DAILY.replace("windows-1251", "UTF-8").getBytes(StandardCharsets.UTF_8);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/1 wrong-encoding");
    }

    @Test
    void a_truncated_file_is_refused_with_the_line_where_it_breaks_off() {
        byte[] document = DAILY.substring(0, DAILY.indexOf("<Value>60")).getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/7 truncated");
    }

    @Test
    void everything_wrong_in_a_document_is_told_together_each_with_its_line() {
        byte[] document =
                """
                <?xml version="1.0" encoding="windows-1251"?>
                <ValCurs Date="31.02.2011" name="Foreign Currency Market">
                <Valute><CharCode>KGS</CharCode><Nominal>0</Nominal>
                <Value>58.1234</Value></Valute>
                <Valute><CharCode>kgs</CharCode><Nominal>1</Nominal>
                <Value>0,0</Value></Valute>
                <Valute><CharCode>USD</CharCode><Value>1,0</Value></Valute>
                <Record/>
                </ValCurs>
                """
                        .getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document)))
                .containsExactlyInAnyOrder(
                        "line/2 not-a-date",
                        "line/3 not-a-nominal",
                        "line/4 not-a-rate",
                        "line/5 not-a-currency",
                        "line/6 not-a-rate",
                        "line/7 field-missing",
                        "line/8 unexpected-element");
    }

    @Test
    void a_currency_given_twice_is_refused() {
        byte[] document = DAILY.replace(">TJS<", ">KGS<").getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/6 currency-twice");
    }

    @Test
    void a_document_without_rates_is_refused() {
        byte[] document =
                "<?xml version='1.0' encoding='windows-1251'?><ValCurs Date='06.05.2011'></ValCurs>".getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/1 no-rates");
    }

    @Test
    void an_entity_bomb_or_an_outside_entity_is_refused_before_it_is_read() {
        byte[] document =
                """
                <?xml version="1.0" encoding="windows-1251"?>
                <!DOCTYPE ValCurs [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]>
                <ValCurs Date="06.05.2011"><Valute><CharCode>&b;</CharCode></Valute></ValCurs>
                """
                        .getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/2 document-type-not-allowed");
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        byte[] document = "<?xml version='1.0' encoding='windows-1251'?><html><body/></html>".getBytes(CP1251);

        assertThat(broken(() -> bank.parse(document))).containsExactly("line/1 not-this-bank");
    }

    @Test
    void an_empty_body_is_refused() {
        assertThat(broken(() -> bank.parse(new byte[0]))).containsExactly("line/1 wrong-encoding");
    }

    @Test
    void the_address_names_the_day_as_the_bank_wants_it() {
        assertThat(bank.address(LocalDate.of(2011, 5, 6)))
                .hasToString("https://www.cbr.ru/scripts/XML_daily.asp?date_req=06/05/2011");
    }

    @Test
    void a_recorded_daily_answer_reads_with_its_real_values() throws IOException {
        RateSheet sheet = bank.parse(recorded("cbr_XML_daily_2026-04-25.win1251.xml"));

        assertThat(sheet.date()).isEqualTo(LocalDate.of(2026, 4, 25));
        assertThat(sheet.rates())
                .filteredOn(r -> r.currency().equals("KGS"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.nominal()).isEqualTo(100);
                    assertThat(r.published()).contains(",");
                });
        assertThat(sheet.rates()).anySatisfy(r -> {
            assertThat(r.currency()).isEqualTo("DZD");
            assertThat(r.nominal()).isEqualTo(100);
            assertThat(r.value()).isEqualByComparingTo("57.0006");
        });
    }

    @Test
    void recorded_series_read_with_their_real_values() throws IOException {
        RateSheet som = bank.parse(recorded("cbr_XML_dynamic_KGS_2026-03-01_05.xml"));
        RateSheet somoni = bank.parse(recorded("cbr_XML_dynamic_TJS_2026-03-01_05.xml"));

        assertThat(som.rates()).extracting(ExchangeRate::published).containsExactly("88,2534", "88,7476", "88,9662");
        assertThat(somoni.rates()).extracting(ExchangeRate::nominal).containsOnly(10);
        assertThat(somoni.date()).isEqualTo(LocalDate.of(2026, 3, 5));
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
