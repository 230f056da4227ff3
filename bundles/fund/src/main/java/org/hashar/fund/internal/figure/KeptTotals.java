package org.hashar.fund.internal.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.Actor;
import org.hashar.api.registry.GroupChangeService;

/**
 * Keeps the cells of each group, and their sums by place, as they stand now. A group whose cells may be old is known: its fund is marked in the
 * posting itself, its members in the unit of work that changes them, its calendar by a date. Who asks leaves the kept cells of such groups out
 * and counts these groups live, in the same statement; so a total is right whether or not anybody has counted anew.
 */
final class KeptTotals {
    /** So many groups are counted live; more are counted anew first, and kept. */
    static final int LIVE = 100;

    private static final int AT_ONCE = 2000;

    private final GroupChangeService changes;

    KeptTotals(GroupChangeService changes) {
        this.changes = changes;
    }

    /** Groups whose kept cells may be old on a day, or that have none: up to a number that is too many to be counted live. */
    Set<UUID> old(EntityManager em, Actor actor, LocalDate today) {
        Set<UUID> groups = new LinkedHashSet<>();
        add(groups, em.createNativeQuery("select owner_id from fund_fund where changed = true and kind = 'SAVINGS'"));
        changes.pending(actor, AT_ONCE).forEach(change -> groups.add(change.group()));
        add(
                groups,
                em.createNativeQuery("select group_id from fund_kept_group where good_until <= " + Sql.day(today)
                        + " union all select group_id from fund_kept_group where kept_on > " + Sql.day(today)));
        return groups;
    }

    private static void add(Set<UUID> groups, Query query) {
        for (Object row : query.setMaxResults(AT_ONCE).getResultList()) {
            groups.add((UUID) row);
        }
    }

    /**
     * Counts groups anew and keeps it. Those that somebody is posting to at the moment stay old and are left out, so that nobody waits.
     *
     * @return how many were counted
     */
    int countAnew(EntityManager em, Actor actor, Set<UUID> old, LocalDate today) {
        em.createNativeQuery("select id from fund_kept_lock where id = 1 for update")
                .getResultList();
        List<GroupChangeService.Change> noted = changes.pendingOf(actor, old);
        Set<UUID> groups = withoutThoseAtWork(em, old);
        if (groups.isEmpty()) {
            return 0;
        }
        String ids = Sql.ids(groups);
        // Marks first, counts afterwards: what is posted from here on marks its fund again.
        run(
                em,
                "update fund_fund set changed = false where kind = 'SAVINGS' and changed = true and owner_id in "
                        + ids);
        String places = places(
                em,
                "select distinct country, territory from fund_kept_cell where group_id in " + ids
                        + " union select country, territory from reg_v_group where group_id in " + ids);
        run(em, "delete from fund_kept_cell where group_id in " + ids);
        run(
                em,
                "insert into fund_kept_cell (group_id, sex, age_band, country, territory, asset, scale, members, savings,"
                        + " outstanding, par30, good_until) "
                        + Cells.now(today, groups).sql("v.group_id in " + ids));
        run(em, "delete from fund_kept_group where group_id in " + ids);
        run(
                em,
                "insert into fund_kept_group (group_id, kept_on, good_until) select v.group_id, " + Sql.day(today)
                        + ", coalesce(min(c.good_until), date '9999-12-31') from (select distinct group_id from reg_v_group) v"
                        + " left join fund_kept_cell c on c.group_id = v.group_id where v.group_id in " + ids
                        + " group by v.group_id");
        run(em, "delete from fund_kept_total where " + places);
        run(
                em,
                "insert into fund_kept_total (country, territory, sex, age_band, asset, scale, members, savings, outstanding,"
                        + " par30) select country, territory, sex, age_band, asset, scale, sum(members), sum(savings),"
                        + " sum(outstanding), sum(par30) from fund_kept_cell where " + places
                        + " group by country, territory, sex, age_band, asset, scale");
        changes.taken(
                actor,
                noted.stream().filter(change -> groups.contains(change.group())).toList());
        return groups.size();
    }

    private static Set<UUID> withoutThoseAtWork(EntityManager em, Set<UUID> old) {
        String marked = " from fund_fund where kind = 'SAVINGS' and changed = true and owner_id in " + Sql.ids(old);
        List<?> all = em.createNativeQuery("select owner_id" + marked).getResultList();
        List<?> free = em.createNativeQuery("select owner_id" + marked + " for update skip locked")
                .getResultList();
        Set<UUID> groups = new LinkedHashSet<>(old);
        all.stream().filter(owner -> !free.contains(owner)).forEach(groups::remove);
        return groups;
    }

    /**
     * A condition on country and territory. A list of codes for each country: databases look through a list of pairs one by one, for each row.
     *
     * @param sql gives pairs of a country and a code
     */
    private static String places(EntityManager em, String sql) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (Object row : em.createNativeQuery(sql).getResultList()) {
            Object[] place = (Object[]) row;
            codes.computeIfAbsent(quoted(place[0]), country -> new ArrayList<>())
                    .add(quoted(place[1]));
        }
        return codes.isEmpty()
                ? "1 = 0"
                : codes.entrySet().stream()
                        .map(each -> "country = " + each.getKey() + " and territory in ("
                                + String.join(", ", each.getValue()) + ")")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String quoted(Object code) {
        return "'" + String.valueOf(code).replace("'", "''") + "'";
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    /**
     * Cells that add up to the truth, by place: those that are kept, less those of groups that may be old, and these groups live.
     *
     * @return {@code (country, territory, sex, age_band, asset, scale, members, savings, outstanding, par30)} of country {@code ?1}
     */
    static String cells(Set<UUID> old, LocalDate today) {
        String columns = "country, territory, sex, age_band, asset, scale, ";
        String kept =
                "select " + columns + "members, savings, outstanding, par30 from fund_kept_total where country = ?1";
        if (old.isEmpty()) {
            return kept;
        }
        return kept + " union all select " + columns
                + "-members, -savings, -outstanding, -par30 from fund_kept_cell where country = ?1 and group_id in "
                + Sql.ids(old) + " union all select " + columns + "members, savings, outstanding, par30 from ("
                + Cells.now(today, old).sql("v.country = ?1 and v.group_id in " + Sql.ids(old)) + ") live";
    }
}
