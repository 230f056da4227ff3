package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.PortfolioReport.AgeBand;

/**
 * The statement that counts members, savings and loans by group, sex and age band: {@code (group_id, sex, age_band, country, territory, asset,
 * scale, members, savings, outstanding, par30, good_until)}. Two ways to the same numbers: from the counters of the accounts, for what stands
 * now, and from the transfers, for any day and any moment of knowledge. Who was merged counts with the sex and age of who survives; in one group
 * that is one member, because no two ids of a person are members of one group at once.
 */
final class Cells {
    /** Later than anything that was ever recorded, and earlier than the end that is open. */
    private static final Instant NOW = Instant.parse("9999-06-01T00:00:00Z");

    private static final String NEVER = "date '9999-12-31'";
    private static final List<Integer> AGES = List.of(18, 25, 35, 45, 60);
    private static final List<AgeBand> BANDS = List.of(
            AgeBand.UNDER_18,
            AgeBand.FROM_18_TO_24,
            AgeBand.FROM_25_TO_34,
            AgeBand.FROM_35_TO_44,
            AgeBand.FROM_45_TO_59,
            AgeBand.FROM_60);
    private static final int PAR_DAYS = 30;

    private final LocalDate day;
    private final String known;
    private final boolean now;
    /** A condition on groups, but for the column before it; empty for all groups. */
    private final String among;

    private Cells(LocalDate day, Instant known, boolean now, String among) {
        this.day = day;
        this.known = Sql.moment(known);
        this.now = now;
        this.among = among;
    }

    /**
     * As some groups stand now, on a day not before the last one that anything was posted for. Databases do not carry a list of groups into each part
     * of the statement by themselves, and would count everybody.
     */
    static Cells now(LocalDate today, Set<UUID> groups) {
        return new Cells(today, NOW, true, " in " + Sql.ids(groups));
    }

    /** As it was on a day, as known at a moment. */
    static Cells then(LocalDate day, Instant known) {
        return new Cells(day, known, false, "");
    }

    /**
     * The statement.
     *
     * @param which a condition on groups, whose alias is {@code v}
     */
    String sql(String which) {
        return "select v.group_id, coalesce(p.sex, 'UNKNOWN') as sex, " + band() + " as age_band, v.country,"
                + " v.territory, coalesce(f.asset, '') as asset, coalesce(f.scale, 0) as scale,"
                + " sum(x.members) as members, sum(x.savings) as savings, sum(x.outstanding) as outstanding,"
                + " sum(x.par30) as par30, min(case when x.changes_on < " + birthday() + " then x.changes_on else "
                + birthday() + " end) as good_until from (" + members() + " union all " + savings() + " union all "
                + loans(which) + ") x join reg_v_group v on v.group_id = x.group_id and "
                + Scope.standing("v", today(), known)
                + " and " + which + Sql.merges("x.person_id", known)
                + " left join " + (now ? "reg_v_person" : Sql.persons(known))
                + " p on p.person_id = coalesce(k.survivor, x.person_id)"
                + " left join fund_fund f on f.owner_id = v.group_id and f.kind = 'SAVINGS'"
                + (now ? "" : " and f.recorded_at <= " + known)
                + " group by v.group_id, coalesce(p.sex, 'UNKNOWN'), " + band()
                + ", v.country, v.territory, coalesce(f.asset, ''), coalesce(f.scale, 0)";
    }

    private String among(String column) {
        return among.isEmpty() ? "" : " and " + column + among;
    }

    private String today() {
        return Sql.day(day);
    }

    /** Members of the day, and, as nobody yet, those who are known to join later. */
    private String members() {
        return "select m.group_id, m.person_id, case when m.valid_from <= " + today()
                + " then 1 else 0 end as members, 0 as savings, 0 as outstanding, 0 as par30,"
                + " case when m.valid_from > " + today() + " then m.valid_from else m.valid_to end as changes_on"
                + " from reg_v_member m where m.valid_to > " + today() + " and m.recorded_at <= " + known
                + " and m.superseded_at > " + known + among("m.group_id");
    }

    private String savings() {
        String rows = now
                ? "select f.owner_id as group_id, a.owner_id as person_id, a.credits - a.debits as units"
                        + accounts("SAVINGS")
                : moved("SAVINGS", "-t.units", "t.units");
        return "select s.group_id, s.person_id, 0, s.units, 0, 0, " + NEVER + " from (" + rows
                + ") s where s.units <> 0";
    }

