package org.hashar.api.registry;

import org.jspecify.annotations.Nullable;

/**
 * One written form of a person's name.
 *
 * @param kind what kind of form
 * @param language BCP 47 with the script where it matters: {@code tg}, {@code ky}, {@code ru}, {@code uz-Latn}, {@code en}
 * @param family family name, null where a person has none
 * @param given given name, never blank
 * @param patronymic null where none is used
 */
public record PersonName(
        Kind kind, String language, @Nullable String family, String given, @Nullable String patronymic) {

    /** Where a form of a name comes from. */
    public enum Kind {
        OFFICIAL,
        ALIAS,
        TRANSLITERATION
    }
}
