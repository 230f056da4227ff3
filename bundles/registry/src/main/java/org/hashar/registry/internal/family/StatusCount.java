package org.hashar.registry.internal.family;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyFigure.Row;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.country.CountryRules;
import org.jspecify.annotations.Nullable;

/**
 * How households stand, counted by one query, whatever their number. ?1 country, ?2 day, ?3 moment, ?4 and on the places asked for. A household has one
 * status at a time, so that none is counted twice.
 */
final class StatusCount {
    private static final String COUNT = "select h.territory, e.state, count(*) from reg_household h"
            + " left join reg_family_status e on e.household_id = h.id and e.valid_from <= ?2 and e.valid_to > ?2"
            + " and e.recorded_at <= ?3 and e.superseded_at > ?3"
            + " left join reg_territory t on t.country = h.country and t.code = h.territory"
            + " where h.country = ?1 and h.recorded_at <= ?3";

    private final Facts.Tools tools;

    StatusCount(Facts.Tools tools) {
        this.tools = tools;
    }

    FamilyFigure of(Actor actor, FamilyFigure.Query query) {
        actor.require(Role.READER);
        return tools.tx().read(em -> {
            Violations violations = new Violations();
            Country country = CountryRules.known(tools.countries(), query.country(), violations);
            Input.pastDay(violations, query.asOf(), "/asOf", CountryRules.today(country, tools.clock()));
            Instant now = tools.now();
            Instant known = query.asKnown() == null ? now : query.asKnown();
            violations.check(!known.isAfter(now), "/asKnown", "in-the-future", now);
            PlaceScope place = Scopes.check(em, country, query.territory(), query.asOf(), violations);
            violations.throwIfAny();
            List<Row> rows = rows(em, query, known, place);
            return new FamilyFigure(
                    query.country(),
                    place == null ? null : place.code(),
                    query.asOf(),
                    known,
                    rows.stream().mapToLong(Row::households).sum(),
                    rows);
        });
    }

    private static List<Row> rows(
            EntityManager em, FamilyFigure.Query asked, Instant known, @Nullable PlaceScope place) {
        String below = place == null ? "" : " and " + place.condition("t", unit -> "?" + (unit + 4));
        Query query = em.createNativeQuery(COUNT + below + " group by h.territory, e.state")
                .setParameter(1, asked.country())
                .setParameter(2, asked.asOf())
                .setParameter(3, known.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        if (place != null) {
            for (int i = 0; i < place.units().size(); i++) {
                query.setParameter(i + 4, place.units().get(i).code());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Object found : query.getResultList()) {
            @Nullable Object[] row = (Object[]) found;
            rows.add(new Row(
                    (String) row[0],
                    row[1] == null ? null : State.valueOf(String.valueOf(row[1])),
                    ((Number) Objects.requireNonNull(row[2])).longValue()));
        }
        rows.sort(Comparator.comparing(Row::territory, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Row::status, Comparator.nullsLast(Comparator.naturalOrder())));
        return rows;
    }
}
