package org.hashar.api.fund;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cycles of groups, and how a group stood when it was registered (R5). All of it are documents of the group's savings fund and are taken back
 * as such. Thread-safe; every call is one unit of work. Writing needs {@link org.hashar.api.Role#COORDINATOR}.
 */
@ProviderType
public interface CycleService {

    /**
     * Begins a cycle.
     *
     * @throws ProblemException invalid when another one is open, it is too short without a reason or too long, or the decision does not count;
     *     not-found; conflict; country-not-installed; module-not-installed
     */
    Recorded<Cycle> begin(Actor actor, CycleDraft draft);

    /**
     * Lets a cycle go on for longer.
     *
     * @throws ProblemException invalid when it is closed, or the new end is not later; not-found; conflict; country-not-installed
     */
    Recorded<Cycle> extend(Actor actor, CycleExtensionDraft draft);

    /**
     * Closes a cycle.
     *
     * @throws ProblemException invalid when it is closed already, or the share-out is not one that closes it; not-found; conflict;
     *     country-not-installed
     */
    Recorded<Cycle> close(Actor actor, CycleCloseDraft draft);

    /** The cycles of a group by date, without those taken back. */
    List<Cycle> list(Actor actor, UUID group);

    /**
     * Enters how a group stood, and posts it.
     *
     * @throws ProblemException invalid when something is recorded for that day or one before it; not-found; conflict; country-not-installed;
     *     module-not-installed
     */
    Recorded<FundDocument> enter(Actor actor, OpeningDraft draft);
}
