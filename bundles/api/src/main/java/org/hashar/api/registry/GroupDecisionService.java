package org.hashar.api.registry;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What groups decided at their meetings. Thread-safe; every call is one unit of work, or joins the one that is running. */
@ProviderType
public interface GroupDecisionService {

    /**
     * Records a decision; needs {@link org.hashar.api.Role#RECORDER}. One of a kind that needs a quorum is refused without it; who was entitled
     * and how many had to be there is taken from the facts of its day.
     *
     * @throws ProblemException not-found; invalid; conflict when the id is taken by other content, or was withdrawn; country-not-installed
     */
    Recorded<GroupDecision> record(Actor actor, GroupDecisionDraft draft);

    /**
     * Takes back what was recorded by mistake; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found; invalid; conflict when somebody holds a role by this election
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * One decision; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found
     */
    GroupDecision require(Actor actor, UUID id);

    /**
     * The decisions of a group in the order of their ids; needs {@link org.hashar.api.Role#READER}.
     *
     * @param kind null for all kinds
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    Page<GroupDecision> list(
            Actor actor,
            UUID group,
            GroupDecisionDraft.@Nullable Kind kind,
            @Nullable Instant asKnown,
            Page.Request page);
}
