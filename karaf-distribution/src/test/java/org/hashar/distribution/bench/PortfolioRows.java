package org.hashar.distribution.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills the tables of a server with members, groups, savings and loans by a few statements of PostgreSQL's own, in a minute for a million. What the
 * services would have written is written: twenty members a group, each with savings, two in five with a loan, a tenth of the members with one that is
 * late; places of 50 districts with 40 villages each; ids are derived from numbers. The accounts' counters carry the amounts, one journal a group
 * carries the transfers, and every group is noted as changed, so that the first report counts it.
 */
final class PortfolioRows {
    private static final int MEMBERS_OF_A_GROUP = 20;
    private static final int PLACES = 2000;
    private static final String EPOCH = "timestamp with time zone '2011-01-01 00:00:00+00'";
    private static final String NEVER = "timestamp with time zone '9999-12-31 00:00:00+00'";

    private final List<String> statements = new ArrayList<>();
    private final String members;
    private final String groups;

    private PortfolioRows(int before, int until) {
        members = " from generate_series(" + (before + 1) + ", " + until + ") n";
        groups = " from generate_series(" + (before / MEMBERS_OF_A_GROUP + 1) + ", " + until / MEMBERS_OF_A_GROUP
                + ") n";
    }

    /**
     * Adds members, in groups of twenty.
     *
     * @param before how many were added before
     * @param until how many there are then
     * @param today of the loans: one in four was due forty days before
     */
    static void fill(Connection connection, int before, int until, LocalDate today) throws SQLException {
        PortfolioRows rows = new PortfolioRows(before, until);
        rows.registry();
        rows.accounts();
        rows.documents(today);
        rows.statements.add("analyze");
        try (Statement statement = connection.createStatement()) {
            for (String each : rows.statements) {
                statement.execute(each);
            }
        }
    }

    private void registry() {
        String place = "'V' || (n % " + PLACES + ")";
        statements.add("insert into reg_territory (id, country, code, level, level1, level2, level3, level4) select "
                + id(1, "n") + ", 'TJ', 'V' || n, 4, 'R' || n % 7, 'D' || n % 50, 'A' || n % 400, 'V' || n"
                + " from generate_series(0, " + (PLACES - 1) + ") n on conflict do nothing");
        statements.add(
                "insert into reg_person (id, country, sex, birth_date, birth_year, recorded_at, fingerprint, version,"
                        + " spelt_as) select " + id(2, "n")
                        + ", 'TJ', case when n % 5 = 0 then 'MALE' else 'FEMALE' end, date '1950-01-01' + n % 20000,"
                        + " extract(year from date '1950-01-01' + n % 20000), " + EPOCH + ", '-', 1, " + MonthEnd.SPELT
                        + members);
        statements.add(
                "insert into reg_group (id, code, country, group_type, name, name_key, formed_on, territory, status,"
                        + " status_since, recorded_at, fingerprint, version, spelt_as) select " + id(3, "n")
                        + ", 'G' || n, 'TJ', 'MST', 'G' || n, 'g' || n, date '2011-01-01', " + place
                        + ", 'ACTIVE', date '2011-01-01', " + EPOCH + ", '-', 1, " + MonthEnd.SPELT + groups);
        statements.add(MonthEnd.LINES);
        statements.add("insert into reg_group_status (id, group_id, status, valid_from, recorded_at) select "
                + id(4, "n") + ", " + id(3, "n") + ", 'ACTIVE', date '2011-01-01', " + EPOCH + groups);
        statements.add("insert into reg_membership (line_id, id, revision, group_id, person_id, valid_from, valid_to,"
                + " recorded_at, superseded_at) select " + id(5, "n") + ", " + id(5, "n") + ", 1, " + id(3, ofGroup())
                + ", " + id(2, "n") + ", date '2011-01-01', date '9999-12-31', " + EPOCH + ", " + NEVER + members);
        statements.add(
                "insert into reg_group_change (id, group_id) select " + id(15, "n") + ", " + id(3, "n") + groups);
    }

