package org.hashar.spi;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Who and where a country is.
 *
 * @param code ISO 3166-1 alpha-2
 * @param locales that its programmes write in, the first is the default
 * @param zone tells what day it is there
 * @param currency ISO 4217 code; the currency module says the rest
 * @param moduleVersion of the module, {@code major.minor.micro}; of two installed at once the highest wins
 */
public record CountryProfile(String code, List<Locale> locales, ZoneId zone, String currency, String moduleVersion) {
    public CountryProfile {
        locales = List.copyOf(locales);
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country code " + code);
        }
        if (locales.isEmpty()) {
            throw new IllegalArgumentException(code + " has no locale");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency code " + currency);
        }
        if (!moduleVersion.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("module version " + moduleVersion);
        }
    }
}
