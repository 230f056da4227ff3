package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.registry.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Which groups, when, and as known when. Groups are those that the membership figure counts: formed, neither applied only nor dissolved.
 *
 * @param country null when one fund is named
 * @param place null for the whole country
 */
record Scope(
        @Nullable String country,
        @Nullable Territory place,
        @Nullable String groupType,
        @Nullable UUID group,
        LocalDate asOf,
        Instant asKnown) {

    String day() {
        return Sql.day(asOf);
    }

    String known() {
        return Sql.moment(asKnown);
    }

    /**
     * Begins a statement with the groups: {@code g(group_id, cycle_start)}. A cycle begins when it was opened; where none was, the day
     * after the last share-out of a whole cycle, and the first one when the group was formed.
     */
    String groups() {
        StringBuilder sql = new StringBuilder(
                "with g as (select v.group_id, coalesce(y.starts_on, c.starts_on, v.formed_on) as cycle_start"
                        + " from reg_v_group v left join (select s.group_id, max(s.share_date) + 1 as starts_on"
                        + " from fund_share_out s left join fund_share_out_reversal r on r.share_out_id = s.id"
                        + " and r.reversed_at <= " + known() + Sql.takenBackBy(day())
                        + " where s.state in ('POSTED', 'REVERSED') and s.scope = 'CYCLE_END' and s.share_date < "
                        + day() + " and s.posted_at <= " + known()
                        + " and r.share_out_id is null group by s.group_id) c on c.group_id = v.group_id"
                        + " left join (select y.group_id, max(y.starts_on) as starts_on from fund_cycle y"
                        + " left join fund_document_reversal r on r.document_id = y.id and r.reversed_at <= " + known()
                        + " where y.recorded_at <= " + known() + " and y.starts_on <= " + day()
                        + " and r.document_id is null group by y.group_id) y on y.group_id = v.group_id"
                        + " where " + standing("v"));
        if (country != null) {
            sql.append(" and v.country = ?1");
        }
        if (place != null) {
            sql.append(" and v.level").append(place.level()).append(" = ?2");
        }
        if (groupType != null) {
            sql.append(" and v.group_type = ?3");
        }
        if (group != null) {
            sql.append(" and v.group_id = ").append(Sql.id(group));
        }
        return sql.append(") ").toString();
    }

    private String standing(String view) {
        return standing(view, day(), known());
    }

    /**
     * Whether a group of the registry's view counts on a day, as known at a moment, and this is what it was called and where it was: at most one
     * row of each group. The last status that had begun says whether it counts.
     */
    static String standing(String view, String day, String known) {
        return view + ".valid_from <= " + day + " and " + view + ".valid_to > " + day + " and " + view
                + ".recorded_at <= " + known + " and " + view + ".superseded_at > " + known
                + " and exists (select 1 from reg_v_group_status q where q.group_id = " + view + ".group_id"
                + " and q.status not in ('APPLIED', 'DISSOLVED')" + lastStatus("q", view, day, known) + ")";
    }

    /** Goes on with: and this row {@code status} of a group is its last one that had begun on the day, as known at the moment. */
    static String lastStatus(String status, String group, String day, String known) {
        return " and " + status + ".recorded_at <= " + known + " and " + status + ".superseded_at > " + known + " and "
                + status + ".valid_from = (select max(l.valid_from) from reg_v_group_status l where l.group_id = "
                + group
                + ".group_id and l.valid_from <= " + day + " and l.recorded_at <= " + known + " and l.superseded_at > "
                + known + ")";
    }

    /** Journals of a fund of these groups, known and not later than the day, with their transfers and both accounts. */
    String transfers(String fundKinds) {
        return " from g join fund_fund f on f.owner_id = g.group_id and f.kind in " + fundKinds
                + " join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id and j.business_date <= " + day()
                + " and j.recorded_at <= " + known()
                + " join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id"
                + " join fund_account d on d.book_id = t.book_id and d.id = t.debit_id"
                + " join fund_account c on c.book_id = t.book_id and c.id = t.credit_id";
    }

    List<Object[]> rows(EntityManager em, String sql) {
        Query query = em.createNativeQuery(sql);
        if (country != null && sql.contains("?1")) {
            query.setParameter(1, country);
        }
        if (place != null && sql.contains("?2")) {
            query.setParameter(2, place.code());
        }
        if (groupType != null && sql.contains("?3")) {
            query.setParameter(3, groupType);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    /** The only row of a statement that adds up. */
    Object[] row(EntityManager em, String sql) {
        return rows(em, sql).get(0);
    }

    static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}
