package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether a person is married.
 *
 * @param marriage null also for those who may not see it
 * @param early whether the person was a child on the day of the marriage, by what is known now of the birth; null of other states, and for those
 *     who may not see it
 * @param to the first day no longer, null while it goes on
 * @param recordedAt from when on that is known
 */
public record MaritalStatus(
        UUID id,
        UUID person,
        MaritalStatusDraft.State state,
        MaritalStatusDraft.@Nullable Marriage marriage,
        @Nullable Early early,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {

    /** Whether it is a marriage of a child. */
    public enum Early {
        /** Was not 18 yet. */
        EARLY,
        /** Was 18 or older. */
        OF_AGE,
        /** The day of birth is not known well enough. */
        NOT_KNOWN
    }
}