    private String loans(String which) {
        String rows = now
                ? "select f.owner_id as group_id, a.owner_id as person_id, a.debits - a.credits as units"
                        + accounts("LOAN")
                : moved("LOAN", "t.units", "-t.units");
        String owed = "select x.loan_id, x.person_id, coalesce(q.late_since, x.due_on) as since from"
                + " (select l.id as loan_id, l.person_id, l.due_on from fund_loan l"
                + " join fund_meeting m on m.id = l.meeting_id and m.meeting_date <= " + today()
                + " and m.recorded_at <= " + known + among("m.group_id")
                + " left join fund_reversal r on r.meeting_id = m.id and r.reversed_at <= " + known
                + (now ? "" : Sql.takenBackBy(today()))
                + " where r.meeting_id is null union all select o.loan_id, o.person_id, o.due_on from ("
                + Sql.openingLoans(known) + ") o) x left join ("
                + LateSql.late(
                        "join reg_v_group v on v.group_id = m.group_id and " + Scope.standing("v", today(), known)
                                + " and " + which,
                        today(),
                        known)
                + ") q on q.loan_id = x.loan_id";
        String late = "l.since < " + Sql.day(day.minusDays(PAR_DAYS));
        return "select b.group_id, l.person_id, 0, 0, b.units, case when " + late + " then b.units else 0 end,"
                + " case when " + late + " then " + NEVER + " else l.since + " + (PAR_DAYS + 1) + " end"
                + " from (" + rows + ") b join (" + owed + ") l on l.loan_id = b.person_id where b.units <> 0";
    }

    private String accounts(String code) {
        return " from fund_fund f join fund_account a on a.book_id = f.book_id and a.fund_id = f.id and a.code = '"
                + code + "' where f.kind = 'SAVINGS'" + among("f.owner_id");
    }

    private String moved(String code, String debit, String credit) {
        return "select w.group_id, w.person_id, sum(w.units) as units from (" + side(code, "debit_id", debit)
                + " union all " + side(code, "credit_id", credit) + ") w group by w.group_id, w.person_id";
    }

    private String side(String code, String key, String units) {
        return "select f.owner_id as group_id, a.owner_id as person_id, " + units + " as units from fund_fund f"
                + " join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id and j.business_date <= " + today()
                + " and j.recorded_at <= " + known
                + " join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id"
                + " join fund_account a on a.book_id = t.book_id and a.id = t." + key + " and a.code = '" + code
                + "' where f.kind = 'SAVINGS'";
    }

    private String band() {
        StringBuilder byDate = new StringBuilder("case");
        StringBuilder byYear = new StringBuilder("case");
        for (int i = 0; i < AGES.size(); i++) {
            int age = AGES.get(i);
            byDate.append(" when p.birth_date > ").append(Sql.day(day.minusYears(age)));
            byYear.append(" when p.birth_year > ").append(day.getYear() - age);
            byDate.append(" then '").append(BANDS.get(i)).append('\'');
            byYear.append(" then '").append(BANDS.get(i)).append('\'');
        }
        String last = " else '" + BANDS.get(AGES.size()) + "' end";
        return "case when p.birth_date is not null then " + byDate + last + " when p.birth_year is not null then "
                + byYear + last + " else '" + AgeBand.UNKNOWN + "' end";
    }

    /**
     * The next day on which a person may come into another band. Databases take the 28th for the birthday of who was born on 29 February, the
     * band the 1st of March: so the day after a birthday is one to look again, too.
     */
    private String birthday() {
        List<String> days = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (int age : AGES) {
            String birthday = "cast(p.birth_date + interval '" + age + "' year as date)";
            days.add("case when " + birthday + " > " + today() + " then " + birthday + " when " + birthday + " = "
                    + today() + " then " + Sql.day(day.plusDays(1)) + " else " + NEVER + " end");
            String year = "p.birth_year + " + age;
            years.add("case when " + year + " > " + day.getYear() + " then cast(cast(" + year
                    + " as varchar) || '-01-01' as date) else " + NEVER + " end");
        }
        return "case when p.birth_date is not null then least(" + String.join(", ", days)
                + ") when p.birth_year is not null then least(" + String.join(", ", years) + ") else " + NEVER + " end";
    }
}
