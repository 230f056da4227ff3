package org.hashar.kyrgyzstan.currency;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.hashar.countrykit.bank.RateReader;
import org.hashar.countrykit.bank.RateReader.Code;
import org.hashar.countrykit.bank.RateReader.Format;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;

/**
 * The National Bank of the Kyrgyz Republic: windows-1251, decimal comma, dd.MM.yyyy. Reads its daily document of the main currencies and its weekly one
 * of the others; the two have one form and different dates. The bank keeps one address for the newest document, whatever day is asked for, and its date
 * may be tomorrow's.
 */
final class NbkrRates implements RateSource {
    private static final Format FORMAT =
            new Format(Charset.forName("windows-1251"), "CurrencyRates", ',', "dd.MM.uuuu");

    @Override
    public String id() {
        return "NBKR";
    }

    @Override
    public String base() {
        return "KGS";
    }

    @Override
    public URI address(LocalDate day) {
        return URI.create("https://www.nbkr.kg/XML/daily.xml");
    }

    @Override
    public RateSheet parse(byte[] document) {
        RateReader reader = new RateReader(id(), base(), FORMAT, document);
        LocalDate day = reader.day("Date");
        reader.rates("Currency", new Code("ISOCode", true), day);
        return reader.sheet(day);
    }
}
