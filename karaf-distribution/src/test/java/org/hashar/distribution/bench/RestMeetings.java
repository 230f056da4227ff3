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

/** Clients that record 15-line meetings over REST, each for groups of its own, as {@link JdbcMeetings} does. */
final class RestMeetings {
    private static final int GROUPS_EACH = 8;

    private final Server server;
    private final List<List<Village>> villages = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    RestMeetings(Server server, int clients) {
        this.server = server;
        for (int c = 0; c < clients; c++) {
            List<Village> own = new ArrayList<>();
            for (int g = 0; g < GROUPS_EACH; g++) {
                own.add(Village.inTajikistan(server, JdbcMeetings.LINES));
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
                // Most books are kept in the order of their dates.
                LocalDate date = Village.FORMED.plusDays(next / GROUPS_EACH % 5000);
                next++;
                String id = Village.id();
                put("/api/v1/groups/" + village.group() + "/meetings/" + id, village.meeting(id, date, "5.00"));
                recorded.incrementAndGet();
            }
        };
    }

    /**
     * By the older of Java's two clients, which keeps connections open and sends small packets at once. The newer one waits, before it sends the body
     * of a request, until what it sent before is acknowledged (Nagle); on one machine that takes 40 ms, whatever the server does.
     */
    private void put(String path, String json) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.uri(path).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", server.authorization());
        connection.setRequestProperty("Content-Type", "application/json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        if (connection.getResponseCode() != 201) {
            throw new IOException("answered " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
