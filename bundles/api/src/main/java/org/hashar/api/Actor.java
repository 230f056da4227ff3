package org.hashar.api;

import java.util.UUID;

/**
 * Who asks: the first argument of every service method. Transports make one from what the access service authenticated.
 *
 * @param id the account or API key
 * @param login its name, for the audit trail; never the name of a group's member
 * @param role what it may do
 */
public record Actor(UUID id, String login, Role role) {

    /**
     * Lets the actor through when its role includes {@code needed}.
     *
     * @throws ProblemException {@link Problem.Type#FORBIDDEN} otherwise
     */
    public void require(Role needed) {
        if (!role.includes(needed)) {
            throw Problem.of(Problem.Type.FORBIDDEN, "role-needed", needed).exception();
        }
    }
}
