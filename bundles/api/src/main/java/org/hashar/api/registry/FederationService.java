package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which groups are united in which, as a history with two clocks (R1): self-help groups in associations, those in networks and cooperatives. A
 * group belongs to one parent of a type at a time, never to itself by any way, and no more than four floors stand on each other. Writing needs
 * {@link org.hashar.api.Role#COORDINATOR}, reading {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface FederationService {

    /**
     * Enters that a group belongs to another.
     *
     * @throws ProblemException not-found; invalid; conflict when the id is taken by other content, or was withdrawn; country-not-installed
     */
    Recorded<FederationMembership> join(Actor actor, FederationDraft draft);

    /**
     * Ends it.
     *
     * @param to the first day the group no longer belongs to its parent
     * @param reason a code such as {@code DIVIDED}; null when not told
     * @throws ProblemException not-found, invalid; conflict when it has ended on another day
     */
    FederationMembership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason);

    /**
     * Takes back what was entered by mistake.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * What a group belongs to and what it unites on a day.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    Federation on(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * All that a group ever belonged to or united, the earliest first.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    List<FederationMembership> history(Actor actor, UUID group, @Nullable Instant asKnown);
}
