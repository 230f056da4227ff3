package org.hashar.registry.internal.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.jspecify.annotations.Nullable;

/** Finds where a query is to look: every query that takes a place takes an area too. Inside a unit of work that is running. */
public final class Scopes {

    private Scopes() {}

    /** The place with a code of any system, or the area with it as it is made up on a day. */
    public static Optional<PlaceScope> find(EntityManager em, Country country, String code, LocalDate day) {
        Optional<Place> place = Places.find(em, country.code(), code);
        if (place.isPresent()) {
            return place.map(each -> scope(each.code(), Stream.of(each)));
        }
        return Areas.find(em, country, code).map(area -> scope(area.code(), Areas.places(em, area, day).stream()));
    }

    /** What holds of the rows of the tree that lie in a scope; adds the parameters that it names to those of the query. */
    public static String condition(PlaceScope scope, String row, Map<String, Object> parameters) {
        for (int i = 0; i < scope.units().size(); i++) {
            parameters.put("unit" + i, scope.units().get(i).code());
        }
        return scope.condition(row, unit -> ":unit" + unit);
    }

    private static PlaceScope scope(String code, Stream<Place> places) {
        List<PlaceScope.Unit> units = places.map(each -> new PlaceScope.Unit(each.code(), each.level()))
                .toList();
        return new PlaceScope(code, units);
    }

    /**
     * The same for a code that may be left out; notes at {@code /territory} when there is neither a place nor an area.
     *
     * @param country null when it was found wrong
     * @param day null when it was found wrong
     */
    public static @Nullable PlaceScope check(
            EntityManager em,
            @Nullable Country country,
            @Nullable String code,
            @Nullable LocalDate day,
            Violations violations) {
        if (country == null || code == null || day == null) {
            return null;
        }
        Optional<PlaceScope> scope = find(em, country, code, day);
        violations.check(scope.isPresent(), "/territory", "unknown-territory", code);
        return scope.orElse(null);
    }
}
