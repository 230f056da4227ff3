package org.hashar.api.registry;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Areas over places: those that come with a country, while it is installed, and the programme's own. Writing needs
 * {@link org.hashar.api.Role#ADMINISTRATOR}, reading {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface AreaService {

    /**
     * Registers an area.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content
     */
    Recorded<Area> register(Actor actor, AreaDraft draft);

    /**
     * Replaces what is known of an area.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale
     */
    Area revise(Actor actor, AreaDraft draft, long version);

    /**
     * One of the programme's own areas.
     *
     * @throws ProblemException not-found
     */
    Area require(Actor actor, UUID id);

    /** All areas of a country, by code. */
    List<Area> list(Actor actor, String country);

    /** The areas that a written name may mean, in any script and spelling, the likeliest first; the code names one too. */
    List<AreaMatch> search(Actor actor, String country, String text);
}
