package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A rule of a programme on what needs a second person in its country. It never changes; on a day holds the one that begins last until then, and of
 * several that begin on one day the one that was recorded last.
 *
 * @param guarded empty when nothing needs one by this rule
 * @param recordedBy login of the account
 */
public record ProgrammeFourEyes(
        UUID id,
        String country,
        LocalDate from,
        List<ConstitutionRules.Guarded> guarded,
        String reason,
        Instant recordedAt,
        String recordedBy) {
    public ProgrammeFourEyes {
        guarded = List.copyOf(guarded);
    }
}
