package org.hashar.registry.internal.area;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts: a country or a place in it, on a day, as known at a moment.
 *
 * @param where null for the whole country
 */
public record FigureScope(String country, LocalDate asOf, Instant asKnown, @Nullable PlaceScope where) {

    /**
     * What was asked for, before it is checked.
     *
     * @param territory code of a place or an area; null for the whole country
     * @param asKnown null for now
     */
    public record Asked(String country, @Nullable String territory, LocalDate asOf, @Nullable Instant asKnown) {

        /**
         * Finds the place, if nothing is wrong.
         *
         * @param known the country; null when it was found wrong
         * @param violations what was found wrong before
         * @throws ProblemException invalid, with all that is wrong
         */
        public FigureScope check(EntityManager em, @Nullable Country known, Clock clock, Violations violations) {
            Input.pastDay(violations, asOf, "/asOf", CountryRules.today(known, clock));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Instant moment = asKnown == null ? now : asKnown;
            violations.check(!moment.isAfter(now), "/asKnown", "in-the-future", now);
            PlaceScope where = Scopes.check(em, known, territory, asOf, violations);
            violations.throwIfAny();
            return new FigureScope(country, asOf, moment, where);
        }
    }

    /** The code of the place; null for the whole country. */
    public @Nullable String place() {
        return where == null ? null : where.code();
    }

    /**
     * A native query with its parameters: ?1 the country, ?2 the day, ?3 the moment, ?4 and on the places.
     *
     * @param select ends in its conditions, over a row {@code t} of the tree of places
     * @param rest what comes behind the condition on the place
     */
    public Query query(EntityManager em, String select, String rest) {
        String below = where == null ? "" : " and " + where.condition("t", unit -> "?" + (unit + 4));
        Query query = em.createNativeQuery(select + below + rest)
                .setParameter(1, country)
                .setParameter(2, asOf)
                .setParameter(3, asKnown.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        for (int i = 0; where != null && i < where.units().size(); i++) {
            query.setParameter(i + 4, where.units().get(i).code());
        }
        return query;
    }

    /** The number of the first parameter that {@link #query} leaves free. */
    public int free() {
        return 4 + (where == null ? 0 : where.units().size());
    }
}
