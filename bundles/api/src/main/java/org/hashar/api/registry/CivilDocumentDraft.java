package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands for a time with a person's passport, or another civil paper.
 *
 * @param id made by the client, UUIDv7
 * @param identifierType type of the number, null when no number is known
 * @param number one of the person's identifiers of that type, null when no number is known
 * @param issuer the authority, null when unknown
 * @param issuedOn null when unknown
 * @param expiresOn the first day on which it is no longer valid, null when unknown or for ever
 * @param from first day on which it stands so
 * @param to the first day no longer, null while it goes on
 */
public record CivilDocumentDraft(
        UUID id,
        UUID person,
        Kind kind,
        Status status,
        @Nullable String identifierType,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Which paper. */
    public enum Kind {
        PASSPORT,
        FOREIGN_PASSPORT,
        ID_CARD,
        BIRTH_CERTIFICATE,
        MARRIAGE_CERTIFICATE,
        DIVORCE_CERTIFICATE,
        DEATH_CERTIFICATE,
        RESIDENCE_PERMIT,
        WORK_PERMIT
    }

    /** How it stands with it. */
    public enum Status {
        /** It would be needed and is not there. */
        MISSING,
        APPLIED,
        /** The authority said no. */
        REFUSED,
        HELD,
        EXPIRED,
        LOST;

        /** Whether there is or was a paper, with a number and dates. */
        public boolean issued() {
            return this == HELD || this == EXPIRED || this == LOST;
        }
    }
}
