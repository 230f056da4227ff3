package org.hashar.api.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What organisations agreed, to register or to revise (TJ-33).
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param title 1 to 300 letters
 * @param number as it is printed on it, null for none
 * @param parties the organisations that signed, 2 or more
 * @param project code of the project it belongs to, null for none
 * @param signedOn not in the future
 * @param from first day in force
 * @param to the first day no longer in force, null without an end
 * @param subject what about, up to 2000 letters; null when the title says it
 * @param fundingYear the year that the money is of, whatever the days of activities are; null when not told
 * @param places where it takes effect, all that the paper says, also what contradicts itself
 */
public record AgreementDraft(
        UUID id,
        Kind kind,
        String title,
        @Nullable String number,
        List<UUID> parties,
        @Nullable String project,
        LocalDate signedOn,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String subject,
        @Nullable Integer fundingYear,
        List<Coverage> places) {
    public AgreementDraft {
        places = List.copyOf(places);
        parties = List.copyOf(parties);
    }

    /** What kind of paper. */
    public enum Kind {
        MEMORANDUM,
        GRANT,
        CONTRACT,
        DATA_SHARING,
        OTHER
    }
}
