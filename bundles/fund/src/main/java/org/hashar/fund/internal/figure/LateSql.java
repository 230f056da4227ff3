package org.hashar.fund.internal.figure;

/**
 * What is late on loans that are paid in instalments: {@code (loan_id, late_since, last_due, arrears)}, a row for each that has
 * instalments. A loan is late since the first instalment by whose day more was due than is paid. What was agreed anew holds from its day on, and
 * only what is paid after that day pays it.
 */
final class LateSql {
    private LateSql() {}

    /**
     * The statement.
     *
     * @param groups a join that leaves only what is of the groups of a question: {@code m.group_id}
     * @param day a literal
     * @param known a literal
     */
    static String late(String groups, String day, String known) {
        String versions = versions(groups, day, known);
        String paid =
                "select w.loan_id, sum(case when t.credit_id = a.id then t.units else -t.units end) as units from ("
                        + versions + ") w join fund_account a on a.book_id = w.book_id and a.fund_id = w.fund_id"
                        + " and a.code in ('LOAN', 'INTEREST') and a.owner_id = w.loan_id"
                        + " join fund_transfer t on t.book_id = a.book_id and (t.credit_id = a.id or t.debit_id = a.id)"
                        + " and (a.code = 'INTEREST' or t.code not in ('LOAN_ISSUED', 'LOAN_WRITTEN_OFF'))"
                        + " join fund_journal j on j.book_id = t.book_id and j.id = t.journal_id and j.business_date <= "
                        + day
                        + " and j.recorded_at <= " + known
                        + " where w.turn = 1 and (w.rescheduled = false or j.business_date > w.from_date) group by w.loan_id";
        String due = "max(case when i.due_on < " + day + " then i.due_by_then else 0 end)";
        String units = "coalesce(max(p.units), 0)";
        return "select w.loan_id, min(case when i.due_by_then > coalesce(p.units, 0) then i.due_on end) as late_since,"
                + " max(i.due_on) as last_due,"
                + " case when " + due + " > " + units + " then " + due + " - " + units + " else 0 end as arrears from ("
                + versions + ") w join fund_instalment i on i.document_id = w.document_id and i.loan_id = w.loan_id"
                + " left join (" + paid + ") p on p.loan_id = w.loan_id where w.turn = 1 group by w.loan_id";
    }

    /** What was agreed on each loan, the last first: {@code turn} 1 is what holds, the others held until the day of the one after. */
    static String versions(String groups, String day, String known) {
        String columns =
                "select o.loan_id, o.document_id, o.from_date, o.rescheduled, o.recorded_at, m.book_id, m.fund_id"
                        + " from fund_loan_terms o ";
        String agreed = " left join fund_document_reversal b on b.document_id = o.document_id and b.reversed_at <= "
                + known + " where b.document_id is null and o.from_date <= " + day + " and o.recorded_at <= " + known
                + " and r.%s is null";
        String handedOut = columns + "join fund_loan l on l.id = o.loan_id"
                + " and (o.rescheduled = true or o.document_id = l.meeting_id)"
                + " join fund_meeting m on m.id = l.meeting_id and m.meeting_date <= " + day + " and m.recorded_at <= "
                + known + " " + groups
                + " left join fund_reversal r on r.meeting_id = m.id and r.reversed_at <= " + known
                + Sql.takenBackBy(day) + agreed.formatted("meeting_id");
        String broughtAlong = columns + "join fund_opening_loan l on l.id = o.loan_id and o.rescheduled = true"
                + " join (select f.book_id, f.id as fund_id, f.owner_id as group_id from fund_fund f) m"
                + " on m.fund_id = l.fund_id " + groups
                + " join fund_document h on h.id = l.document_id and h.business_date <= " + day
                + " and h.recorded_at <= " + known
                + " left join fund_document_reversal r on r.document_id = h.id and r.reversed_at <= " + known
                + Sql.takenBackBy(day) + agreed.formatted("document_id");
        String order =
                " over (partition by u.loan_id order by u.from_date desc, u.rescheduled desc, u.recorded_at desc)";
        return "select u.loan_id, u.document_id, u.from_date, u.rescheduled, u.book_id, u.fund_id, row_number()"
                + order + " as turn, lag(u.from_date)" + order + " as until_date"
                + " from (" + handedOut + " union all " + broughtAlong + ") u";
    }
}
