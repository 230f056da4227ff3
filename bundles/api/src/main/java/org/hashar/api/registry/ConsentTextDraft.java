package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is read to people in a country before they agree to a purpose, from a day on. Never changed: another wording is another version.
 *
 * @param id made by the client, UUIDv7
 * @param from first day on which it is read; after that of the version before
 * @param asksAnew whether who agreed to an earlier version has to agree again; false when only the wording or a language changed
 * @param wordings the text, once for each language
 */
public record ConsentTextDraft(
        UUID id, String country, ConsentPurpose purpose, LocalDate from, boolean asksAnew, List<Wording> wordings) {
    public ConsentTextDraft {
        wordings = List.copyOf(wordings);
    }

    /**
     * The text in a language.
     *
     * @param language BCP 47
     */
    public record Wording(String language, String text) {}
}
