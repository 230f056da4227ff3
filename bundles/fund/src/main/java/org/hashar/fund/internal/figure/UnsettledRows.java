package org.hashar.fund.internal.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Unsettled;
import org.hashar.api.fund.UnsettledFigure;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/** Members of groups who left without a settlement while savings or debts remain (R9), as the counters of the accounts stand now. */
final class UnsettledRows {
    private UnsettledRows() {}

    static List<Unsettled> read(EntityManager em, Scope scope) {
        List<Unsettled> found = new ArrayList<>();
        for (Object[] row : scope.rows(
                em,
                rows(scope) + " select o.group_id, o.person_id, o.ended_on, o.asset, o.scale, o.savings, o.debt"
                        + " from unsettled o order by o.ended_on, o.person_id")) {
            LocalDate ended = LoanList.day(row[2]);
            Asset asset = new Asset((String) row[3], (int) Scope.number(row[4]));
            found.add(new Unsettled(
                    (UUID) row[0],
                    (UUID) row[1],
                    ended,
                    (int) ChronoUnit.DAYS.between(ended, scope.asOf()),
                    new Amount(Scope.number(row[5]), asset),
                    new Amount(Scope.number(row[6]), asset)));
        }
        return found;
    }

    static UnsettledFigure count(EntityManager em, Scope scope, String country, @Nullable String territory) {
        Object[] row = scope.row(em, rows(scope) + " select count(distinct o.group_id), count(*) from unsettled o");
        return new UnsettledFigure(country, territory, scope.asOf(), Scope.number(row[0]), Scope.number(row[1]));
    }

    /** Begins a statement: {@code unsettled(group_id, person_id, ended_on, asset, scale, savings, debt)}. All ids of a human being are one (R2). */
    private static String rows(Scope scope) {
        String gone = "gone as (select m.group_id, coalesce(k.survivor, m.person_id) as person_id,"
                + " max(m.valid_from) as last_from, max(m.valid_to) as ended_on from g"
                + " join reg_v_member m on m.group_id = g.group_id and m.recorded_at <= " + scope.known()
                + " and m.superseded_at > " + scope.known() + " and m.valid_from < m.valid_to"
                + Sql.merges("m.person_id", scope.known())
                + " group by m.group_id, coalesce(k.survivor, m.person_id) having max(m.valid_to) <= " + scope.day()
                + ")";
        String settled = "settled as (select v.group_id, coalesce(k.survivor, v.person_id) as person_id,"
                + " max(v.leaving_date) as settled_on from g join fund_leaving v on v.group_id = g.group_id"
                + " left join fund_document_reversal r on r.document_id = v.id"
                + Sql.merges("v.person_id", scope.known())
                + " where r.document_id is null group by v.group_id, coalesce(k.survivor, v.person_id))";
        String held = "held as (select h.group_id, coalesce(k.survivor, h.person_id) as person_id, h.asset, h.scale,"
                + " sum(h.savings) as savings, sum(h.debt) as debt from ("
                + account("SAVINGS", "a.owner_id", "a.credits - a.debits", "0", "") + " union all "
                + account("CLAIM", "a.owner_id", "0", "a.debits - a.credits", "") + " union all "
                + account("LOAN", "l.person_id", "0", "a.debits - a.credits", lent(scope)) + ") h"
                + Sql.merges("h.person_id", scope.known())
                + " group by h.group_id, coalesce(k.survivor, h.person_id), h.asset, h.scale)";
        return scope.groups() + ", " + gone + ", " + settled + ", " + held
                + ", unsettled as (select n.group_id, n.person_id, n.ended_on, h.asset, h.scale, h.savings, h.debt from gone n"
                + " join held h on h.group_id = n.group_id and h.person_id = n.person_id"
                + " left join settled s on s.group_id = n.group_id and s.person_id = n.person_id"
                + " and s.settled_on >= n.last_from"
                + " where s.person_id is null and (h.savings > 0 or h.debt > 0))";
    }

    private static String account(String code, String person, String savings, String debt, String join) {
        return "select f.owner_id as group_id, " + person + " as person_id, f.asset, f.scale, " + savings
                + " as savings, " + debt + " as debt from g join fund_fund f on f.owner_id = g.group_id"
                + " and f.kind = 'SAVINGS' join fund_account a on a.book_id = f.book_id and a.fund_id = f.id and a.code = '"
                + code + "' and a.debits <> a.credits" + join;
    }

    /** Whose loan an account is: of meetings that stand, or brought along. */
    private static String lent(Scope scope) {
        return " join (select l.id as loan_id, l.person_id from g join fund_meeting m on m.group_id = g.group_id"
                + " join fund_loan l on l.meeting_id = m.id left join fund_reversal r on r.meeting_id = m.id"
                + " where r.meeting_id is null union all select o.loan_id, o.person_id from ("
                + Sql.openingLoans(scope.known())
                + ") o join g on g.group_id = o.group_id) l on l.loan_id = a.owner_id";
    }
}
