package org.hashar.fund.internal.figure;

import java.time.LocalDate;

/**
 * Loans as they stood on a day, as known at a moment, one row each: {@code loans(fund_id, group_id, person_id, loan_id, asset, scale,
 * issued_on, first_due, due_on, late_since, arrears, renegotiated, principal, returned, balance, before_balance, repaid_within, written_off)}. First
 * due is what was agreed for the whole loan when it was handed out. {@code before} and {@code within} are the days before and since the first day
 * of a period; written off is what the period wrote off. Returned is what goods that came back unused were lent at: it is no repayment (R3).
 */
final class LoanSql {
    private static final String HANDED_OUT = "('LOAN_ISSUED', 'LENT', 'OPENING')";
    /** What makes up the debt that is to be repaid: what was handed out, less what came back unused. */
    static final String LENT = "('LOAN_ISSUED', 'LENT', 'OPENING', 'RETURNED')";

    static final String GIVEN_UP = "('FORGIVEN', 'LOAN_WRITTEN_OFF')";
    /** A join that leaves the savings funds of the groups of a question. */
    static final String OF_GROUPS = "join g on f.owner_id = g.group_id and f.kind = 'SAVINGS'";

    private LoanSql() {}

    /** What was given up on loans: transfers t between accounts d and c. */
    static String writtenOff(String code, String condition) {
        return "coalesce(sum(case when c.code = 'LOAN' and " + code + " in " + GIVEN_UP + " and " + condition
                + " then t.units else 0 end) - sum(case when d.code = 'LOAN' and " + code + " in " + GIVEN_UP + " and "
                + condition + " then t.units else 0 end), 0)";
    }

    /** Loans that groups gave their members from the savings. Follows {@link Scope#groups}. */
    static String savings(Scope scope, LocalDate from) {
        String terms =
                "select x.loan_id, x.person_id, x.issued_on, x.due_on as first_due, coalesce(a.last_due, x.due_on) as due_on,"
                        + " coalesce(a.late_since, x.due_on) as late_since, a.arrears,"
                        + " case when " + rescheduled(scope)
                        + " then 1 else 0 end as renegotiated from (select l.id as loan_id, l.person_id,"
                        + " m.meeting_date as issued_on, l.due_on from g join fund_meeting m on m.group_id = g.group_id"
                        + " and m.recorded_at <= " + scope.known() + " and m.meeting_date <= " + scope.day()
                        + " join fund_loan l on l.meeting_id = m.id"
                        + " left join fund_reversal r on r.meeting_id = m.id and r.reversed_at <= " + scope.known()
                        + Sql.takenBackBy(scope.day())
                        + " where r.meeting_id is null union all select o.loan_id, o.person_id, o.issued_on, o.due_on from ("
                        + Sql.openingLoans(scope.known()) + ") o join g on g.group_id = o.group_id) x left join ("
                        + LateSql.late("join g on g.group_id = m.group_id", scope.day(), scope.known())
                        + ") a on a.loan_id = x.loan_id";
        return loans(scope, from, OF_GROUPS, terms);
    }

    /** That a loan x was agreed anew, also where that was taken back: for PAR that is never forgotten (R10). */
    private static String rescheduled(Scope scope) {
        return "exists (select 1 from fund_loan_terms o where o.loan_id = x.loan_id and o.rescheduled = true"
                + " and o.from_date <= " + scope.day() + " and o.recorded_at <= " + scope.known() + ")";
    }

    /** Loans of funds of capital to groups. Follows {@link Scope#groups}, or a {@code with} of its own when one fund is named. */
    static String capital(Scope scope, LocalDate from, String funds) {
        String set = "(select max(x.due_on) from fund_due x join fund_document o on o.id = x.document_id"
                + " left join fund_document_reversal r on r.document_id = o.id and r.reversed_at <= " + scope.known()
                + Sql.takenBackBy(scope.day())
                + " where x.subject_id = %s and r.document_id is null and o.recorded_at <= " + scope.known()
                + " and o.business_date <= " + scope.day() + ")";
        String own = set.formatted("l.id");
        String terms = "select l.id as loan_id, l.group_id as person_id, l.issued_on, s.due_on as first_due, coalesce("
                + own + ", "
                + set.formatted("s.id") + ", s.due_on) as due_on, cast(null as date) as late_since,"
                + " cast(null as bigint) as arrears, case when " + own
                + " is null then 0 else 1 end as renegotiated"
                + " from fund_revolving_loan l join fund_season s on s.id = l.season_id"
                + " join fund_document h on h.id = l.id and h.recorded_at <= " + scope.known()
                + " left join fund_document_reversal r on r.document_id = l.id and r.reversed_at <= " + scope.known()
                + Sql.takenBackBy(scope.day())
                + " where r.document_id is null and l.issued_on <= " + scope.day();
        return loans(scope, from, funds, terms);
    }

    private static String loans(Scope scope, LocalDate from, String funds, String terms) {
        String first = Sql.day(from);
        String paid = "v.code not in " + LENT + " and v.code not in " + GIVEN_UP + " and v.moved_on >= " + first;
        return "moves as (" + moves(scope, funds, "LOAN") + "), loans as (select v.fund_id, v.group_id, x.person_id,"
                + " v.loan_id, v.asset, v.scale, x.issued_on, x.first_due,"
                + " x.due_on, coalesce(x.late_since, x.due_on) as late_since, coalesce(x.arrears, case when x.due_on < "
                + scope.day() + " then sum(v.units) else 0 end) as arrears, x.renegotiated,"
                + " sum(case when v.code in " + HANDED_OUT + " then v.units else 0 end) as principal,"
                + " sum(case when v.code = 'RETURNED' then -v.units else 0 end) as returned,"
                + " sum(v.units) as balance,"
                + " sum(case when v.moved_on < " + first + " then v.units else 0 end) as before_balance,"
                + " sum(case when " + paid + " then -v.units else 0 end) as repaid_within,"
                + " sum(case when v.code in " + GIVEN_UP + " and v.moved_on >= " + first
                + " then -v.units else 0 end) as written_off"
                + " from moves v join (" + terms + ") x on x.loan_id = v.loan_id group by v.fund_id, v.group_id,"
                + " x.person_id, v.loan_id, v.asset, v.scale, x.issued_on, x.first_due, x.due_on, x.late_since, x.arrears,"
                + " x.renegotiated)";
    }

    /**
     * What moved on the accounts of loans: debits added, credits taken off.
     *
     * @param code of these accounts
     */
    static String moves(Scope scope, String funds, String code) {
        return moves(scope, funds, code, "t.debit_id", "t.units") + " union all "
                + moves(scope, funds, code, "t.credit_id", "-t.units");
    }

    private static String moves(Scope scope, String funds, String code, String key, String units) {
        return "select f.id as fund_id, f.owner_id as group_id, f.asset, f.scale, a.owner_id as loan_id,"
                + " j.business_date as moved_on, t.code, " + units + " as units from fund_fund f " + funds
                + " join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id and j.business_date <= "
                + scope.day() + " and j.recorded_at <= " + scope.known()
                + " join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id"
                + " join fund_account a on a.book_id = t.book_id and a.id = " + key + " and a.code = '" + code + "'";
    }
}
