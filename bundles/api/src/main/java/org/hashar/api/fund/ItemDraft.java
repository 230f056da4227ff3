package org.hashar.api.fund;

import org.hashar.api.money.UnitOfMeasure;

/**
 * To enter a good into the catalogue.
 *
 * @param code capital letters, digits and at least one hyphen, for example {@code SEED-CARROT}; never that of a currency
 * @param name in the language of the programme's papers
 * @param unit in which it is told
 * @param scale digits after the point of that unit, 0 to 6: kilograms with 3 are counted to the gram
 */
public record ItemDraft(String code, Kind kind, String name, UnitOfMeasure unit, Integer scale) {

    /** What sort of good. */
    public enum Kind {
        SEED,
        SEEDLING,
        FERTILISER,
        FUEL,
        FOOD,
        CROP,
        TOOL,
        /** The right to use a plot for a season. */
        LAND,
        OTHER
    }
}
