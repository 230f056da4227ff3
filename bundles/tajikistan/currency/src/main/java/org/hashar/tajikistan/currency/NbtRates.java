package org.hashar.tajikistan.currency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hashar.countrykit.bank.RateReader;
import org.hashar.countrykit.bank.RateReader.Code;
import org.hashar.countrykit.bank.RateReader.Format;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;

/**
 * The National Bank of Tajikistan: UTF-8, decimal point, ISO date. The letters of a currency count and not its number, since the bank still numbers
 * the rouble 810. For a day it has no rates of, the bank answers with today's: the sheet tells the day that the document itself names.
 */
final class NbtRates implements RateSource {
    private static final Format FORMAT = new Format(StandardCharsets.UTF_8, "ValCurs", '.', "uuuu-MM-dd");

    @Override
    public String id() {
        return "NBT";
    }

    @Override
    public String base() {
        return "TJS";
    }

    @Override
    public URI address(LocalDate day) {
        return URI.create("https://nbt.tj/en/kurs/export_xml.php?date=" + day + "&export=xmlout");
    }

    @Override
    public RateSheet parse(byte[] document) {
        RateReader reader = new RateReader(id(), base(), FORMAT, document);
        LocalDate day = reader.day("Date");
        reader.rates("Valute", new Code("CharCode", false), day);
        return reader.sheet(day);
    }
}
