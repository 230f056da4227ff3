package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A group with members, formed over REST as a partner would, and the meetings it can hold. */
public final class Village {
    private static final AtomicLong CLOCK = new AtomicLong(System.currentTimeMillis());
    private static final Random RANDOM = new Random();
    public static final LocalDate FORMED = LocalDate.of(2011, 3, 1);

    private final Server server;
    private final String asset;
    private final String group = id();
    private final List<String> members = new ArrayList<>();
    private final List<String> loans = new ArrayList<>();
    private int repaid;

    private Village(Server server, String asset) {
        this.server = server;
        this.asset = asset;
    }

    /** A group in Tajikistan, in a jamoat of Isfara. */
    public static Village inTajikistan(Server server, int members) {
        return new Village(server, "TJS").form("TJ", "MST", "3505220-J01", members);
    }

    /** A group in Kyrgyzstan, in Ak-Suu. */
    public static Village inKyrgyzstan(Server server, int members) {
        return new Village(server, "KGS").form("KG", "SHG", "41705236802010", members);
    }

    public String group() {
        return group;
    }

    public List<String> members() {
        return members;
    }

    /** A UUIDv7, as clients make them. */
    public static String id() {
        long millis = CLOCK.incrementAndGet();
        return new UUID(
                        (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000),
                        (RANDOM.nextLong() >>> 2) | 0x8000000000000000L)
                .toString();
    }

    /** A meeting at which everybody was present and paid the same. */
    public String meeting(String id, LocalDate date, String fee) {
        return """
                {"id":"%s","group":"%s","date":"%s","attendance":[%s],"contributions":[%s],\
                "loans":[],"repayments":[],"expenses":[],"cashCounted":null,"cashDifferenceReason":null,"note":null}"""
                .formatted(
                        id,
                        group,
                        date,
                        members.stream()
                                .map(m -> "{\"person\":\"" + m + "\",\"state\":\"PRESENT\"}")
                                .collect(Collectors.joining(",")),
                        members.stream()
                                .map(m -> "{\"person\":\"" + m + "\",\"amount\":" + money(fee) + "}")
                                .collect(Collectors.joining(",")));
    }

    /**
     * A meeting at which everybody paid the same and four repay their loans. At every twelfth, beginning with the first, the loans are new ones.
     */
    public String meetingWithRepayments(String id, LocalDate date) {
        String meeting = meeting(id, date, "5.00");
        if (repaid++ % 12 == 0) {
            loans.clear();
            meeting = meeting.replace("\"loans\":[]", "\"loans\":[" + lend(date, 4, "10.00") + "]");
        }
        return meeting.replace(
                "\"repayments\":[]",
                "\"repayments\":["
                        + loans.stream()
                                .map(loan -> "{\"loan\":\"" + loan + "\",\"amount\":" + money("0.80") + "}")
                                .collect(Collectors.joining(","))
                        + "]");
    }

    /** A meeting at which everybody pays in 10,000, and members take so many loans. */
    public String meetingWithLoans(String id, LocalDate date, int count, String principal) {
        return meeting(id, date, "10000.00")
                .replace("\"loans\":[]", "\"loans\":[" + lend(date, count, principal) + "]");
    }

    /** New loans at one percent a month, in 12 instalments. */
    private String lend(LocalDate date, int count, String principal) {
        String terms =
                """
                {"interest":"DECLINING_EQUAL_INSTALMENTS","rate":{"percent":"1","per":"MONTH"},"dayCount":"THIRTY_360",\
                "instalments":{"every":"MONTH","step":null,"firstDueOn":"%s","count":12,"dates":[]}}"""
                        .formatted(date.plusMonths(1));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String loan = id();
            loans.add(loan);
            lines.add("{\"id\":\"" + loan + "\",\"person\":\"" + members.get(i % members.size()) + "\",\"principal\":"
                    + money(principal) + ",\"terms\":" + terms + "}");
        }
        return String.join(",", lines);
    }

    public String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"asset\":\"" + asset + "\"}";
    }

    /** Records a meeting at which everybody paid. */
    public HttpResponse<String> meet(String id, LocalDate date) {
        return server.put("/api/v1/groups/" + group + "/meetings/" + id, meeting(id, date, "5.00"));
    }

    private Village form(String country, String type, String territory, int count) {
        created(server.put(
                "/api/v1/groups/" + group,
                """
                {"id":"%s","country":"%s","type":"%s","name":"Chashma %s","motto":null,"formedOn":"%s",\
                "territory":"%s","status":"ACTIVE"}"""
                        .formatted(group, country, type, group.substring(24), FORMED, territory)));
        for (int i = 0; i < count; i++) {
            members.add(join(country, i));
        }
        return this;
    }

    private String join(String country, int number) {
        String person = id();
        created(server.put(
                "/api/v1/persons/" + person,
                """
                {"id":"%s","country":"%s","names":[{"kind":"OFFICIAL","language":"ru","family":"Invented",\
                "given":"Member %d","patronymic":null}],"sex":"FEMALE","birthDate":null,"birthYear":1975,"territory":null}"""
                        .formatted(person, country, number)));
        String membership = id();
        created(server.put(
                "/api/v1/memberships/" + membership,
                """
                {"id":"%s","group":"%s","person":"%s","from":"%s","to":null,"joinReason":"NEIGHBOUR"}"""
                        .formatted(membership, group, person, FORMED)));
        return person;
    }

    private static void created(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    }
}
