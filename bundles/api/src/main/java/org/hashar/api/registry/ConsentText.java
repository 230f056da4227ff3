package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of the text for a purpose in a country.
 *
 * @param version counted from 1 for each purpose of a country
 */
public record ConsentText(
        UUID id,
        String country,
        ConsentPurpose purpose,
        int version,
        LocalDate from,
        boolean asksAnew,
        List<ConsentTextDraft.Wording> wordings,
        Instant recordedAt) {
    public ConsentText {
        wordings = List.copyOf(wordings);
    }
}
