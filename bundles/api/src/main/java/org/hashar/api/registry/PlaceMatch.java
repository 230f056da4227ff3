package org.hashar.api.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place, or an area over places, that a written name may mean.
 *
 * @param place null for an area
 * @param area null for a place
 * @param parents the places it lies in, the highest first, by which homonyms are told apart; of an area those in which all its parts of today lie
 * @param name the name or alias that is like what was written
 * @param confidence 1 to 100, from the spelling and from what was said of the parents; a proposal, never a proof
 */
public record PlaceMatch(
        @Nullable Territory place, @Nullable Area area, List<Territory> parents, String name, int confidence) {
    public PlaceMatch {
        parents = List.copyOf(parents);
        if ((place == null) == (area == null)) {
            throw new IllegalArgumentException("either a place or an area");
        }
    }

    /** The code by which queries take it: the main code of the place, or that of the area. */
    public String code() {
        return place != null ? place.code() : area != null ? area.code() : "";
    }
}
