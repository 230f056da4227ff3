package org.hashar.spi;

import java.util.Locale;
import java.util.Optional;

/** A country's words for keys such as {@code group.type.SHG}, in its languages. */
@FunctionalInterface
public interface Terminology {

    /** The word in a language, or in the country's default language, or empty when the country has no word for the key. */
    Optional<String> text(Locale locale, String key);
}
