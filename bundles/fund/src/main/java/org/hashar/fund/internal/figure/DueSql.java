package org.hashar.fund.internal.figure;

import java.time.LocalDate;

/**
 * What fell due on loans within a period and what of it was collected: {@code due(loan_id, fell, fallen_due, collected)}, a row for each loan
 * with an agreed day that came; {@code fell} is 1 when one of these days is of the period. Goes on with what {@link LoanSql} begins.
 *
 * <p>Every agreement holds from its day until the next one: an instalment falls due when its day comes before it is put off, and what had fallen
 * due before it was put off stays so, for it was not collected then (R10). Payments go to the oldest instalment first; what is paid of instalments
 * before the period, or to come after it, is left out on both sides. Nothing falls due on a loan whose principal was repaid in full before: it is
 * settled, interest that was to come and all. Goods that came back unused never were lent (R3); what was given up is not collected.
 */
final class DueSql {
    private DueSql() {}

    /** Of loans that groups gave from their savings: principal with interest, as the schedules that are kept tell it. */
    static String savings(Scope scope, LocalDate from) {
        String agreed =
                "agreed as (select w.loan_id, w.from_date, w.until_date, w.rescheduled, i.due_on, i.due_by_then from ("
                        + LateSql.versions("join g on g.group_id = m.group_id", scope.day(), scope.known())
                        + ") w join fund_instalment i on i.document_id = w.document_id and i.loan_id = w.loan_id)";
        String asked =
                "asked as (select n.loan_id, n.from_date, n.until_date, case when n.rescheduled = true then 0 else 1 end as first_one,"
                        + " n.due_on, n.due_by_then from agreed n union all select l.loan_id, l.issued_on, n.from_date, 1,"
                        + " l.first_due, cast(null as bigint) from loans l left join (select loan_id, min(from_date) as from_date,"
                        + " max(case when rescheduled = true then 0 else 1 end) as scheduled from agreed group by loan_id) n"
                        + " on n.loan_id = l.loan_id where coalesce(n.scheduled, 0) = 0)";
        return ", " + agreed + ", " + asked + ", "
                + due(
                        scope,
                        from,
                        " union all select i.loan_id, i.moved_on, 'INTEREST', -i.units from ("
                                + LoanSql.moves(scope, LoanSql.OF_GROUPS, "INTEREST") + ") i");
    }

    /** Of loans of funds of capital: each is due on one day, its own or its season's. */
    static String capital(Scope scope, LocalDate from) {
        String changes =
                "select l.loan_id, case when o.business_date < l.issued_on then l.issued_on else o.business_date end,"
                        + " 0, case when x.subject_id = l.loan_id then x.due_on end,"
                        + " case when x.subject_id <> l.loan_id then x.due_on end from loans l"
                        + " join fund_revolving_loan v on v.id = l.loan_id"
                        + " join fund_due x on x.subject_id in (l.loan_id, v.season_id)"
                        + " join fund_document o on o.id = x.document_id and o.recorded_at <= " + scope.known()
                        + " and o.business_date <= " + scope.day() + " and o.business_date <= x.due_on"
                        + " left join fund_document_reversal r on r.document_id = o.id and r.reversed_at <= "
                        + scope.known()
                        + Sql.takenBackBy(scope.day()) + " where r.document_id is null";
        String then = " over (partition by u.loan_id order by u.from_date)";
        String held =
                "select u.loan_id, u.from_date, u.first_one, coalesce(max(u.own)" + then + ", max(u.seasons)" + then
                        + ") as due_on from (select l.loan_id, l.issued_on as from_date, 1 as first_one, cast(null as date) as own,"
                        + " l.first_due as seasons from loans l union all " + changes + ") u";
        String asked = "asked as (select h.loan_id, min(h.from_date) as from_date, lead(min(h.from_date)) over"
                + " (partition by h.loan_id order by min(h.from_date), h.due_on) as until_date,"
                + " max(h.first_one) as first_one, h.due_on, cast(null as bigint) as due_by_then from (" + held
                + ") h group by h.loan_id, h.due_on)";
        return ", " + asked + ", " + due(scope, from, "");
    }

    private static String due(Scope scope, LocalDate from, String interest) {
        String first = Sql.day(from);
        String flows = "flows as (select v.loan_id, v.moved_on, case when v.code in " + LoanSql.LENT
                + " then 'LENT' when v.code in " + LoanSql.GIVEN_UP + " then 'GIVEN_UP' else 'PAID' end as flow,"
                + " case when v.code in " + LoanSql.LENT + " then v.units else -v.units end as units from moves v"
                + interest + ")";
        String came =
                "came as (select a.loan_id, a.from_date, a.until_date, a.first_one, a.due_on, a.due_by_then from asked a"
                        + " where a.due_on <= " + scope.day()
                        + " and (a.until_date is null or a.due_on < a.until_date))";
        String own =
                "(c.first_one = 1 or f.moved_on > c.from_date) and (c.until_date is null or f.moved_on <= c.until_date)";
        String paid = "f.flow in ('PAID', 'INTEREST') and " + own;
        String paying = "paying as (select c.loan_id, c.from_date, c.first_one, "
                + sum(
                        "f.flow = 'LENT'",
                        "f.flow in ('PAID', 'GIVEN_UP') and c.first_one = 0 and f.moved_on <= c.from_date")
                + " as whole, " + sum(paid + " and f.moved_on < " + first, "false") + " as paid_before, "
                + sum(paid, "false") + " as paid, " + sum("f.flow = 'LENT'", "f.flow = 'PAID'")
                + " as unpaid, max(case when f.flow = 'PAID' then f.moved_on end) as paid_on"
                + " from (select distinct loan_id, from_date, until_date, first_one from came) c"
                + " join flows f on f.loan_id = c.loan_id group by c.loan_id, c.from_date, c.first_one)";
        String owed = "c.until_date is not null or p.unpaid > 0 or c.due_on <= p.paid_on";
        String sums = "select c.loan_id, max(case when c.due_on >= " + first + " then 1 else 0 end) as fell, "
                + most("c.due_on < " + first) + " as due_before, " + most("true") + " as asked_for, " + most(owed)
                + " as owed, max(p.paid_before) as paid_before, max(p.paid) as paid from came c"
                + " join paying p on p.loan_id = c.loan_id and p.from_date = c.from_date and p.first_one = c.first_one"
                + " group by c.loan_id, c.from_date, c.first_one";
        String met = "select b.loan_id, b.fell, b.owed, case when b.paid_before > b.due_before then b.paid_before"
                + " else b.due_before end as covered, case when b.paid < b.asked_for then b.paid else b.asked_for end as met from ("
                + sums + ") b";
        return flows + ", " + came + ", " + paying + ", due as (select t.loan_id, max(t.fell) as fell,"
                + " sum(case when t.owed > t.met and t.owed > t.covered then t.owed - t.covered"
                + " when t.met > t.covered then t.met - t.covered else 0 end) as fallen_due,"
                + " sum(case when t.met > t.covered then t.met - t.covered else 0 end) as collected from (" + met
                + ") t group by t.loan_id)";
    }

    private static String sum(String plus, String minus) {
        return "sum(case when " + plus + " then f.units when " + minus + " then -f.units else 0 end)";
    }

    /** All that is asked for by the last of the days that meet a condition. */
    private static String most(String condition) {
        return "max(case when " + condition + " then coalesce(c.due_by_then, p.whole) else 0 end)";
    }
}
