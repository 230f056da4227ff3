package org.hashar.countrykit.bank;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.hashar.countrykit.bank.RateReader.Code;
import org.hashar.countrykit.bank.RateReader.Format;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;

/**
 * The Bank of Russia, in whose roubles migrants earn: {@code XML_daily}, all currencies of a day, and {@code XML_dynamic}, one currency over some days.
 * Windows-1251, decimal comma, dd.MM.yyyy.
 */
public final class CbrRates implements RateSource {
    private static final Format FORMAT = new Format(Charset.forName("windows-1251"), "ValCurs", ',', "dd.MM.uuuu");
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The series names its currency by the bank's own number only. */
    private static final Map<String, String> SERIES = Map.of(
            "R01235", "USD",
            "R01239", "EUR",
            "R01335", "KZT",
            "R01370", "KGS",
            "R01375", "CNY",
            "R01670", "TJS",
            "R01717", "UZS");

    @Override
    public String id() {
        return "CBR";
    }

    @Override
    public String base() {
        return "RUB";
    }

    @Override
    public URI address(LocalDate day) {
        return URI.create("https://www.cbr.ru/scripts/XML_daily.asp?date_req=" + ASKED.format(day));
    }

    @Override
    public RateSheet parse(byte[] document) {
        RateReader reader = new RateReader(id(), base(), FORMAT, document);
        String series = reader.attribute("ID");
        if (series == null) {
            LocalDate day = reader.day("Date");
            reader.rates("Valute", new Code("CharCode", false), day);
            return reader.sheet(day);
        }
        String currency = SERIES.get(series);
        if (currency == null) {
            reader.wrong("not-a-currency", series);
        }
        reader.series("Record", "Date", currency);
        return reader.sheet(null);
    }
}
