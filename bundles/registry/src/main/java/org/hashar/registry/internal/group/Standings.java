package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.GroupStanding;
import org.hashar.api.registry.GroupStanding.Alert;
import org.hashar.api.registry.GroupStandingService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.spi.GroupType;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares groups with the sizes that their country wants, by one query whatever their number. */
@Component
public final class Standings implements GroupStandingService {
    /** ?1 the day, ?2 the moment of knowledge. */
    private static final String HELD =
            " %1$s.valid_from <= ?1 and %1$s.valid_to > ?1 and %1$s.recorded_at <= ?2 and %1$s.superseded_at > ?2";

    private static final String PERSONS = "(select count(distinct coalesce(r.survivor, m.person_id))"
            + " from reg_membership m left join reg_person_merge r"
            + " on r.merged = m.person_id and r.merged_at <= ?2 and r.undone_at > ?2"
            + " where m.group_id = g.id and" + String.format(Locale.ROOT, HELD, "m") + ")";

    private static final String GROUPS = "(select count(*) from reg_federation f where f.parent_id = g.id and"
            + String.format(Locale.ROOT, HELD, "f") + ")";

    private static final String STANDING = "select g.id, g.code, d.name, g.group_type, d.territory, s.status, "
            + PERSONS + ", " + GROUPS + " from reg_group g"
            + " join reg_group_line d on d.group_id = g.id and" + String.format(Locale.ROOT, HELD, "d")
            + " join reg_territory t on t.country = d.country and t.code = d.territory"
            + " join reg_group_status s on s.group_id = g.id and s.recorded_at <= ?2 and s.superseded_at > ?2"
            + " and s.valid_from = (select max(l.valid_from) from reg_group_status l where l.group_id = g.id"
            + " and l.valid_from <= ?1 and l.recorded_at <= ?2 and l.superseded_at > ?2)"
            + " where ";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;

    /** Wired by declarative services. */
    @Activate
    public Standings(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
    }

    @Override
    public GroupStanding standing(Actor actor, UUID group, LocalDate asOf) {
        actor.require(Role.READER);
        return tx.read(em -> {
            GroupEntity found = Groups.require(em, group);
            Country country = countries.find(found.country()).orElse(null);
            Violations violations = new Violations();
            if (Input.pastDay(violations, asOf, "/asOf", CountryRules.today(country, clock))) {
                violations.check(!asOf.isBefore(found.formedOn()), "/asOf", "before-formation", found.formedOn());
            }
            violations.throwIfAny();
            List<?> rows = query(em, "g.id = ?3", asOf, List.of(group)).getResultList();
            return standing((Object[]) Objects.requireNonNull(rows.get(0)), asOf, types(country));
        });
    }

    @Override
    public List<GroupStanding> alerts(Actor actor, String code, @Nullable String territory, LocalDate asOf) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Violations violations = new Violations();
            Country country = CountryRules.known(countries, code, violations);
            Input.pastDay(violations, asOf, "/asOf", CountryRules.today(country, clock));
            Place place = Places.check(em, code, territory, violations);
            violations.throwIfAny();
            List<Object> more = new ArrayList<>(List.of(code));
            String condition = "g.country = ?3 and s.status not in ('APPLIED', 'DISSOLVED')";
            if (place != null) {
                condition += String.format(Locale.ROOT, " and t.level%d = ?4", place.level());
                more.add(place.code());
            }
            Map<String, GroupType> types = types(country);
            List<?> rows = query(em, condition, asOf, more).getResultList();
            return rows.stream()
                    .map(row -> standing((Object[]) row, asOf, types))
                    .filter(each -> !each.alerts().isEmpty())
                    .sorted(Comparator.comparing(GroupStanding::territory)
                            .thenComparing(each -> Alphabet.COMMON.sortKey(each.name()))
                            .thenComparing(GroupStanding::code))
                    .toList();
        });
    }

    /** How many members a group has on a day, as known now: persons, or groups where it unites groups. */
    static long members(EntityManager em, UUID group, LocalDate day, boolean unites, Instant now) {
        Query query =
                em.createNativeQuery("select " + (unites ? GROUPS : PERSONS) + " from reg_group g where g.id = ?3");
        return number(with(query, day, now, List.of(group)).getSingleResult());
    }

    private Query query(EntityManager em, String condition, LocalDate day, List<Object> more) {
        return with(em.createNativeQuery(STANDING + condition), day, clock.instant(), more);
    }

    private static Query with(Query query, LocalDate day, Instant now, List<?> more) {
        query.setParameter(1, day);
        query.setParameter(2, now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        for (int i = 0; i < more.size(); i++) {
            query.setParameter(i + 3, more.get(i));
        }
        return query;
    }

    private static Map<String, GroupType> types(@Nullable Country country) {
        if (country == null || country.module() == null) {
            return Map.of();
        }
        return country.module().groupTypes().stream().collect(Collectors.toMap(GroupType::code, Function.identity()));
    }

    private static GroupStanding standing(@Nullable Object[] row, LocalDate asOf, Map<String, GroupType> types) {
        String code = String.valueOf(row[3]);
        GroupType type = types.get(code);
        boolean unites = type != null && type.kind() == GroupType.Kind.ASSOCIATION;
        long members = number(row[unites ? 7 : 6]);
        GroupStatus status = GroupStatus.valueOf(String.valueOf(row[5]));
        List<Alert> alerts = new ArrayList<>();
        if (type != null && members < type.smallest() && status.compareTo(GroupStatus.ACTIVE) >= 0) {
            alerts.add(Alert.TOO_FEW_MEMBERS);
        }
        if (type != null && members > type.largest()) {
            alerts.add(Alert.TOO_MANY_MEMBERS);
        }
        return new GroupStanding(
                UUID.fromString(String.valueOf(row[0])),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                code,
                String.valueOf(row[4]),
                asOf,
                status,
                members,
                type == null ? null : type.smallest(),
                type == null ? null : type.largest(),
                status == GroupStatus.DISSOLVED ? List.of() : alerts);
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}
