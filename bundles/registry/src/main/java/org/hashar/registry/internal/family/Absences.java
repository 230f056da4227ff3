package org.hashar.registry.internal.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.AbsenceFigure.Row;
import org.hashar.registry.internal.area.FigureScope;
import org.hashar.registry.internal.area.FigureScope.Asked;
import org.hashar.registry.internal.person.PersonHistory;
import org.jspecify.annotations.Nullable;

/**
 * Who is abroad, by set-based SQL: one query counts persons by place, one households, whatever their number. ?1 country, ?2 day, ?3 moment, ?4 and
 * on the places asked for. The tree of places has one clock only, and is as known now.
 */
final class Absences {
    private static final String MERGED =
            " left join reg_person_merge r on r.merged = e.person_id" + " and r.merged_at <= ?3 and r.undone_at > ?3";

    private static final String HELD =
            " e.valid_from <= ?2 and e.valid_to > ?2" + " and e.recorded_at <= ?3 and e.superseded_at > ?3";

    /** Each human being abroad, under the id that stood for it at the moment. */
    private static final String AWAY = "(select distinct coalesce(r.survivor, e.person_id) as human"
            + " from reg_migration e join reg_person p on p.id = e.person_id" + MERGED
            + " where p.country = ?1 and e.destination <> p.country and" + HELD + ") a";

    /** Who belonged to which household, and where it lived. */
    private static final String HOMES = "(select coalesce(r.survivor, e.person_id) as human, h.id as household,"
            + " h.country, z.territory from reg_household_member e join reg_household h on h.id = e.household_id"
            + " left join reg_residence z on z.household_id = h.id and z.valid_from <= ?2 and z.valid_to > ?2"
            + " and z.recorded_at <= ?3 and z.superseded_at > ?3"
            + MERGED + " where" + HELD + ") b on b.human = a.human";

    private static final String HOUSEHOLDS = "select b.territory, count(distinct b.household) from " + AWAY + " join "
            + HOMES + " left join reg_territory t on t.country = ?1 and t.code = b.territory where b.country = ?1";

    /** Whoever stands in two households, because two registrations were found to be one, is counted in one of the two places. */
    private static final String PERSONS =
            "select x.territory, count(*), sum(case when x.sex = 'FEMALE' then 1 else 0 end),"
                    + " sum(case when x.sex = 'MALE' then 1 else 0 end) from (select a.human, min("
                    + PersonHistory.then("sex") + ") as sex, coalesce(min(b.territory), min("
                    + PersonHistory.then("territory") + ")) as territory from " + AWAY
                    + " join reg_person p on p.id = a.human" + PersonHistory.THEN + " left join " + HOMES
                    + " group by a.human) x"
                    + " left join reg_territory t on t.country = ?1 and t.code = x.territory where 1 = 1";

    private final Facts.Tools tools;

    Absences(Facts.Tools tools) {
        this.tools = tools;
    }

    AbsenceFigure abroad(Actor actor, AbsenceFigure.Query query) {
        actor.require(Role.READER);
        return tools.tx().read(em -> {
            FigureScope scope =
                    tools.scope(em, new Asked(query.country(), query.territory(), query.asOf(), query.asKnown()));
            List<Row> rows = rows(em, scope);
            return new AbsenceFigure(
                    scope.country(),
                    scope.place(),
                    scope.asOf(),
                    scope.asKnown(),
                    sum(rows, Row::households),
                    sum(rows, Row::persons),
                    sum(rows, Row::women),
                    sum(rows, Row::men),
                    rows);
        });
    }

    private static long sum(List<Row> rows, ToLongFunction<Row> count) {
        return rows.stream().mapToLong(count).sum();
    }

    private static List<Row> rows(EntityManager em, FigureScope scope) {
        Map<@Nullable String, Long> households = new HashMap<>();
        for (Object found : scope.query(em, HOUSEHOLDS, " group by b.territory").getResultList()) {
            @Nullable Object[] row = (Object[]) found;
            households.put((String) row[0], number(row[1]));
        }
        List<Row> rows = new ArrayList<>();
        for (Object found : scope.query(em, PERSONS, " group by x.territory").getResultList()) {
            @Nullable Object[] row = (Object[]) found;
            String territory = (String) row[0];
            Long homes = households.remove(territory);
            rows.add(new Row(territory, homes == null ? 0 : homes, number(row[1]), number(row[2]), number(row[3])));
        }
        // The second household of someone who was registered twice may stand alone in its place.
        households.forEach((territory, homes) -> rows.add(new Row(territory, homes, 0, 0, 0)));
        rows.sort(Comparator.comparing(Row::territory, Comparator.nullsLast(Comparator.naturalOrder())));
        return rows;
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}
