package org.hashar.distribution.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashar.distribution.Postgres;

/**
 * The month-end of a country: one 15-line meeting of each of its groups, kept without a line and sent in one bundle. The groups and their members are put
 * into the registry's tables by SQL, as an import would; what is measured is recording.
 */
final class MonthEnd {
    private static final int MEMBERS = 15;
    private static final LocalDate FORMED = LocalDate.of(2010, 10, 1);
    private static final String PERSON = "('00000000-0000-7000-8000-' || lpad(to_hex(g * 100 + m), 12, '0'))::uuid";
    private static final String GROUP = "('00000000-0000-7000-9000-' || lpad(to_hex(g), 12, '0'))::uuid";

    /** They have no names that could be spelt anew while the server is measured. */
    static final int SPELT = Short.MAX_VALUE;

    /** What groups are called and where they are, for those that were inserted without it. */
    static final String LINES =
            "insert into reg_group_line (line_id, id, revision, group_id, country, name, territory, valid_from, valid_to, recorded_at,"
                    + " superseded_at) select g.id, g.id, 1, g.id, g.country, g.name, g.territory, g.formed_on, date '9999-12-31',"
                    + " g.recorded_at, timestamptz '9999-12-31 00:00:00Z' from reg_group g"
                    + " where not exists (select 1 from reg_group_line l where l.group_id = g.id)";

    private final int groups;

    MonthEnd(int groups) {
        this.groups = groups;
    }

    /** Fills the registry. */
    void prepare(Postgres postgres) throws SQLException {
        String people = " from generate_series(1, " + groups + ") g, generate_series(1, " + MEMBERS + ") m";
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into reg_group (id, code, country, group_type, name, name_key, formed_on, territory, status, status_since,"
                            + " recorded_at, fingerprint, version, spelt_as) select " + GROUP
                            + ", 'TJ-BENCH-' || g, 'TJ', 'MST', 'Bench ' || g,"
                            + " 'bench ' || g, date '" + FORMED
                            + "', t.codes[1 + g % cardinality(t.codes)], 'ACTIVE', date '" + FORMED
                            + "', now(), 'bench', 1, " + SPELT + " from generate_series(1, " + groups + ") g,"
                            + " (select array_agg(code order by code) as codes from reg_territory where country = 'TJ' and level = 3) t");
            statement.execute(LINES);
            statement.execute(
                    "insert into reg_person (id, country, sex, birth_year, recorded_at, fingerprint, version, spelt_as)"
                            + " select " + PERSON + ", 'TJ', 'FEMALE', 1975, now(), 'bench', 1, " + SPELT + people);
            statement.execute(
                    "insert into reg_membership (line_id, id, revision, group_id, person_id, valid_from, valid_to,"
                            + " recorded_at, superseded_at) select gen_random_uuid(), gen_random_uuid(), 1, " + GROUP
                            + ", " + PERSON
                            + ", date '" + FORMED + "', date '9999-12-31', now(), timestamptz '9999-12-31 00:00:00Z'"
                            + people);
            statement.execute("analyze");
        }
    }

    /** Sends one meeting of each group, on the given day, and tells how long it took. */
    String record(RestMeetings client, LocalDate date) throws Exception {
        byte[] lines = IntStream.rangeClosed(1, groups)
                .mapToObj(group -> meeting(group, date))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        String answer = client.bundle(lines);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!answer.startsWith("{\"recorded\":" + groups + ",")) {
            throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
        }
        return String.format(
                Locale.ROOT,
                "%,d meetings of %d lines (%.0f MB) in %.1f s, %.0f/s",
                groups,
                MEMBERS,
                lines.length / 1e6,
                seconds,
                groups / seconds);
    }

    private static String meeting(int group, LocalDate date) {
        String members = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(m -> "{\"person\":\"" + new UUID(0x7000L, 0x8000L << 48 | (group * 100L + m))
                        + "\",\"state\":\"PRESENT\"}")
                .collect(Collectors.joining(","));
        String paid = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(m -> "{\"person\":\"" + new UUID(0x7000L, 0x8000L << 48 | (group * 100L + m))
                        + "\",\"amount\":{\"amount\":\"5.00\",\"asset\":\"TJS\"}}")
                .collect(Collectors.joining(","));
        return "{\"id\":\"" + new UUID(date.toEpochDay() << 16 | 0x7000L, 0xa000L << 48 | group) + "\",\"group\":\""
                + new UUID(0x7000L, 0x9000L << 48 | group) + "\",\"date\":\"" + date + "\",\"attendance\":[" + members
                + "],\"contributions\":[" + paid + "]}";
    }
}
