package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed, or a guardian for a child.
 *
 * @param id made by the client, UUIDv7
 * @param person whose data it is about
 * @param text the version of the text that was read; it says the purpose
 * @param language in which it was read, one of the text's
 * @param channel for purposes that are agreed to by channel, null for the others
 * @param giver who agreed: the person, or for a child a guardian who is registered too
 * @param relation what the guardian is to the child, null when the person agreed for himself or herself
 * @param witness who was there, null when nobody was
 * @param from the day of the agreement
 * @param until the first day on which it no longer holds, null when it was given for as long as the programme lasts
 */
public record ConsentDraft(
        UUID id,
        UUID person,
        UUID text,
        String language,
        @Nullable ConsentChannel channel,
        UUID giver,
        @Nullable Guardian relation,
        @Nullable String witness,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What a guardian is to the child. */
    public enum Guardian {
        PARENT,
        GRANDPARENT,
        SIBLING,
        OTHER_RELATIVE,
        /** Appointed by a court or an authority. */
        APPOINTED
    }
}
