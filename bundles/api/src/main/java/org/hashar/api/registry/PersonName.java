package org.hashar.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One written form of a person's name.
 *
 * @param kind what kind of form
 * @param language BCP 47 with the script where it matters: {@code tg}, {@code ky}, {@code ru}, {@code uz-Latn}, {@code en}
 * @param family family name, null where a person has none
 * @param given given name, never blank
 * @param patronymic null where none is used
 * @param from the first day the person was called so, by marriage for example; null when it is not known, or since ever
 * @param to the first day no longer, never to come; null for a name that the person has
 */
public record PersonName(
        Kind kind,
        String language,
        @Nullable String family,
        String given,
        @Nullable String patronymic,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A name that the person has. */
    public PersonName(Kind kind, String language, @Nullable String family, String given, @Nullable String patronymic) {
        this(kind, language, family, given, patronymic, null, null);
    }

    /** Whether the person is called so no longer; it still finds the person. */
    public boolean former() {
        return to != null;
    }

    /** Where a form of a name comes from. */
    public enum Kind {
        OFFICIAL,
        ALIAS,
        TRANSLITERATION
    }
}
