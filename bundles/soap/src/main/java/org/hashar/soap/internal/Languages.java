package org.hashar.soap.internal;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Which language a client reads: the first of its {@code Accept-Language} that the platform speaks, else English. */
final class Languages {
    private static final Set<String> SPOKEN = Set.of("en", "ru", "tg", "ky");

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(l -> SPOKEN.contains(l.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