    private void accounts() {
        statements.add("insert into fund_fund (book_id, id, owner_id, kind, country, asset, scale, next_seq, last_date,"
                + " recorded_at) select " + book() + ", " + id(7, "n") + ", " + id(3, "n")
                + ", 'SAVINGS', 'TJ', 'TJS', 2, 2, date '2011-02-01', " + EPOCH + groups);
        String account =
                "insert into fund_account (book_id, id, fund_id, code, owner_id, asset, limit_kind, debits, credits)";
        statements.add(account + " select " + book() + ", " + id(8, "n") + ", " + id(7, ofGroup()) + ", 'SAVINGS', "
                + id(2, "n") + ", 'TJS', 'CREDIT_BALANCE', 0, " + saved() + members);
        statements.add(account + " select " + book() + ", " + id(9, "n") + ", " + id(7, ofGroup()) + ", 'LOAN', "
                + id(10, "n") + ", 'TJS', 'DEBIT_BALANCE', " + lent() + ", 0" + members + borrowers());
        statements.add(account + " select " + book() + ", " + id(11, "g") + ", " + id(7, "g") + ", 'CASH', "
                + id(7, "g") + ", 'TJS', 'DEBIT_BALANCE', saved, lent from (select " + ofGroup() + " as g, sum("
                + saved() + ") as saved, sum(case when n % 5 < 2 then " + lent() + " else 0 end) as lent" + members
                + " group by 1) s");
    }

    private void documents(LocalDate today) {
        String late = "case when n % 10 = 0 then date '" + today.minusDays(40) + "' else date '" + today.plusDays(90)
                + "' end";
        statements.add(
                "insert into fund_journal (book_id, id, fund_id, kind, business_date, seq, document_id, recorded_at,"
                        + " actor_id) select " + book() + ", " + id(12, "n") + ", " + id(7, "n")
                        + ", 'MEETING', date '2011-02-01', 1, " + id(13, "n") + ", " + EPOCH + ", " + id(14, "1")
                        + groups);
        String transfer =
                "insert into fund_transfer (book_id, journal_id, seq, debit_id, credit_id, asset, units, code)";
        statements.add(transfer + " select " + book() + ", " + id(12, ofGroup()) + ", n, " + id(11, ofGroup()) + ", "
                + id(8, "n") + ", 'TJS', " + saved() + ", 'CONTRIBUTION'" + members);
        statements.add(transfer + " select " + book() + ", " + id(12, ofGroup()) + ", -n, " + id(9, "n") + ", "
                + id(11, ofGroup()) + ", 'TJS', " + lent() + ", 'LOAN_ISSUED'" + members + borrowers());
        statements.add(
                "insert into fund_meeting (id, book_id, fund_id, group_id, meeting_date, journal_id, content_hash,"
                        + " cash_expected, cash_difference, recorded_at, recorded_by) select " + id(13, "n") + ", "
                        + book() + ", " + id(7, "n") + ", " + id(3, "n") + ", date '2011-02-01', " + id(12, "n")
                        + ", '-', 0, 0, " + EPOCH + ", 'load'" + groups);
        statements.add("insert into fund_loan (meeting_id, id, person_id, due_on) select " + id(13, ofGroup()) + ", "
                + id(10, "n") + ", " + id(2, "n") + ", " + late + members + borrowers());
    }

    /** An id for the n-th of a kind. */
    private static String id(int kind, String n) {
        return "cast('" + String.format(Locale.ROOT, "%08x", kind) + "-0000-7000-8000-' || lpad(to_hex(" + n
                + "), 12, '0') as uuid)";
    }

    private static String book() {
        return id(6, "1");
    }

    private static String ofGroup() {
        return "((n - 1) / " + MEMBERS_OF_A_GROUP + " + 1)";
    }

    private static String saved() {
        return "20000 + n % 1000";
    }

    private static String lent() {
        return "10000 + n % 500";
    }

    private static String borrowers() {
        return " where n % 5 < 2";
    }
}
