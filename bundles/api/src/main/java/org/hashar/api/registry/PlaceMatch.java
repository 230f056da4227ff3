package org.hashar.api.registry;

import java.util.List;

/**
 * A place that a written name may mean.
 *
 * @param place the place
 * @param parents the places it lies in, the highest first, by which homonyms are told apart
 * @param name the name or alias that is like what was written
 * @param confidence 1 to 100, from the spelling and from what was said of the parents; a proposal, never a proof
 */
public record PlaceMatch(Territory place, List<Territory> parents, String name, int confidence) {
    public PlaceMatch {
        parents = List.copyOf(parents);
    }
}
