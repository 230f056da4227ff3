package org.hashar.api;

import java.util.UUID;
import org.hashar.api.registry.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the first argument of every service method. Transports make one from what the access service authenticated.
 *
 * @param id the account or API key
 * @param login its name, for the audit trail; never the name of a group's member
 * @param role what it may do
 * @param partner on whose behalf it asks, null for the programme itself
 */
public record Actor(UUID id, String login, Role role, @Nullable Partner partner) {

    /**
     * Another organisation. It is told of those persons only who agree to the purpose, while an agreement on data with it is in force (R12).
     *
     * @param organisation as it is registered
     * @param purpose what it needs data for
     */
    public record Partner(UUID organisation, ConsentPurpose purpose) {}

    /** Somebody of the programme itself. */
    public Actor(UUID id, String login, Role role) {
        this(id, login, role, null);
    }

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

    /**
     * The same for what is the programme's own, and no purpose of a partner opens: what somebody wrote in words of their own may tell of persons.
     *
     * @throws ProblemException {@link Problem.Type#FORBIDDEN} to partners too
     */
    public void requireOwn(Role needed) {
        require(needed);
        if (partner != null) {
            throw Problem.of(Problem.Type.FORBIDDEN, "not-for-partners").exception();
        }
    }
}
