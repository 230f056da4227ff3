package org.hashar.distribution.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashar.distribution.Distribution;
import org.hashar.distribution.Postgres;
import org.hashar.distribution.Server;
import org.hashar.distribution.bench.RestMeetings.Kind;

/**
 * One command, one table: group meetings over REST beside plain JDBC and a function inside PostgreSQL (P1), what one costs in round trips, commits and
 * log (P1c), the month-end of a country (P2), opening loans (P3), a journal of 15 lines (P4), the portfolio of a million members (P6, P6b), restart
 * after {@code kill -9} (P8) and hot installation under load (P9). Every run ends with the ledger verified; a run that fails that has no numbers.
 */
public final class Bench {
    private static final int CLIENTS = 4;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 40);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int MEMBERS = Integer.getInteger("bench.members", 1_000_000);

    private final PrintStream out;
    private final Round round = new Round();

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        new Bench(System.out).run();
    }

    private void run() throws Exception {
        try (Postgres postgres = Postgres.start();
                Server onH2 = Server.inNewFolder("bench-h2").start();
                Server onPostgres =
                        postgres.configure(Server.inNewFolder("bench-postgres")).start()) {
            for (Server server : new Server[] {onH2, onPostgres}) {
                well(server.sh("hashar:module-install tajikistan"));
                new HotInstall(server).awaitReady("TJ");
            }
            meetings(postgres, onH2, onPostgres);
            portfolio(postgres);
            restart("H2", onH2);
            restart("PostgreSQL", onPostgres);
            hot("H2", onH2);
            hot("PostgreSQL", onPostgres);
        }
    }

    private void meetings(Postgres postgres, Server onH2, Server onPostgres) throws Exception {
        JdbcMeetings jdbcPostgres = new JdbcMeetings(postgres.url(), "postgres", "postgres");
        JdbcMeetings jdbcH2 = new JdbcMeetings(
                "jdbc:h2:file:" + Distribution.work("bench-jdbc-h2").resolve("plain"), "sa", "");
        jdbcPostgres.create();
        jdbcH2.create();
        PgBench pgbench = new PgBench(postgres);
        RestMeetings restH2 = new RestMeetings(onH2, CLIENTS, Kind.CONTRIBUTIONS);
        RestMeetings restPostgres = new RestMeetings(onPostgres, CLIENTS, Kind.CONTRIBUTIONS);
        RestMeetings fullH2 = new RestMeetings(onH2, CLIENTS, Kind.WITH_REPAYMENTS);
        RestMeetings fullPostgres = new RestMeetings(onPostgres, CLIENTS, Kind.WITH_REPAYMENTS);
        // The virtual machine compiles what is hot; rates settle after some ten thousand meetings.
        for (RestMeetings each : List.of(restH2, fullH2, restPostgres, fullPostgres)) {
            Load.perSecond(each::client, CLIENTS, WARM_UP);
        }
        Load.perSecond(jdbcH2::client, CLIENTS, SECONDS);

        for (int i = 0; i < ROUNDS; i++) {
            if (pgbench.available()) {
                round.add("pgbench", pgbench.perSecond(CLIENTS, SECONDS));
            }
            round.add("jdbc-pg", Load.perSecond(jdbcPostgres::client, CLIENTS, SECONDS));
            round.add("rest-pg", Load.perSecond(restPostgres::client, CLIENTS, SECONDS));
            round.add("jdbc-h2", Load.perSecond(jdbcH2::client, CLIENTS, SECONDS));
            round.add("rest-h2", Load.perSecond(restH2::client, CLIENTS, SECONDS));
            round.add("full-pg", Load.perSecond(fullPostgres::client, CLIENTS, SECONDS));
            round.add("full-h2", Load.perSecond(fullH2::client, CLIENTS, SECONDS));
        }
        well(onH2.sh("hashar:ledger-verify"));
        well(onPostgres.sh("hashar:ledger-verify"));

        out.println("     a meeting, durable, " + CLIENTS + " clients, median of " + ROUNDS + " rounds [min-max]");
        out.println("     pgbench, one function in PostgreSQL  " + round.rate("pgbench"));
        out.println("     plain JDBC, PostgreSQL               " + round.rate("jdbc-pg"));
        out.println("     plain JDBC, H2 + CHECKPOINT SYNC     " + round.rate("jdbc-h2"));
        line("P1", "10 paid, 4 repaid, REST, PostgreSQL", "full-pg", "jdbc-pg");
        line("P1", "10 paid, 4 repaid, REST, H2", "full-h2", "jdbc-h2");
        line("P4", "15 lines, REST, PostgreSQL", "rest-pg", "jdbc-pg");
        line("P4", "15 lines, REST, H2", "rest-h2", "jdbc-h2");
        monthEnd(postgres, restPostgres);
        out.println("P3   1,000 loans in 12 instalments: PostgreSQL " + Math.round(restPostgres.lend(1000)) + "/s, H2 "
                + Math.round(restH2.lend(1000)) + "/s");
        well(onH2.sh("hashar:ledger-verify"));
        well(onPostgres.sh("hashar:ledger-verify"));
        try (RoundTrips counter = new RoundTrips(postgres.port())) {
            well(onPostgres.launcher("stop"));
            postgres.configure(onPostgres, counter.port()).start();
            cost("15 lines", postgres, counter, restPostgres);
            cost("10 paid, 4 repaid", postgres, counter, fullPostgres);
            well(onPostgres.launcher("stop"));
        }
        postgres.configure(onPostgres).start();
    }

    private void line(String number, String what, String measure, String jdbc) {
        out.println(String.format(
                Locale.ROOT,
                "%-4s %-36s %s  of pgbench %s, of JDBC %s",
                number,
                what,
                round.rate(measure),
                round.ratio(measure, "pgbench"),
                round.ratio(measure, jdbc)));
    }

    /** On a database of its own, so that the members are those of the measure. */
    private void portfolio(Postgres postgres) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database portfolio");
        }
        String url = postgres.url("portfolio");
        try (Server server = postgres.configure(Server.inNewFolder("bench-portfolio"))
                .with("HASHAR_DB_URL", url)
                .start()) {
            well(server.sh("hashar:module-install tajikistan"));
            new HotInstall(server).awaitReady("TJ");
            Portfolio portfolio = new Portfolio(server, url);
            for (int members = MEMBERS / 100; members <= MEMBERS; members *= 10) {
                out.println((members == MEMBERS ? "P6   " : "P6b  ") + portfolio.at(members));
            }
        }
    }

    /** The first meetings of groups make their funds and accounts; the second ones are what a month is. */
    private void monthEnd(Postgres postgres, RestMeetings client) throws Exception {
        MonthEnd month = new MonthEnd(Integer.getInteger("bench.groups", 10_000));
        month.prepare(postgres);
        out.println("P2   first month of a country, PostgreSQL:  " + month.record(client, LocalDate.of(2011, 3, 31)));
        out.println("     second month:                          " + month.record(client, LocalDate.of(2011, 4, 30)));
    }

    /** Counts, free of noise: one client, so that nothing but meetings passes the counter; the rates above are taken without it. */
    private void cost(String what, Postgres postgres, RoundTrips counter, RestMeetings meetings) throws Exception {
        Load.perSecond(meetings::client, 1, SECONDS);
        int before = meetings.recorded();
        long trips = counter.count();
        long commits = number(postgres, "select xact_commit from pg_stat_database where datname = current_database()");
        long wal = number(postgres, "select wal_bytes::bigint from pg_stat_wal");
        Load.perSecond(meetings::client, 1, SECONDS);
        // The statistics of a database session are reported at the latest a second after its work.
        TimeUnit.SECONDS.sleep(2);
        double made = (double) meetings.recorded() - before;
        out.println(String.format(
                Locale.ROOT,
                "P1c  per meeting of %s: %.1f SQL round trips, %.2f commits, %.1f kB of write-ahead log",
                what,
                (counter.count() - trips) / made,
                (number(postgres, "select xact_commit from pg_stat_database where datname = current_database()")
                                - commits)
                        / made,
                (number(postgres, "select wal_bytes::bigint from pg_stat_wal") - wal) / made / 1000));
    }

    private void restart(String name, Server server) throws IOException {
        server.kill9();
        long begun = System.nanoTime();
        server.start();
        if (server.get("/api/v1/countries").statusCode() != 200) {
            throw new IllegalStateException("no answer after the restart");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc/" + server.pid() + "/status"), StandardCharsets.US_ASCII));
        resident.find();
        out.println(String.format(
                Locale.ROOT,
                "P8   %s: kill -9 to the first authenticated answer %.1f s, resident %d MB",
                name,
                seconds,
                Long.parseLong(resident.group(1)) / 1024));
    }

    private void hot(String name, Server server) throws Exception {
        out.println("P9   " + name + ": " + new HotInstall(server).measure(Integer.getInteger("bench.installs", 10)));
    }

    private static long number(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void well(Server.Output output) {
        if (output.status() != 0) {
            throw new IllegalStateException(output.toString());
        }
    }
}
