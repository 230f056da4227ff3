package org.hashar.registry.internal.group;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.registry.internal.area.FigureScope;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.person.PersonHistory;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Figures by set-based SQL: one query finds the groups and their places, one their members, whatever their number. Memberships, groups with
 * their names and places, the status of groups and a person's sex have the second clock; the tree of places is as known now.
 */
@Component
public final class Figures implements FigureService {
    /** With what they were called and where they were on the day, as known at the moment. ?1 country, ?2 day, ?3 moment. */
    private static final String GROUPS = " from reg_group g join reg_group_line d on d.group_id = g.id"
            + " and d.valid_from <= ?2 and d.valid_to > ?2 and d.recorded_at <= ?3 and d.superseded_at > ?3"
            + " join reg_territory t on t.country = d.country and t.code = d.territory";

    /**
     * That counted on the day; further conditions are added behind. A status holds until the next, so the last one that had begun and was known
     * is the status.
     */
    private static final String CONDITIONS = " where g.country = ?1"
            + " and exists (select 1 from reg_group_status s where s.group_id = g.id"
            + " and s.status not in ('APPLIED', 'DISSOLVED') and s.recorded_at <= ?3 and s.superseded_at > ?3"
            + " and s.valid_from = (select max(l.valid_from) from reg_group_status l"
            + " where l.group_id = g.id and l.valid_from <= ?2 and l.recorded_at <= ?3 and l.superseded_at > ?3))";

    private static final String MEMBERS = " reg_membership m on m.group_id = g.id and m.valid_from <= ?2"
            + " and m.valid_to > ?2 and m.recorded_at <= ?3 and m.superseded_at > ?3";

    /** With who the member was known to be at the moment: of two who were merged, one person is counted, of the survivor's sex. */
    private static final String PERSONS =
            " left join reg_person_merge r on r.merged = m.person_id and r.merged_at <= ?3 and r.undone_at > ?3"
                    + " left join reg_person p on p.id = coalesce(r.survivor, m.person_id)" + PersonHistory.THEN;

    private static final String PERSON = "coalesce(r.survivor, m.person_id)";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;

    @Activate
    public Figures(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
    }

    @Override
    public MembershipFigure membership(Actor actor, MembershipFigure.Query query) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Scope scope = scope(em, query);
            Object[] groups = (Object[]) scope.query(
                            em,
                            "select count(*), count(distinct t.level2), count(distinct t.level3),"
                                    + " count(distinct t.level4)" + GROUPS,
                            "")
                    .getSingleResult();
            Object[] members = (Object[]) scope.query(
                            em,
                            "select count(distinct " + PERSON + "), count(*), " + distinct("FEMALE") + ", "
                                    + distinct("MALE") + GROUPS + " join" + MEMBERS + PERSONS,
                            "")
                    .getSingleResult();
            Map<String, Long> territories = new LinkedHashMap<>();
            territories.put("level2", number(groups[1]));
            territories.put("level3", number(groups[2]));
            territories.put("level4", number(groups[3]));
            return new MembershipFigure(
                    query.country(),
                    query.groupType(),
                    scope.counted.place(),
                    scope.counted.asOf(),
                    scope.counted.asKnown(),
                    number(groups[0]),
                    number(members[0]),
                    number(members[1]),
                    number(members[2]),
                    number(members[3]),
                    territories);
        });
    }

    @Override
    public List<GroupFigure> groups(Actor actor, MembershipFigure.Query query) {
        actor.require(Role.READER);
        Alphabet alphabet = Alphabet.of(query.alphabet());
        return tx.read(em -> {
            List<?> rows = scope(em, query)
                    .query(
                            em,
                            "select g.id, g.code, d.name, g.group_type, d.territory, count(m.person_id), "
                                    + distinct("FEMALE") + ", " + distinct("MALE") + GROUPS + " left join" + MEMBERS
                                    + PERSONS,
                            " group by g.id, g.code, d.name, g.group_type, d.territory")
                    .getResultList();
            return rows.stream()
                    .map(row -> line((Object[]) row))
                    .sorted(Comparator.comparing(GroupFigure::territory)
                            .thenComparing(figure -> alphabet.sortKey(figure.name()))
                            .thenComparing(GroupFigure::code))
                    .toList();
        });
    }

    private static String distinct(String sex) {
        return "count(distinct case when " + PersonHistory.then("sex") + " = '" + sex + "' then " + PERSON + " end)";
    }

    private static GroupFigure line(@Nullable Object[] row) {
        return new GroupFigure(
                UUID.fromString(String.valueOf(row[0])),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                String.valueOf(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }

    /** Checks what is asked for, all at once, and finds the place. */
    private Scope scope(EntityManager em, MembershipFigure.Query query) {
        Violations violations = new Violations();
        Country country = CountryRules.known(countries, query.country(), violations);
        if (country != null && query.groupType() != null) {
            GroupRules.checkType(country, query.groupType(), "/groupType", violations);
        }
        FigureScope scope = new FigureScope.Asked(query.country(), query.territory(), query.asOf(), query.asKnown())
                .check(em, country, clock, violations);
        return new Scope(scope, query.groupType());
    }

    /** Which groups: those of a type, or all. */
    private record Scope(FigureScope counted, @Nullable String type) {

        Query query(EntityManager em, String select, String rest) {
            if (type == null) {
                return counted.query(em, select + CONDITIONS, rest);
            }
            int free = counted.free();
            return counted.query(em, select + CONDITIONS + " and g.group_type = ?" + free, rest)
                    .setParameter(free, type);
        }
    }
}
