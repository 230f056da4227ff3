package org.hashar.api.fund;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Members who leave before the share-out (R9). Thread-safe; every call is one unit of work: settlement, end of the membership and of its
 * roles, and the new membership of who moves are written together or not at all.
 */
@ProviderType
public interface LeavingService {

    /**
     * What would be settled; nothing is written. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException as {@link #settle}
     */
    Leaving dryRun(Actor actor, LeavingDraft draft);

    /**
     * Settles with a member and ends the membership and its roles the same day; needs {@link org.hashar.api.Role#COORDINATOR}. To come back is a
     * new membership. It is taken back with {@link CapitalService#reverse}; for who moved, the document in the new group first.
     *
     * @throws ProblemException invalid with all broken rules (not a member, money of the member that moved later, an expulsion without a
     *     decision, another currency than that of the group moved to); limit-exceeded when the box cannot pay it; not-found; conflict;
     *     country-not-installed; module-not-installed
     */
    Recorded<Leaving> settle(Actor actor, LeavingDraft draft);

    /**
     * One settlement.
     *
     * @throws ProblemException not-found
     */
    Leaving require(Actor actor, UUID id);

    /** The settlements of a group in the order of their ids, those taken back too. */
    List<Leaving> list(Actor actor, UUID group);
}
