package org.hashar.api.registry;

import java.util.List;
import java.util.Optional;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The places of the countries, kept also when a country is not installed. Thread-safe. */
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
     * Places that a written name may mean, in any script and spelling, the likeliest first; needs {@link org.hashar.api.Role#READER}.
     *
     * @param text the name; after commas, in any order, places it lies in: {@code Jygach-Korgon, Suzak}
     * @param level only this level, null for all
     * @param within only in the place with this code of any system, null for the whole country
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
     * What all spellings of a place's name have in common, in any script, with and without the kind of place beside it. Homonyms have the same; which place is
     * meant is for the caller to find out.
     *
     * @return empty when the text has no letter or digit
     */
    String spelling(String name);
}
