package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Violation;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The places of the countries, kept also when a country is not installed, and those that the programme adds to them. Reading needs {@link
 * org.hashar.api.Role#READER}, writing {@link org.hashar.api.Role#ADMINISTRATOR}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface TerritoryService {

    /** The place with a code of any system: the main code, the OCHA P-code, ISO 3166-2. */
    Optional<Territory> find(Actor actor, String country, String code);

    /**
     * The same, or a problem.
     *
     * @throws ProblemException not-found
     */
    Territory require(Actor actor, String country, String code);

    /** Places whose name, former name or alias is this text, letter case aside; homonyms are told apart by their parents. */
    List<Territory> named(Actor actor, String country, String text);

    /**
     * Where a query with a code is to look: the place with a code of any system, or the area with it as it is made up on a day.
     *
     * @param code letter case aside
     */
    Optional<PlaceScope> scope(Actor actor, String country, String code, LocalDate day);

    /**
     * Places, and areas over places, that a written name may mean, in any script and spelling, the likeliest first; needs {@link
     * org.hashar.api.Role#READER}.
     *
     * @param text the name; after commas, in any order, places it lies in: {@code Jygach-Korgon, Suzak}
     * @param level only this level, and no areas, which have none; null for all
     * @param within only in the place with this code of any system, or in the area with it; null for the whole country
     * @param limit 1 to 200
     */
    List<PlaceMatch> search(
            Actor actor, String country, String text, @Nullable Integer level, @Nullable String within, int limit);

    /**
     * The places of a country in the order of their main codes.
     *
     * @param level only this level, null for all
     * @param parent only right below the place with this main code, null for all
     */
    Page<Territory> list(
            Actor actor, String country, @Nullable Integer level, @Nullable String parent, Page.Request page);

    /**
     * Registers a place below one that is known; the same again changes nothing. It is found at once by every name and spelling.
     *
     * @throws ProblemException invalid, also when a place of that level with a name of that spelling lies right below the same place already;
     *     conflict when the code is taken by a place with other content, or by one that comes with the country
     */
    Recorded<Territory> register(Actor actor, TerritoryDraft draft);

    /**
     * Replaces what is known of a place that the programme registered: names it anew, closes it, corrects it. Its parent and level stay.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale; conflict when the place comes with the country
     */
    Territory revise(Actor actor, TerritoryDraft draft, long version);

    /** What would keep a place from being registered, nothing for one that is there already; needs {@link org.hashar.api.Role#COORDINATOR}. */
    List<Violation> check(Actor actor, TerritoryDraft draft);

    /**
     * What all spellings of a place's name have in common, in any script, with and without the kind of place beside it. Homonyms have the same; which place is
     * meant is for the caller to find out.
     *
     * @return empty when the text has no letter or digit
     */
    String spelling(String name);
}
