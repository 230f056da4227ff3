package org.hashar.report.internal;

import java.util.List;
import java.util.Locale;
import org.hashar.spi.CountryModule;
import org.hashar.spi.Terminology;

/**
 * A country's words in one of its languages: the reader's if the country has it, else English if it has that, else its default. Immutable.
 */
final class Words {
    private final Terminology terminology;
    private final Locale locale;

    Words(CountryModule country, Locale wanted) {
        this.terminology = country.terminology();
        this.locale = choose(country.profile().locales(), wanted);
    }

    private static Locale choose(List<Locale> spoken, Locale wanted) {
        return spoken.stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .or(() -> spoken.stream()
                        .filter(l -> l.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                        .findFirst())
                .orElse(spoken.get(0));
    }

    Locale locale() {
        return locale;
    }

    /** The word, or the key itself when the country has none. */
    String text(String key) {
        return terminology.text(locale, key).orElse(key);
    }
}
