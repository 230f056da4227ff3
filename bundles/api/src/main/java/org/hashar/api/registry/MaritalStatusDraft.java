package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is married.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param marriage how it was made; given for {@link State#MARRIED} and for nothing else
 * @param from first day
 * @param to the first day no longer, null while it goes on
 */
public record MaritalStatusDraft(
        UUID id, UUID person, State state, @Nullable Marriage marriage, LocalDate from, @Nullable LocalDate to) {

    /** Whether, still or no longer. */
    public enum State {
        /** Was never married. */
        SINGLE,
        MARRIED,
        /** Married, but the two live apart for good; one of them abroad for work is not. */
        SEPARATED,
        DIVORCED,
        WIDOWED
    }

    /** Before whom a marriage was made (KG-39). */
    public enum Marriage {
        /** Before the registry office. */
        REGISTERED,
        /** Before a mullah only (nikoh): the law knows nothing of it, and it gives no right to benefits. */
        RELIGIOUS_ONLY
    }
}
