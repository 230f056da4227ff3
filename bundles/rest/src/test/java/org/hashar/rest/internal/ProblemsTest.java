package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong, as clients see it. */
class ProblemsTest {
    private static final Contract CONTRACT = Contract.load();
    private static final String MEETING = "/groups/" + GROUP + "/meetings/" + ID;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        server.meetings.on("record", args -> new Recorded<>(Samples.meeting(), true));
        server.persons.on("list", args -> new Page<>(List.of(), null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void isProblem(TestServer.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        CONTRACT.check("GET", "/me", status, answer.json());
    }

    @Test
    void letsCallsUnderWayEndBeforeItGoesAndTellsLaterOnesToTryAgain() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        server.persons.on("list", args -> {
            begun.countDown();
            await(asked);
            return new Page<>(List.of(), null);
        });
        CompletableFuture<TestServer.Answer> underWay =
                CompletableFuture.supplyAsync(() -> server.get("/persons?country=KG"));
        await(begun);
        CompletableFuture<Void> going = CompletableFuture.runAsync(server.servlet::destroy);
        assertThat(going).isNotDone();
        asked.countDown();

        assertThat(underWay.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        going.get(10, TimeUnit.SECONDS);
        TestServer.Answer later = server.get("/persons?country=KG");
        isProblem(later, 503);
        assertThat(later.header("Retry-After")).isEqualTo("30");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/groups/a/b/c/d",
                "/",
                "/services",
                "/services/",
                "/countries/KG/training",
                "/persons/x/y",
                "/application.wadl"
            })
    void whatIsNotThere(String path) {
        TestServer.Answer answer = server.get(path);
        isProblem(answer, 404);
        assertThat(answer.told())
                .isEqualTo("{'type':'urn:hashar:problem:not-found','title':'Not found','status':404,"
                        + "'detail':'There is nothing at this address.','instance':null,'violations':[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/persons/x",
        "PATCH,/groups/x",
        "PUT,/groups",
        "POST,/figures/membership",
        "TRACE,/me",
        "GET,/memberships/x"
    })
    void whatCannotBeDoneThere(String method, String path) {
        TestServer.Answer answer = server.json(method, path, "{}");
        isProblem(answer, 405);
        assertThat(answer.header("Allow")).isNotBlank();
    }

    @Test
    void whatIsNotGivenInThatType() {
        isProblem(server.get("/persons?country=KG", "Accept", "text/html"), 406);
        isProblem(server.get("/openapi.yaml", "Accept", "application/json"), 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"
            })
    void whatIsNotTakenInThatType(String type) {
        isProblem(
                server.send(server.request(MEETING).header("Content-Type", type).PUT(BodyPublishers.ofString("{}"))),
                415);
    }

    @Test
    void aBodyThatSaysItIsTooLarge() {
        isProblem(server.json("PUT", MEETING, " ".repeat(BodyLimit.BYTES + 1)), 413);
        isProblem(
                server.send(
                        server.request("/rates/NBKR").POST(BodyPublishers.ofByteArray(new byte[BodyLimit.BYTES + 1]))),
                413);
    }

    @Test
    void aBodyThatIsTooLargeWithoutSayingSo() {
        byte[] large = " ".repeat(BodyLimit.BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        isProblem(
                server.send(server.request(MEETING)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413);
        isProblem(
                server.send(server.request("/rates/NBKR")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"date\":}|Not well-formed JSON at line 1, column 9.",
                "{\"date\":\"2011-05-05\"|Not well-formed JSON at line 1, column 21.",
                "{} {}|Not well-formed JSON at line 1, column 4.",
                "{'date':1}|Not well-formed JSON at line 1, column 2.",
                "NaN|Not well-formed JSON at line 1, column 4.",
                "{\"note\":1,\"note\":2}|The JSON has a name twice in one object, at line 1, column 17."
            })
    void whatIsNoJson(String body, String detail) {
        TestServer.Answer answer = server.json("PUT", MEETING, body);
        isProblem(answer, 400);
        assertThat(answer.json().get("detail").textValue()).isEqualTo(detail);
    }

    @Test
    void anEmptyBody() {
        isProblem(server.json("PUT", MEETING, ""), 400);
    }

    @Test
    void jsonBeyondTheLimits() {
        for (String bomb : List.of(
                "[".repeat(100_000),
                "{\"note\":\"" + "x".repeat(100_001) + "\"}",
                "{\"note\":" + "9".repeat(41) + "}",
                "{\"" + "n".repeat(201) + "\":1}")) {
            TestServer.Answer answer = server.json("PUT", MEETING, bomb);
            isProblem(answer, 400);
            assertThat(answer.json().get("detail").textValue()).startsWith("The JSON is nested too deep");
        }
    }

    @Test
    void allThatIsWrongAtOnce() {
        TestServer.Answer answer = server.json(
                "PUT",
                MEETING,
                """
                {"id":"01931f2c-5d3a-7c41-9c1e-000000000009","date":"2011-02-30","surprise":1,"a/b~c":2,
                 "attendance":[{"person":"x","state":"ASLEEP"},null,7],
                 "contributions":[{"person":"01931f2c-5d3a-7c41-9c1e-000000000003","amount":{"amount":50.00,"asset":"KGS"}},
                                  {"amount":{"amount":"1"}}],
                 "loans":{},"note":"a\\u0000b","cashCounted":"50 KGS"}
                """);
        isProblem(answer, 422);
        assertThat(answer.json().get("violations"))
                .map(v -> v.get("pointer").asText() + " " + v.get("code").asText())
                .containsExactly(
                        "/id differs-from-path",
                        "/surprise unknown-property",
                        "/a~1b~0c unknown-property",
                        "/date not-an-iso-date",
                        "/attendance/0/person not-a-uuid",
                        "/attendance/0/state not-one-of",
                        "/attendance/1 required",
                        "/attendance/2 not-an-object",
                        "/contributions/0/amount/amount not-text",
                        "/contributions/1/person required",
                        "/contributions/1/amount/asset required",
                        "/loans not-a-list",
                        "/cashCounted not-an-object",
                        "/note not-plain-text");
        assertThat(answer.json().get("detail").textValue()).isEqualTo("Rules broken: 14; nothing was written.");
        assertThat(server.meetings.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/persons | /country required",
                "/persons?country=KG&limit=0 | /limit out-of-range",
                "/persons?country=KG&limit=201 | /limit out-of-range",
                "/persons?country=KG&limit=x | /limit not-a-whole-number",
                "/persons?country=KG&after=x | /after not-a-uuid",
                "/persons?country=KG&Limit=3 | /Limit unknown-parameter",
                "/persons?country=KG&country=TJ | /country repeated-parameter",
                "/persons?country=K%00G | /country not-plain-text",
                "/persons/1-1-1-1-1 | /id not-a-uuid",
                "/figures/membership?country=TJ&asOf=05.05.2011 | /asOf not-an-iso-date",
                "/figures/membership?country=TJ&asOf=0000-01-01 | /asOf not-an-iso-date",
                "/figures/membership?country=TJ&asOf=2011-05-05&asKnown=yesterday | /asKnown not-an-instant",
                "/figures/membership?country=TJ&asOf=2011-05-05&asKnown=%2B99999-01-01T00:00:00Z | /asKnown not-an-instant",
                "/figures/membership?groupType=MST | /country required, /asOf required"
            })
    void addressesThatCannotBeRead(String path, String violations) {
        TestServer.Answer answer = server.get(path);
        isProblem(answer, 422);
        assertThat(answer.json().get("violations"))
                .map(v -> v.get("pointer").asText() + " " + v.get("code").asText())
                .containsExactly(violations.split(", "));
    }

    @ParameterizedTest
    @EnumSource(Problem.Type.class)
    void problemsOfTheServicesKeepTypeStatusAndViolations(Problem.Type type) {
        server.meetings.on("record", args -> {
            throw new Problem(
                            type,
                            "role-needed",
                            List.of(8L),
                            List.of(new Violation("/date", "in-the-future", List.of("2026-11-21"))))
                    .exception();
        });
        TestServer.Answer answer = server.json("PUT", MEETING, "{\"date\":\"2011-05-05\"}");
        isProblem(answer, type.status());
        assertThat(answer.json().get("type").textValue()).isEqualTo(type.uri());
        assertThat(answer.json().at("/violations/0/message").textValue())
                .isEqualTo("Must not be in the future, here not after 2026-11-21.");
        assertThat(answer.header("Retry-After"))
                .isEqualTo(type.status() == 503 ? "30" : type.status() == 429 ? "8" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "ru,Не разрешено,ru",
        "tg-TJ,Иҷозат нест,tg",
        "'ky, ru;q=0.5',Уруксат жок,ky",
        "de,Not allowed,en",
        "*,Not allowed,en",
        "'%%%',Not allowed,en"
    })
    void problemsSpeakTheReadersLanguage(String asked, String title, String told) {
        server.persons.on("list", args -> {
            TestServer.AIDA.require(Role.ADMINISTRATOR);
            return null;
        });
        TestServer.Answer answer = server.get("/persons?country=KG", "Accept-Language", asked);
        isProblem(answer, 403);
        assertThat(answer.json().get("title").textValue()).isEqualTo(title);
        assertThat(answer.header("Content-Language")).isEqualTo(told);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:hashar:problem:forbidden");
    }

    @Test
    void theUnexpectedIsAnIncidentAndTellsNothing() {
        server.persons.on("list", args -> {
            throw new IllegalStateException("select * from reg_person where name = 'Айда'");
        });
        TestServer.Answer answer = server.get("/persons?country=KG");
        isProblem(answer, 500);
        assertThat(answer.json().get("instance").textValue()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContain("reg_person").doesNotContain("Exception");
    }

    @Test
    void aPartThatIsAwayCosts503AndTheRestGoesOn() {
        server.services.reports = null;
        TestServer.Answer answer = server.get("/countries/KG/reports");
        isProblem(answer, 503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(server.get("/me").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerIsClosedToOtherOriginsAndSaysNothingOfTheServer() {
        for (TestServer.Answer answer : List.of(
                server.get("/me", "Origin", "https://elsewhere.example"),
                server.get("/nothing"),
                server.send(server.request("/me").method("OPTIONS", BodyPublishers.noBody())))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).isNotBlank();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.http().headers().map().toString()).doesNotContainIgnoringCase("cxf");
        }
    }
}
