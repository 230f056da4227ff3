package org.hashar.api.organisation;

import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Agreements and memoranda between organisations. Writing needs {@link org.hashar.api.Role#COORDINATOR}, reading
 * {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface AgreementService {

    /**
     * Registers an agreement.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content
     */
    Recorded<Agreement> register(Actor actor, AgreementDraft draft);

    /**
     * Replaces what is known of an agreement, its end for example.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale
     */
    Agreement revise(Actor actor, AgreementDraft draft, long version);

    /**
     * One agreement.
     *
     * @throws ProblemException not-found
     */
    Agreement require(Actor actor, UUID id);

    /** Agreements in the order of their ids. */
    Page<Agreement> list(Actor actor, AgreementQuery query, Page.Request page);
}
