package org.hashar.api.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds persons who were registered twice (R2). It proposes; a person decides. Everything needs {@link org.hashar.api.Role#COORDINATOR}.
 * Thread-safe; every call but the search is one unit of work, or joins the one that is running.
 */
@ProviderType
public interface DuplicateService {

    /**
     * Starts a search through all persons of a country, in the background; one that runs already goes on. Pairs that were decided on are not
     * proposed again; open ones for which too little speaks by now, because somebody was corrected, are taken back.
     *
     * @throws ProblemException invalid when the country was never known
     */
    DuplicateSearch search(Actor actor, String country);

    /** How far the last search has come; nothing when there never was one. */
    Optional<DuplicateSearch> progress(Actor actor, String country);

    /**
     * The proposals of a country in one state, the likeliest first. Open ones only while both persons stand for themselves and are still alike: a
     * page may have fewer than asked for.
     *
     * @throws ProblemException invalid when the page's key is none
     */
    Page<DuplicatePair> list(Actor actor, String country, DuplicatePair.State state, Page.Request page);

    /**
     * Looks at one person now, proposes what was not proposed before, and takes back for what too little speaks by now.
     *
     * @return the open proposals about this person, the likeliest first
     * @throws ProblemException not-found
     */
    List<DuplicatePair> of(Actor actor, UUID person);

    /**
     * Decides that the two of a pair are two, for good.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid; conflict when it was decided otherwise
     */
    DuplicatePair dismiss(Actor actor, UUID pair, String reason);

    /**
     * Decides that two persons are one. What was written and posted for the merged one stays as it is; the figure of memberships counts one person, and a
     * statement of either is one of both.
     *
     * @throws ProblemException not-found, invalid; conflict when the id is taken by other content
     */
    Recorded<PersonMerge> merge(Actor actor, PersonMergeDraft draft);

    /**
     * Takes a merge back; both are known again as they were, and a pair that was dismissed before is dismissed again.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    PersonMerge undo(Actor actor, UUID merge, String reason);
}
