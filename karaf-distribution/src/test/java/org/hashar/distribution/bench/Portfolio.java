package org.hashar.distribution.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashar.distribution.Server;

/**
 * The portfolio by district, sex and age over REST, from kept totals, beside the full scan of the same numbers: by the service, from every transfer, and
 * by a statement that somebody with a database client would write, from the counters. What differs by one unit ends the run.
 */
final class Portfolio {
    private static final int ROUNDS = 40;
    private static final int SCANS = 3;
    private static final int BUSY = 50;
    private static final Pattern KNOWN = Pattern.compile("\"asKnown\":\"([^\"]+)\"");

    private final Server server;
    private final String url;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private int members;

    /**
     * Of a server with an empty database.
     *
     * @param url of that database
     */
    Portfolio(Server server, String url) {
        this.server = server;
        this.url = url;
    }

    /** Grows to so many members, and tells how long the report takes then. */
    String at(int count) throws IOException, SQLException {
        long begun = System.nanoTime();
        try (Connection connection = connect()) {
            PortfolioRows.fill(connection, members, count, today);
        }
        double filled = seconds(begun);
        members = count;
        begun = System.nanoTime();
        String first = ask("");
        double counted = seconds(begun);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        List<Double> kept = times(ROUNDS, () -> ask(""));
        List<Double> busy = busy();
        Matcher known = KNOWN.matcher(first);
        known.find();
        begun = System.nanoTime();
        String scanned = ask("&asKnown=" + known.group(1));
        double scan = seconds(begun);
        if (!rows(first).equals(rows(scanned)) || !rows(first).equals(rows(ask("")))) {
            throw new IllegalStateException("kept totals differ from the full scan");
        }
        requireSums(first);
        List<Double> raw = times(SCANS, this::raw);
        return String.format(
                Locale.ROOT,
                "%,9d members: kept p50 %.1f ms, p95 %.1f ms, beside %d groups just posted to %.1f ms; raw scan %.0f ms"
                        + " (kept is %.3f of it); full scan by the service %.1f s, equal to the unit; first count %.1f s"
                        + " (filled in %.0f s)",
                count,
                at(kept, 0.50),
                at(kept, 0.95),
                BUSY,
                at(busy, 0.50),
                at(raw, 0.50),
                at(kept, 0.50) / at(raw, 0.50),
                scan,
                counted,
                filled);
    }

    /** With groups that were posted to since they were counted, few enough to be counted live. */
    private List<Double> busy() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update fund_fund set changed = true where id in (select id from fund_fund limit " + BUSY + ")");
        }
        return times(ROUNDS, () -> ask(""));
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static List<Double> times(int rounds, Work work) throws IOException, SQLException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            work.run();
            times.add(seconds(begun) * 1000);
        }
        return times.stream().sorted().toList();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) (part * (sorted.size() - 1)));
    }

    private String ask(String more) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.uri("/api/v1/figures/portfolio?country=TJ&by=DISTRICT,SEX,AGE" + more)
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", server.authorization());
        if (connection.getResponseCode() != 200) {
            throw new IOException("answered " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String rows(String answer) {
        return answer.substring(answer.indexOf("\"rows\""));
    }

    /** The lines add up to what was filled in. */
    private void requireSums(String answer) {
        Matcher line = Pattern.compile("\"members\":(\\d+)").matcher(answer);
        long sum = 0;
        while (line.find()) {
            sum += Long.parseLong(line.group(1));
        }
        if (sum != members) {
            throw new IllegalStateException("the report has " + sum + " of " + members + " members");
        }
    }

    private void raw() throws SQLException {
        String age = "extract(year from age(date '" + today + "', p.birth_date))";
        String sql = "select t.level2, p.sex, width_bucket(" + age + ", array[18, 25, 35, 45, 60]), sum(x.members),"
                + " sum(x.savings), sum(x.owed), sum(case when x.due_on < date '" + today
                + "' - 30 then x.owed else 0 end)"
                + " from (select m.group_id, m.person_id, 1 as members, 0 as savings, 0 as owed, cast(null as date) as due_on"
                + " from reg_membership m where m.valid_to > date '" + today + "' and m.superseded_at > now()"
                + " union all select f.owner_id, a.owner_id, 0, a.credits - a.debits, 0, null from fund_fund f"
                + " join fund_account a on a.book_id = f.book_id and a.fund_id = f.id and a.code = 'SAVINGS'"
                + " union all select f.owner_id, l.person_id, 0, 0, a.debits - a.credits, l.due_on from fund_fund f"
                + " join fund_account a on a.book_id = f.book_id and a.fund_id = f.id and a.code = 'LOAN'"
                + " join fund_loan l on l.id = a.owner_id) x join reg_group g on g.id = x.group_id"
                + " join reg_territory t on t.country = g.country and t.code = g.territory"
                + " join reg_person p on p.id = x.person_id where g.country = 'TJ' group by 1, 2, 3";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing there");
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
