package org.hashar.api.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which organisation does what in which project, as a history with two clocks (R1). Writing needs
 * {@link org.hashar.api.Role#COORDINATOR}, reading {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface OrganisationRoleService {

    /**
     * Gives an organisation a role.
     *
     * @throws ProblemException not-found; invalid when it has the role in the project already on some of these days; conflict when the id is
     *     taken by other content, or was withdrawn
     */
    Recorded<OrganisationRole> give(Actor actor, OrganisationRoleDraft draft);

    /**
     * Ends a role, or gives it another end.
     *
     * @param to the first day without it
     * @throws ProblemException not-found, invalid
     */
    OrganisationRole end(Actor actor, UUID id, LocalDate to);

    /**
     * Takes back what was entered by mistake.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /** Roles in the order of their ids. */
    Page<OrganisationRole> list(Actor actor, OrganisationRoleQuery query, Page.Request page);
}
