package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent, and whether it holds on the day that was asked about.
 *
 * @param textVersion of the text that was agreed to
 * @param until the first day on which it no longer holds as it was given, null for no such day
 * @param withdrawnOn the day from which on it was withdrawn, null while it was not
 * @param reason of the withdrawal, null when none was given
 */
public record Consent(
        UUID id,
        UUID person,
        ConsentPurpose purpose,
        @Nullable ConsentChannel channel,
        UUID text,
        int textVersion,
        String language,
        UUID giver,
        ConsentDraft.@Nullable Guardian relation,
        @Nullable String witness,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate withdrawnOn,
        @Nullable String reason,
        State state,
        Instant recordedAt) {

    /** Whether a consent holds, and why not. */
    public enum State {
        HOLDS,
        /** It was given on a later day. */
        NOT_YET,
        WITHDRAWN,
        EXPIRED,
        /** There is a later text that has to be agreed to anew. */
        TEXT_CHANGED,
        /** A guardian gave it, and the person is of age now, or may be: of some only the year of birth is known. */
        CAME_OF_AGE,
        /** The person gave it, and by what is known now was a child, or may have been one. */
        UNDER_AGE,
        /** The person was erased. */
        ERASED
    }
}
