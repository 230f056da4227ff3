package org.hashar.api.access;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone, or something, that may sign in.
 *
 * @param kind a person with a password, or a partner's machine with a key
 * @param login unique, lower case
 * @param partner whose key it is, null for the programme's own
 * @param active false when it may no longer sign in
 */
public record Account(
        UUID id,
        Kind kind,
        String login,
        Role role,
        Actor.@Nullable Partner partner,
        boolean active,
        Instant createdAt) {

    /** How an account signs in. */
    public enum Kind {
        PASSWORD,
        API_KEY
    }
}
