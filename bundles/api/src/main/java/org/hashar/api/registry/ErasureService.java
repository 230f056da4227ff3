package org.hashar.api.registry;

import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes away who somebody was, and leaves what was counted and posted (R12). Needs {@link org.hashar.api.Role#ADMINISTRATOR}. Thread-safe; every
 * call is one unit of work.
 */
@ProviderType
public interface ErasureService {

    /**
     * Erases a human being, under all ids, for good: names, numbers, phones, search keys, free text, rows of imported files, reasons in the audit
     * trail. Memberships, attendance, postings and figures stay; for these, sex, birth and place stay inside and are told of nobody.
     *
     * @throws ProblemException not-found; invalid with all that stands in the way, a membership or money for example; conflict when the person was
     *     erased already, or the id is taken by other content
     */
    Recorded<Erasure> erase(Actor actor, ErasureDraft draft);

    /**
     * One erasure.
     *
     * @throws ProblemException not-found
     */
    Erasure require(Actor actor, UUID id);

    /** All erasures in the order of their ids. */
    Page<Erasure> list(Actor actor, Page.Request page);
}
