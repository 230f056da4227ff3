package org.hashar.fund.internal.figure;

import java.util.List;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators of self-help groups are made of, added up over all groups of a question. Six statements, however many groups.
 *
 * @param money null when no group has a fund, or when they count in more than one currency
 * @param currencies how many
 */
record GroupFacts(
        Members members,
        Attendance attendance,
        @Nullable GroupMoney money,
        int currencies,
        Loans loans,
        Regular regular) {

    /** Memberships: a person in two groups is two; who left and came back left and joined. {@code days} of the cycles, summed up. */
    record Members(
            long groups,
            long graduated,
            long days,
            long now,
            long women,
            long atStart,
            long joined,
            long joinedAndStayed,
            long left) {}

    /** Over the meetings of the cycle at which the roll was called. */
    record Attendance(long came, long registered) {}

    /**
     * Loans with a balance; {@code borrowers} of each group, each person once under however many ids; {@code late} is the balance of those past their
     * last due day.
     */
    record Loans(long count, long borrowers, long balance, long late) {}

    /** Contributions due at meetings, and those of them that were paid there. */
    record Regular(long paid, long due) {}

    static GroupFacts read(EntityManager em, Scope scope) {
        List<GroupMoney> money = GroupMoney.read(em, scope);
        return new GroupFacts(
                members(em, scope),
                attendance(em, scope),
                money.size() == 1 ? money.get(0) : null,
                money.size(),
                loans(em, scope),
                regular(em, scope));
    }

    private static Members members(EntityManager em, Scope scope) {
        String day = scope.day();
        String now = "m.valid_from <= " + day + " and m.valid_to > " + day;
        String joined = "m.valid_from > g.cycle_start and m.valid_from <= " + day;
        Object[] groups = scope.row(
                em,
                scope.groups() + "select count(*), coalesce(sum(case when exists (select 1 from reg_v_group_status q"
                        + " where q.group_id = g.group_id and q.status = 'GRADUATED'"
                        + Scope.lastStatus("q", "g", day, scope.known()) + ") then 1 else 0 end), 0),"
                        + " coalesce(sum(extract(day from (cast(" + day
                        + " as timestamp) - cast(g.cycle_start as timestamp)))), 0) from g");
        Object[] row = scope.row(
                em,
                scope.groups() + "select " + count(now) + ", " + count(now + " and p.sex = 'FEMALE'") + ", "
                        + count("m.valid_from <= g.cycle_start and m.valid_to > g.cycle_start") + ", " + count(joined)
                        + ", " + count(joined + " and m.valid_to > " + day) + ", "
                        + count("m.valid_to > g.cycle_start and m.valid_to <= " + day)
                        + " from g join reg_v_member m on m.group_id = g.group_id and m.recorded_at <= " + scope.known()
                        + " and m.superseded_at > " + scope.known()
                        + Sql.merges("m.person_id", scope.known())
                        + " join " + Sql.persons(scope.known())
                        + " p on p.person_id = coalesce(k.survivor, m.person_id)");
        return new Members(
                Scope.number(groups[0]),
                Scope.number(groups[1]),
                Scope.number(groups[2]),
                Scope.number(row[0]),
                Scope.number(row[1]),
                Scope.number(row[2]),
                Scope.number(row[3]),
                Scope.number(row[4]),
                Scope.number(row[5]));
    }

    private static String count(String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }

    /** Meetings of the cycles that stand: alias {@code fm}. */
    private static String meetings(Scope scope) {
        return " from g join fund_meeting fm on fm.group_id = g.group_id and fm.meeting_date >= g.cycle_start"
                + " and fm.meeting_date <= " + scope.day() + " and fm.recorded_at <= " + scope.known()
                + " left join fund_reversal r on r.meeting_id = fm.id and r.reversed_at <= " + scope.known()
                + Sql.takenBackBy(scope.day());
    }

    private static String memberOnTheDay(Scope scope, String meeting) {
        return "m.group_id = " + meeting + ".group_id and m.valid_from <= " + meeting
                + ".meeting_date and m.valid_to > "
                + meeting + ".meeting_date and m.recorded_at <= " + scope.known() + " and m.superseded_at > "
                + scope.known();
    }

    private static Attendance attendance(EntityManager em, Scope scope) {
        Object[] row = scope.row(
                em,
                scope.groups() + "select coalesce(sum(x.came), 0), coalesce(sum(x.registered), 0) from (select"
                        + " (select count(*) from fund_attendance a where a.meeting_id = fm.id"
                        + " and a.state in ('PRESENT', 'LATE')) as came,"
                        + " (select count(*) from reg_v_member m where " + memberOnTheDay(scope, "fm")
                        + ") as registered" + meetings(scope)
                        + " where r.meeting_id is null and exists (select 1 from fund_attendance a"
                        + " where a.meeting_id = fm.id)) x");
        return new Attendance(Scope.number(row[0]), Scope.number(row[1]));
    }

    private static Loans loans(EntityManager em, Scope scope) {
        Object[] row = scope.row(
                em,
                scope.groups() + ", " + LoanSql.savings(scope, scope.asOf())
                        + " select count(*), count(distinct cast(l.group_id as varchar)"
                        + " || cast(coalesce(k.survivor, l.person_id) as varchar)),"
                        + " coalesce(sum(l.balance), 0), coalesce(sum(case when l.due_on < " + scope.day()
                        + " then l.balance else 0 end), 0) from loans l" + Sql.merges("l.person_id", scope.known())
                        + " where l.balance > 0");
        return new Loans(Scope.number(row[0]), Scope.number(row[1]), Scope.number(row[2]), Scope.number(row[3]));
    }

    /** A plan by the meeting makes every meeting a due one, a plan by the month the first of each of its months; nothing is due of whom the group
     * has freed. */
    private static Regular regular(EntityManager em, Scope scope) {
        String monthNo = "cast((extract(year from fm.meeting_date) - extract(year from p.from_date)) * 12"
                + " + extract(month from fm.meeting_date) - extract(month from p.from_date)"
                + " - case when extract(day from fm.meeting_date) < extract(day from p.from_date) then 1 else 0 end as integer)";
        String due =
                "select fm.id, fm.book_id, fm.group_id, fm.meeting_date, fm.journal_id, p.units, row_number() over (partition by p.id,"
                        + " case when p.period = 'MONTH' then cast(" + monthNo
                        + " as varchar) else cast(fm.id as varchar) end"
                        + " order by fm.meeting_date, fm.id) as turn" + meetings(scope)
                        + " join fund_plan p on p.group_id = fm.group_id and p.recorded_at <= " + scope.known()
                        + " and (p.withdrawn_at is null or p.withdrawn_at > " + scope.known() + ")"
                        + " and p.from_date = (select max(o.from_date) from fund_plan o where o.group_id = fm.group_id"
                        + " and o.from_date <= fm.meeting_date and o.recorded_at <= " + scope.known()
                        + " and (o.withdrawn_at is null or o.withdrawn_at > " + scope.known() + "))"
                        + " where r.meeting_id is null";
        Object[] row = scope.row(
                em,
                scope.groups() + "select coalesce(sum(case when x.paid >= x.units then 1 else 0 end), 0), count(*) from"
                        + " (select w.units, coalesce((select sum(t.units) from fund_transfer t"
                        + " join fund_account a on a.book_id = t.book_id and a.id = t.credit_id"
                        + " where t.book_id = w.book_id and t.journal_id = w.journal_id and t.code = 'CONTRIBUTION'"
                        + " and a.code = 'SAVINGS' and a.owner_id = m.person_id), 0) as paid from (" + due
                        + ") w join reg_v_member m on " + memberOnTheDay(scope, "w")
                        + " where w.turn = 1 and not exists (select 1"
                        + " from fund_exemption e left join fund_document_reversal z on z.document_id = e.id"
                        + " and z.reversed_at <= " + scope.known() + " where z.document_id is null"
                        + " and e.group_id = w.group_id and e.person_id = m.person_id"
                        + " and e.from_date <= w.meeting_date and e.to_date > w.meeting_date"
                        + " and e.recorded_at <= " + scope.known() + ")) x");
        return new Regular(Scope.number(row[0]), Scope.number(row[1]));
    }
}
