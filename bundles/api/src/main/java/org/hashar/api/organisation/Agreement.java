package org.hashar.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What organisations agreed; in force {@code [from, to)}.
 *
 * @param fundingYear the year that the money is of; nothing is computed from it, nor it from anything
 * @param apart hints that places contradict each other
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
        @Nullable Integer fundingYear,
        List<Coverage> places,
        List<Coverage.Apart> apart,
        Instant recordedAt,
        long version) {
    public Agreement {
        parties = List.copyOf(parties);
        places = List.copyOf(places);
        apart = List.copyOf(apart);
    }
}
