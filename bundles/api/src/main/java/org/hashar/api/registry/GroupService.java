package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The groups. Thread-safe; every call is one unit of work, or joins the one that is running. */
@ProviderType
public interface GroupService {

    /**
     * Forms a group; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content; country-not-installed
     */
    Recorded<Group> form(Actor actor, GroupDraft draft);

    /**
     * Gives a group another status from a date on; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param status one that may follow the present one, see {@link GroupStatus#next}; a group that is dissolved leaves what it belongs to, and
     *     what belongs to it leaves it, the same day
     * @param from not in the future, after the date of the last status
     * @param reason why, null when not told; not the names of persons
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale
     */
    Group changeStatus(Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version);

    /**
     * Takes back the last status of a group, which was entered by mistake: the one before holds on, and what was known before stays known. A
     * group that was not dissolved after all is again in what it left that day, and what left it is in it, as far as that may still be. Needs
     * {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param reason why; not the names of persons
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale; conflict when it is the status that the group was formed with
     */
    Group withdrawStatus(Actor actor, UUID id, String reason, long version);

    /**
     * Corrects what is known of a group, or changes it from a day on; what was known before stays known, so that figures can be repeated as
     * known then. A group that is so already stays as it is. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale, country-not-installed
     */
    Group revise(Actor actor, GroupRevision revision, long version);

    /**
     * What a group was called and where it was, by the day it held from, and all that was once known of it; needs
     * {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found
     */
    List<GroupDescription> descriptions(Actor actor, UUID id);

    /**
     * What a group was, one status after the other, those that were withdrawn too; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found
     */
    List<GroupStatusPeriod> statuses(Actor actor, UUID id);

    /**
     * One group.
     *
     * @throws ProblemException not-found
     */
    Group require(Actor actor, UUID id);

    /** Groups in the order that is asked for; readable also when the country is not installed. */
    Page<Group> list(Actor actor, GroupQuery query, Page.Request page);
}
