package org.hashar.registry.internal.family;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.jspecify.annotations.Nullable;

/**
 * How households stand, counted by one query, whatever their number. ?1 country, ?2 day, ?3 moment, ?4 the place asked for. A household has one
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
            Place place = Places.check(em, query.country(), query.territory(), violations);
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

    private static List<Row> rows(EntityManager em, FamilyFigure.Query asked, Instant known, @Nullable Place place) {
        String below = place == null ? "" : String.format(Locale.ROOT, " and t.level%d = ?4", place.level());
        Query query = em.createNativeQuery(COUNT + below + " group by h.territory, e.state")
                .setParameter(1, asked.country())
                .setParameter(2, asked.asOf())
                .setParameter(3, known.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        if (place != null) {
            query.setParameter(4, place.code());
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
