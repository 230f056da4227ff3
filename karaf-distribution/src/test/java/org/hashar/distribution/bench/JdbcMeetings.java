package org.hashar.distribution.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The least that any program must do for a 15-line meeting: one document, one journal, 15 lines, 16 counters and 15 members present, in
 * one durable transaction. By plain JDBC with batches, and as one function inside the database.
 */
final class JdbcMeetings {
    static final int LINES = 15;
    private static final int GROUPS = 64;

    private final String url;
    private final String user;
    private final String password;
    private final boolean h2;

    JdbcMeetings(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.h2 = url.startsWith("jdbc:h2:");
    }

    void create() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_account(id int primary key, debits bigint not null, credits bigint not null)");
            statement.execute(
                    "create table bench_meeting(id uuid primary key, grp int not null, held date not null, recorded timestamp with time zone default current_timestamp)");
            statement.execute(
                    "create table bench_present(meeting uuid not null, person int not null, primary key(meeting, person))");
            statement.execute(
                    "create table bench_transfer(meeting uuid not null, seq int not null, debit int not null, credit int not null, units bigint not null, primary key(meeting, seq))");
            try (PreparedStatement account =
                    connection.prepareStatement("insert into bench_account values (?, 0, 0)")) {
                for (int i = 0; i < GROUPS * (LINES + 1); i++) {
                    account.setInt(1, i);
                    account.addBatch();
                }
                account.executeBatch();
            }
            if (!h2) {
                statement.execute(FUNCTION);
            }
        }
    }

    /** A client that records meetings of groups of its own. */
    Load.Client client(int number) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return new Load.Client() {
            private int group = number;

            @Override
            public void once() throws SQLException {
                group = (group + 4) % GROUPS;
                record(connection, group);
            }

            @Override
            public void end() throws SQLException {
                connection.close();
            }
        };
    }

    private void record(Connection connection, int group) throws SQLException {
        UUID id = UUID.randomUUID();
        int cash = group * (LINES + 1);
        try (PreparedStatement lock =
                connection.prepareStatement("select debits from bench_account where id = ? for update")) {
            lock.setInt(1, cash);
            lock.executeQuery().close();
        }
        try (PreparedStatement meeting =
                connection.prepareStatement("insert into bench_meeting(id, grp, held) values (?, ?, ?)")) {
            meeting.setObject(1, id);
            meeting.setInt(2, group);
            meeting.setObject(3, LocalDate.of(2011, 3, 1));
            meeting.executeUpdate();
        }
        try (PreparedStatement present = connection.prepareStatement("insert into bench_present values (?, ?)");
                PreparedStatement transfer =
                        connection.prepareStatement("insert into bench_transfer values (?, ?, ?, ?, ?)");
                PreparedStatement count = connection.prepareStatement(
                        "update bench_account set debits = debits + ?, credits = credits + ? where id = ?")) {
            for (int i = 1; i <= LINES; i++) {
                present.setObject(1, id);
                present.setInt(2, i);
                present.addBatch();
                transfer.setObject(1, id);
                transfer.setInt(2, i);
                transfer.setInt(3, cash);
                transfer.setInt(4, cash + i);
                transfer.setLong(5, 5000);
                transfer.addBatch();
                add(count, 0, 5000, cash + i);
            }
            add(count, 5000L * LINES, 0, cash);
            present.executeBatch();
            transfer.executeBatch();
            count.executeBatch();
        }
        connection.commit();
        if (h2) {
            try (Statement sync = connection.createStatement()) {
                sync.execute("CHECKPOINT SYNC");
            }
        }
    }

    private static void add(PreparedStatement count, long debits, long credits, int account) throws SQLException {
        count.setLong(1, debits);
        count.setLong(2, credits);
        count.setInt(3, account);
        count.addBatch();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static final String FUNCTION =
            """
            create function bench_meet(grp int) returns void language plpgsql as $$
            declare
              m uuid := gen_random_uuid();
              cash int := grp * %1$d;
            begin
              perform debits from bench_account where id = cash for update;
              insert into bench_meeting(id, grp, held) values (m, grp, date '2011-03-01');
              insert into bench_present select m, i from generate_series(1, %2$d) i;
              insert into bench_transfer select m, i, cash, cash + i, 5000 from generate_series(1, %2$d) i;
              update bench_account set credits = credits + 5000 where id between cash + 1 and cash + %2$d;
              update bench_account set debits = debits + 5000 * %2$d where id = cash;
            end $$"""
                    .formatted(LINES + 1, LINES);
}
