package org.hashar.registry.internal.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.persistence.Query;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyFigure.Row;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.registry.internal.area.FigureScope;
import org.hashar.registry.internal.area.FigureScope.Asked;
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
            FigureScope scope =
                    tools.scope(em, new Asked(query.country(), query.territory(), query.asOf(), query.asKnown()));
            List<Row> rows = rows(scope.query(em, COUNT, " group by h.territory, e.state"));
            return new FamilyFigure(
                    scope.country(),
                    scope.place(),
                    scope.asOf(),
                    scope.asKnown(),
                    rows.stream().mapToLong(Row::households).sum(),
                    rows);
        });
    }

    private static List<Row> rows(Query query) {
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
