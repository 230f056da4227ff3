package org.hashar.fund.internal.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.testing.Databases;

/**
 * Fills the tables with members, groups, savings and loans by a few statements of the database's own, on PostgreSQL: for measuring the portfolio
 * report. What the services would have written is written: twenty members a group, each with savings, two in five with a loan, a tenth of the
 * loans late; places of 50 districts with 40 villages each; ids are derived from numbers. The accounts' counters carry the amounts, one journal
 * a group carries the transfers, and every group is noted as changed, so that the first report counts it.
 *
 * <p>{@code main} prints the median of the report from kept totals beside that of the raw full scan of the same numbers.
 */
public final class PortfolioLoad {
    private static final int MEMBERS_OF_A_GROUP = 20;
    private static final int PLACES = 2000;
    private static final int ROUNDS = 15;
    private static final EnumSet<Dimension> BY = EnumSet.of(Dimension.DISTRICT, Dimension.SEX, Dimension.AGE);

    private PortfolioLoad() {}

    /** An id for the n-th of a kind. */
    private static String id(int kind, String n) {
        return "cast('" + String.format(Locale.ROOT, "%08x", kind) + "-0000-7000-8000-' || lpad(to_hex(" + n
                + "), 12, '0') as uuid)";
    }

    /**
     * Adds so many members, in groups of twenty.
     *
     * @param today of the loans: one in ten was due forty days before
     */
    public static void fill(Connection connection, int members, LocalDate today) throws SQLException {
        int groups = members / MEMBERS_OF_A_GROUP;
        String epoch = "timestamp with time zone '2011-01-01 00:00:00+00'";
        String never = "timestamp with time zone '9999-12-31 00:00:00+00'";
        String some = " from generate_series(1, " + members + ") n";
        String ofGroup = "((n - 1) / " + MEMBERS_OF_A_GROUP + " + 1)";
        String late = "case when n % 10 = 0 then " + Sql.day(today.minusDays(40)) + " else "
                + Sql.day(today.plusDays(90)) + " end";
        String place = "'V' || (n % " + PLACES + ")";
        List<String> statements = new ArrayList<>();
        statements.add("insert into reg_territory (id, country, code, level, level1, level2, level3, level4) select "
                + id(1, "n") + ", 'KG', 'V' || n, 4, 'R' || n % 7, 'D' || n % 50, 'A' || n % 400, 'V' || n"
                + " from generate_series(0, " + (PLACES - 1) + ") n on conflict do nothing");
        statements.add(
                "insert into reg_person (id, country, sex, birth_date, birth_year, recorded_at, fingerprint, version)"
                        + " select " + id(2, "n")
                        + ", 'KG', case when n % 5 = 0 then 'MALE' else 'FEMALE' end, date '1950-01-01'"
                        + " + n % 20000, extract(year from date '1950-01-01' + n % 20000), " + epoch + ", '-', 1"
                        + some);
        statements.add(
                "insert into reg_group (id, code, country, group_type, name, name_key, formed_on, territory, status,"
                        + " status_since, recorded_at, fingerprint, version) select " + id(3, "n")
                        + ", 'G' || n, 'KG', 'SHG', 'G' || n, 'g' || n, date '2011-01-01', " + place
                        + ", 'ACTIVE', date '2011-01-01', " + epoch + ", '-', 1 from generate_series(1, " + groups
                        + ") n");
        statements.add("insert into reg_group_status (id, group_id, status, valid_from, recorded_at) select "
                + id(4, "n")
                + ", " + id(3, "n") + ", 'ACTIVE', date '2011-01-01', " + epoch + " from generate_series(1, " + groups
                + ") n");
        statements.add("insert into reg_membership (line_id, id, revision, group_id, person_id, valid_from, valid_to,"
                + " recorded_at, superseded_at) select " + id(5, "n") + ", " + id(5, "n") + ", 1, " + id(3, ofGroup)
                + ", "
                + id(2, "n") + ", date '2011-01-01', date '9999-12-31', " + epoch + ", " + never + some);
        String book = id(6, "1");
        statements.add("insert into fund_fund (book_id, id, owner_id, kind, country, asset, scale, next_seq, last_date,"
                + " recorded_at) select " + book + ", " + id(7, "n") + ", " + id(3, "n")
                + ", 'SAVINGS', 'KG', 'KGS', 2, 2, date '2011-02-01', " + epoch + " from generate_series(1, " + groups
                + ") n");
        String account =
                "insert into fund_account (book_id, id, fund_id, code, owner_id, asset, limit_kind, debits, credits)";
        statements.add(account + " select " + book + ", " + id(8, "n") + ", " + id(7, ofGroup) + ", 'SAVINGS', "
                + id(2, "n") + ", 'KGS', 'CREDIT_BALANCE', 0, 20000 + n % 1000" + some);
        String loans = " from generate_series(1, " + members + ") n where n % 5 < 2";
        statements.add(account + " select " + book + ", " + id(9, "n") + ", " + id(7, ofGroup) + ", 'LOAN', "
                + id(10, "n") + ", 'KGS', 'DEBIT_BALANCE', 10000 + n % 500, 0" + loans);
        statements.add(account + " select " + book + ", " + id(11, "n") + ", " + id(7, "n") + ", 'CASH', " + id(7, "n")
                + ", 'KGS', 'DEBIT_BALANCE', s.saved, l.lent from generate_series(1, " + groups + ") n"
                + " join (select (n - 1) / 20 + 1 as g, sum(20000 + n % 1000) as saved" + some
                + " group by 1) s on s.g = n join (select (n - 1) / 20 + 1 as g, sum(10000 + n % 500) as lent" + loans
                + " group by 1) l on l.g = n");
        statements.add(
                "insert into fund_journal (book_id, id, fund_id, kind, business_date, seq, document_id, recorded_at,"
                        + " actor_id) select " + book + ", " + id(12, "n") + ", " + id(7, "n")
                        + ", 'MEETING', date '2011-02-01', 1, " + id(13, "n") + ", " + epoch + ", " + id(14, "1")
                        + " from generate_series(1, " + groups + ") n");
        String transfer =
                "insert into fund_transfer (book_id, journal_id, seq, debit_id, credit_id, asset, units, code)";
        statements.add(transfer + " select " + book + ", " + id(12, ofGroup) + ", n, " + id(11, ofGroup) + ", "
                + id(8, "n") + ", 'KGS', 20000 + n % 1000, 'CONTRIBUTION'" + some);
        statements.add(transfer + " select " + book + ", " + id(12, ofGroup) + ", n + " + members + ", " + id(9, "n")
                + ", " + id(11, ofGroup) + ", 'KGS', 10000 + n % 500, 'LOAN_ISSUED'" + loans);
        statements.add(
                "insert into fund_meeting (id, book_id, fund_id, group_id, meeting_date, journal_id, content_hash,"
                        + " cash_expected, cash_difference, recorded_at, recorded_by) select " + id(13, "n") + ", "
                        + book + ", "
                        + id(7, "n") + ", " + id(3, "n") + ", date '2011-02-01', " + id(12, "n") + ", '-', 0, 0, "
                        + epoch
                        + ", 'load' from generate_series(1, " + groups + ") n");
        statements.add("insert into fund_loan (meeting_id, id, person_id, due_on) select " + id(13, ofGroup) + ", "
                + id(10, "n") + ", " + id(2, "n") + ", " + late + loans);
        statements.add("insert into reg_group_change (id, group_id) select " + id(15, "n") + ", " + id(3, "n")
                + " from generate_series(1, " + groups + ") n");
        statements.add("analyze");
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The report's numbers straight from the tables, as somebody with a database client would ask for them. */
    private static String rawScan(LocalDate today) {
        return "select t.level2, sex, age_band, sum(members), sum(savings), sum(outstanding), sum(par30) from ("
                + Cells.now(today).sql("v.country = 'KG'")
                + ") k join reg_territory t on t.country = k.country and t.code = k.territory group by 1, 2, 3";
    }

    /** Prints members, kept, raw (milliseconds) and how many groups a second are counted anew. */
    public static void main(String[] args) throws SQLException {
        for (int members : new int[] {10_000, 100_000, 1_000_000}) {
            try (World world = new World(Databases.postgres(new RegistrySchema(), new FundEntities()))) {
                LocalDate today = LocalDate.of(2026, 11, 20);
                try (Connection connection = world.database.dataSource().getConnection()) {
                    fill(connection, members, today);
                }
                Figures figures = FiguresTest.figures(world);
                long begin = System.nanoTime();
                PortfolioReport first = report(figures);
                long fill = System.nanoTime() - begin;
                vacuum(world);
                List<Long> kept = new ArrayList<>();
                List<Long> raw = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    kept.add(time(() -> report(figures)));
                    raw.add(time(() -> world.tx.read(
                            em -> em.createNativeQuery(rawScan(today)).getResultList())));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%,d members: kept totals %.1f ms, raw scan %.1f ms, first count %.1f s, %d lines%n",
                        members,
                        median(kept),
                        median(raw),
                        fill / 1e9,
                        first.rows().size());
            }
        }
    }

    private static PortfolioReport report(Figures figures) {
        return figures.report(World.RECORDER, new PortfolioReport.Query("KG", null, BY, null, null));
    }

    private static void vacuum(World world) throws SQLException {
        try (Connection connection = world.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow()
                / (double) Duration.ofMillis(1).toNanos();
    }
}
