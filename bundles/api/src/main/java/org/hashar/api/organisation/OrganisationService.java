package org.hashar.api.organisation;

import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The organisations of the programmes, under all their names. Writing needs {@link org.hashar.api.Role#COORDINATOR}, reading
 * {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work, or joins the one that is running.
 */
@ProviderType
public interface OrganisationService {

    /**
     * Registers an organisation.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content
     */
    Recorded<Organisation> register(Actor actor, OrganisationDraft draft);

    /**
     * Replaces what is known of an organisation.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale
     */
    Organisation revise(Actor actor, OrganisationDraft draft, long version);

    /**
     * One organisation.
     *
     * @throws ProblemException not-found
     */
    Organisation require(Actor actor, UUID id);

    /** Organisations in the order that is asked for. */
    Page<Organisation> list(Actor actor, OrganisationQuery query, Page.Request page);
}
