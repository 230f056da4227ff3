package org.hashar.distribution.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hashar.distribution.Server;
import org.hashar.distribution.Village;

/** Clients that record meetings over REST, each for groups of its own, as {@link JdbcMeetings} does. */
final class RestMeetings {
    private static final int GROUPS_EACH = 16;
    private static final int LOANS_EACH = 100;
    /** Days from the beginning that have passed by now. Most books are kept in their order, so there are more of them than a run comes to. */
    private static final int DAYS = 5000;

    private final Server server;
    private final Kind kind;
    private final List<List<Village>> villages = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    /** What a meeting consists of. */
    enum Kind {
        /** Everybody of 15 pays: 15 lines. */
        CONTRIBUTIONS(JdbcMeetings.LINES) {
            @Override
            String meeting(Village village, String id, LocalDate date) {
                return village.meeting(id, date, "5.00");
            }
        },
        /** Ten pay, and four of them repay loans with interest and instalments, which each payment is divided by. */
        WITH_REPAYMENTS(10) {
            @Override
            String meeting(Village village, String id, LocalDate date) {
                return village.meetingWithRepayments(id, date);
            }
        };

        private final int members;

        Kind(int members) {
            this.members = members;
        }

        abstract String meeting(Village village, String id, LocalDate date);
    }

    RestMeetings(Server server, int clients, Kind kind) {
        this.server = server;
        this.kind = kind;
        for (int c = 0; c < clients; c++) {
            List<Village> own = new ArrayList<>();
            for (int g = 0; g < GROUPS_EACH; g++) {
                own.add(Village.inTajikistan(server, kind.members));
            }
            villages.add(own);
        }
    }

    /** How many meetings were acknowledged as new. */
    int recorded() {
        return recorded.get();
    }

    Load.Client client(int number) {
        List<Village> own = villages.get(number);
        return new Load.Client() {
            private int next = recorded.get();

            @Override
            public void once() throws IOException {
                Village village = own.get(next % GROUPS_EACH);
                LocalDate date = Village.FORMED.plusDays(1 + next / GROUPS_EACH % DAYS);
                next++;
                String id = Village.id();
                put(village, id, kind.meeting(village, id, date));
                recorded.incrementAndGet();
            }
        };
    }

    /** So many loans in 12 instalments, a hundred at a meeting of a group of its own; loans a second. */
    double lend(int loans) throws IOException {
        List<Village> borrowers = new ArrayList<>();
        for (int i = 0; i < loans / LOANS_EACH; i++) {
            borrowers.add(Village.inTajikistan(server, 10));
        }
        long begun = System.nanoTime();
        for (Village village : borrowers) {
            String id = Village.id();
            String meeting = village.meetingWithLoans(id, Village.FORMED, LOANS_EACH, "100.00");
            put(village, id, meeting);
        }
        return loans / ((System.nanoTime() - begun) / 1e9);
    }

    private void put(Village village, String id, String meeting) throws IOException {
        send(
                "PUT",
                "/api/v1/groups/" + village.group() + "/meetings/" + id,
                "application/json",
                meeting.getBytes(StandardCharsets.UTF_8),
                201);
    }

    /** Many meetings in one request; what the server says of them. */
    String bundle(byte[] lines) throws IOException {
        return send("POST", "/api/v1/meetings/bundle", "application/x-ndjson", lines, 200);
    }

    /** By the older of Java's two clients, which keeps connections open and costs the client less for each request. */
    private String send(String method, String path, String type, byte[] body, int expected) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.uri(path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", server.authorization());
        connection.setRequestProperty("Content-Type", type);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        if (connection.getResponseCode() != expected) {
            throw new IOException("answered " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
