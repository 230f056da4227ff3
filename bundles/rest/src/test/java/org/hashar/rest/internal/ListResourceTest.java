package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registry's lists given out whole. */
class ListResourceTest {
    private static final UUID GROUP = UUID.fromString("01890000-0000-7000-8000-0000000000aa");
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
        server.lists.on("open", args -> persons());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Book persons() {
        return new Book(
                "persons",
                "Persons of TJ",
                List.of(new Column("given", "Given name", false), new Column("phones", "Telephones", false)),
                List.of(
                                Row.line("#beneficiary+given", "#contact+phone"),
                                Row.line("Сорбон", "+992935551234; +992935551235"),
                                Row.line("+SUM(A1)", "-"))
                        .iterator());
    }

    @Test
    void streamsAListWithTagsAndTelephonesThatCanBeReadAgain() {
        TestServer.Answer answer = server.get("/exports/persons?country=TJ&hxl=true&format=csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"persons.csv\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.body().lines())
                .containsExactly(
                        "Given name,Telephones",
                        "#beneficiary+given,#contact+phone",
                        "Сорбон,+992935551234; +992935551235",
                        "'+SUM(A1),'-");
        assertThat(server.lists.last("open").get(1))
                .isEqualTo(new ListQuery(
                        ListQuery.Kind.PERSONS, "TJ", null, null, null, null, null, null, null, null, true));
    }

    @Test
    void passesOnWhichMembershipsAreAskedForAndAnswersInJsonToo() {
        TestServer.Answer answer =
                server.get("/exports/memberships?country=TJ&group=" + GROUP + "&asKnown=2011-10-01T00:00:00Z");
        Contract.load().check("get", "/exports/memberships", 200, answer.json());
        assertThat(server.lists.last("open").get(1))
                .isEqualTo(new ListQuery(
                        ListQuery.Kind.MEMBERSHIPS,
                        "TJ",
                        null,
                        null,
                        GROUP,
                        Instant.parse("2011-10-01T00:00:00Z"),
                        null,
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void refusesAnUnknownListAndTellsAllThatIsWrongWithTheAddress() {
        assertThat(server.get("/exports/secrets?country=TJ").status()).isEqualTo(404);
        TestServer.Answer wrong = server.get("/exports/groups?group=x&hxl=perhaps&format=pdf");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("violations")).hasSize(4);
        assertThat(server.get("/exports/groups?country=TJ", "Accept", "image/png")
                        .status())
                .isEqualTo(406);
    }
}
