package org.hashar.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What organisations agreed; in force {@code [from, to)}.
 *
 * @param version grows with every revision
 */
public record Agreement(
        UUID id,
        AgreementDraft.Kind kind,
        String title,
        @Nullable String number,
        List<UUID> parties,
        @Nullable String project,
        LocalDate signedOn,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String subject,
        Instant recordedAt,
        long version) {
    public Agreement {
        parties = List.copyOf(parties);
    }
}
