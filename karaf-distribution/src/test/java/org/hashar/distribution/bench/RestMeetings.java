package org.hashar.distribution.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Load.Client() {
            private int next = recorded.get();

            @Override
            public void once() throws Exception {
                Village village = own.get(next % GROUPS_EACH);
                // Most books are kept in the order of their dates.
                LocalDate date = Village.FORMED.plusDays(next / GROUPS_EACH % 5000);
                next++;
                String id = Village.id();
                HttpRequest request = server.request("/api/v1/groups/" + village.group() + "/meetings/" + id)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(village.meeting(id, date, "5.00")))
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                recorded.incrementAndGet();
            }
        };
    }
}
