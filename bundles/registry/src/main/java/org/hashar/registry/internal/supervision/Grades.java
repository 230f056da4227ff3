package org.hashar.registry.internal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupGrade;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.Visit;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.group.GroupEntity;
import org.jspecify.annotations.Nullable;

/** The grades by one scheme on a day, as known at a moment: of each group's visits the last until then. Inside a unit of work that is running. */
final class Grades {
    private static final String KNOWN = " %1$s.scheme = :scheme and %1$s.validFrom <= :day"
            + " and %1$s.recordedAt <= :known and %1$s.supersededAt > :known";
    private static final String LAST = "select v, g from VisitEntity v, GroupEntity g where g.id = v.groupId and"
            + String.format(Locale.ROOT, KNOWN, "v")
            // Not "not exists": with that the parameters become text of the query, which H2 does not read.
            + " and v.validFrom = (select max(w.validFrom) from VisitEntity w where w.groupId = v.groupId and"
            + String.format(Locale.ROOT, KNOWN, "w") + ")";

    private final EntityManager em;
    private final LocalDate day;
    private final Map<String, Object> asked;

    Grades(EntityManager em, String scheme, LocalDate day, Instant known) {
        this.em = em;
        this.day = day;
        asked = Map.of("scheme", scheme, "day", day, "known", known);
    }

    Optional<GroupGrade> of(UUID group) {
        return select(" and v.groupId = :group", Map.of("group", group)).findFirst();
    }

    List<GroupGrade> in(Country country, @Nullable String territory) {
        Violations violations = new Violations();
        PlaceScope where = Scopes.check(em, country, territory, day, violations);
        violations.throwIfAny();
        Map<String, Object> more = new HashMap<>(Map.of("country", country.code()));
        String condition = " and g.country = :country";
        if (where != null) {
            condition += " and g.territory in (select t.code from TerritoryEntity t where t.country = g.country and "
                    + Scopes.condition(where, "t", more) + ")";
        }
        return select(condition, more)
                .sorted(Comparator.comparing(GroupGrade::territory)
                        .thenComparing(GroupGrade::name)
                        .thenComparing(GroupGrade::code))
                .toList();
    }

    private Stream<GroupGrade> select(String condition, Map<String, Object> more) {
        TypedQuery<Object[]> query = em.createQuery(LAST + condition, Object[].class);
        asked.forEach(query::setParameter);
        more.forEach(query::setParameter);
        // Of two visits on one day the one entered later counts.
        Map<UUID, GroupGrade> last = new HashMap<>();
        query.getResultStream()
                .map(row -> grade(
                        ((VisitEntity) Objects.requireNonNull(row[0])).toRecord(List.of()),
                        ((GroupEntity) Objects.requireNonNull(row[1])).toRecord()))
                .forEach(each -> last.merge(
                        each.group(),
                        each,
                        (one, other) ->
                                one.visit().toString().compareTo(other.visit().toString()) > 0 ? one : other));
        return last.values().stream();
    }

    private static GroupGrade grade(Visit visit, Group group) {
        return new GroupGrade(
                group.id(),
                group.code(),
                group.name(),
                group.territory(),
                Objects.requireNonNull(visit.scheme()),
                Objects.requireNonNull(visit.schemeVersion()),
                Objects.requireNonNull(visit.grade()),
                Objects.requireNonNull(visit.score()),
                visit.date(),
                visit.id());
    }
}
