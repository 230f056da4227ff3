package org.hashar.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import javax.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The language of an answer: the best of those that the platform speaks, by {@code Accept-Language}; English for all others. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(
            Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("tg"), Locale.forLanguageTag("ky"));

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
