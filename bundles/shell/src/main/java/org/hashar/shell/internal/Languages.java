package org.hashar.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** Which language a session is spoken to in: that of its environment, as far as the platform speaks it, else English. */
final class Languages {
    private static final Set<String> SPOKEN = Set.of("en", "ru", "tg", "ky");
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private Languages() {}

    static Locale of(Session session) {
        for (String variable : VARIABLES) {
            Object value = session.get(variable);
            if (value != null && !value.toString().isBlank()) {
                return parse(value.toString());
            }
        }
        return Locale.ENGLISH;
    }

    /** A tag such as {@code ky} that was asked for, or the session's language when none was. */
    static Locale of(@Nullable String tag, Locale session) {
        return tag == null ? session : Locale.forLanguageTag(tag);
    }

    /** Reads {@code ru_RU.UTF-8} and its like. */
    static Locale parse(String value) {
        String language = value.split("[._@-]", 2)[0].toLowerCase(Locale.ROOT);
        return SPOKEN.contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
    }
}
