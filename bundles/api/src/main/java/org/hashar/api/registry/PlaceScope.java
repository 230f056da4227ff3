package org.hashar.api.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where a query looks: in a place and all below it, or in the places that make up an area on a day.
 *
 * @param code main code of the place, or the code of the area
 * @param units none where an area has no place on the day: nothing lies in it
 */
public record PlaceScope(String code, List<Unit> units) {
    public PlaceScope {
        units = List.copyOf(units);
    }

    /**
     * One of its places.
     *
     * @param code the main code
     * @param level 1 to 4
     */
    public record Unit(String code, int level) {}

    /**
     * What holds of all that lies in it, in SQL and JPQL.
     *
     * @param row name of a row that has a {@code code}, never null, and the codes of the places above and its own as {@code level1} to {@code
     *     level4}
     * @param parameter how the query calls the parameter that holds the code of the unit at an index
     */
    public String condition(String row, IntFunction<String> parameter) {
        if (units.isEmpty()) {
            return row + ".code <> " + row + ".code";
        }
        List<String> any = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            any.add(row + ".level" + units.get(i).level() + " = " + parameter.apply(i));
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** Whether a place lies in it, by the codes of those above it and its own. */
    public boolean holds(List<String> standing) {
        return units.stream().map(Unit::code).anyMatch(standing::contains);
    }
}
