package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Violation;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is in which group, as a history with two clocks (R1): dates say when it was so, {@code recordedAt} when it was known.
 * Nothing is overwritten: a change supersedes what was known before, which stays readable with {@code asKnown}. Thread-safe; every
 * call is one unit of work, or joins the one that is running.
 */
@ProviderType
public interface MembershipService {

    /**
     * Enters a membership, also one that began, or ended, long ago; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid when it overlaps another episode of the same person in the same group, lies in the
     *     future or before the group's formation; not-found; conflict; country-not-installed
     */
    Recorded<Membership> join(Actor actor, MembershipDraft draft);

    /**
     * Ends a membership; the person's roles in the group end the same day (R9). Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param to the first day no longer a member
     * @param reason a code such as {@code MOVED}; null when not told
     * @throws ProblemException not-found, invalid; conflict when it has ended on another day
     */
    Membership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason);

    /**
     * Takes back that a membership ended: it goes on, and so do the roles that ended with it. One that has not ended stays as it is. Needs
     * {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException not-found; invalid when the person has become a member again since
     */
    Membership resume(Actor actor, UUID id, String reason);

    /**
     * What {@link #resume} would be refused for; empty when it would not be. Writes nothing. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException not-found
     */
    List<Violation> checkResume(Actor actor, UUID id);

    /**
     * Takes back a membership that was entered by mistake: it no longer counts, but what was known before stays known. Needs
     * {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException not-found
     */
    void withdraw(Actor actor, UUID id, String reason);

    /** Gives a member a role, under the id of the membership when the person is known under several; needs {@link org.hashar.api.Role#COORDINATOR}. */
    Recorded<GroupRole> give(Actor actor, RoleDraft draft);

    /** Ends a role; needs {@link org.hashar.api.Role#COORDINATOR}. */
    GroupRole end(Actor actor, UUID roleId, LocalDate to);

    /**
     * All episodes of a group.
     *
     * @param asKnown as known at this moment, null for now
     * @param alphabet the language in whose alphabet's order they are listed by the person's name as known now, BCP 47; null to list them in the
     *     order of their ids
     * @throws ProblemException not-found
     */
    Page<Membership> ofGroup(
            Actor actor, UUID group, @Nullable Instant asKnown, @Nullable String alphabet, Page.Request page);

    /** The same in the order of their ids. */
    default Page<Membership> ofGroup(Actor actor, UUID group, @Nullable Instant asKnown, Page.Request page) {
        return ofGroup(actor, group, asKnown, null, page);
    }

    /** All episodes of a person, under all ids under which the person was known at a moment (null: now), by date (R2). */
    List<Membership> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown);

    /**
     * The roles of a group that hold on a day.
     *
     * @param asKnown as known at this moment, null for now
     * @throws ProblemException not-found
     */
    List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown);

    /** The same, as known now. */
    default List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf) {
        return roles(actor, group, asOf, null);
    }

    /** The memberships of a group that hold on a day, as known now. One query. */
    List<Membership> membersOn(Actor actor, UUID group, LocalDate day);

    /**
     * A group with the memberships that hold on a day, as known now: what a meeting of that day is judged by. One query.
     *
     * @throws ProblemException not-found
     */
    Roster rosterOn(Actor actor, UUID group, LocalDate day);

    /** All episodes of a group, as known now, by date: what a history of meetings is judged by. One query. */
    List<Membership> history(Actor actor, UUID group);
}
