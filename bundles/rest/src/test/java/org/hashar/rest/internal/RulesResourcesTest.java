package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.TestServer.AIDA;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hashar.api.Recorded;
import org.hashar.api.fund.ConstitutionRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on what a group has agreed and on its loans: what reaches the service, and that the answer is what the contract promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private static final String OF = "/groups/" + GROUP;
    private TestServer server;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A write: its path, whose method it calls, what is sent, and what the service answers. */
    record Write(String path, Function<TestServer, Fake> service, String method, Object draft, Object answer) {}

    /** A question: its path with query, whose method it calls, what reaches it after the actor, and what it answers. */
    record Read(String path, Function<TestServer, Fake> service, String method, List<Object> args, Object answer) {}

    static Stream<Write> writes() {
        String cycle = OF + "/cycles/" + RulesSamples.CYCLE;
        return Stream.of(
                new Write(
                        OF + "/constitutions/" + ID,
                        of -> of.constitutions,
                        "set",
                        RulesSamples.constitutionDraft(),
                        RulesSamples.constitution()),
                new Write(
                        "/loans/" + LOAN + "/decisions/" + ID,
                        of -> of.internalLoans,
                        "decide",
                        LoanSamples.decision(),
                        LoanSamples.loan()),
                new Write(
                        OF + "/cycles/" + ID,
                        of -> of.cycles,
                        "begin",
                        RulesSamples.cycleDraft(),
                        RulesSamples.cycle()),
                new Write(
                        cycle + "/extensions/" + ID,
                        of -> of.cycles,
                        "extend",
                        RulesSamples.extensionDraft(),
                        RulesSamples.cycle()),
                new Write(
                        cycle + "/closings/" + ID,
                        of -> of.cycles,
                        "close",
                        RulesSamples.closeDraft(),
                        RulesSamples.cycle()),
                new Write(
                        OF + "/openings/" + ID,
                        of -> of.cycles,
                        "enter",
                        RulesSamples.openingDraft(),
                        SeasonSamples.document()),
                new Write(
                        OF + "/exemptions/" + ID,
                        of -> of.contributions,
                        "exempt",
                        RulesSamples.exemptionDraft(),
                        RulesSamples.exemption()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatIsSentReachesTheServiceAsItIs(Write write) {
        Fake fake = write.service().apply(server);
        String body = new String(Json.bytes(write.draft()), java.nio.charset.StandardCharsets.UTF_8);
        for (boolean created : new boolean[] {true, false}) {
            fake.on(write.method(), args -> new Recorded<>(write.answer(), created));
            TestServer.Answer answer = server.json("PUT", write.path(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(created ? 201 : 200);
            CONTRACT.check("PUT", write.path(), answer.status(), answer.json());
            assertThat(fake.last(write.method())).isEqualTo(Arrays.asList(AIDA, write.draft()));
        }
    }

    static Stream<Read> reads() {
        String day = "?asOf=" + DAY;
        return Stream.of(
                new Read(
                        "/loans/" + LOAN + day,
                        of -> of.internalLoans,
                        "require",
                        Arrays.asList(LOAN, DAY, null),
                        LoanSamples.loan()),
                new Read(
                        OF + "/loans" + day,
                        of -> of.internalLoans,
                        "portfolio",
                        Arrays.asList(GROUP, null, DAY, null),
                        LoanSamples.portfolio()),
                new Read(
                        OF + "/loans" + day + "&person=" + PERSON + "&asKnown=" + NOW,
                        of -> of.internalLoans,
                        "portfolio",
                        Arrays.asList(GROUP, PERSON, DAY, NOW),
                        LoanSamples.portfolio()),
                new Read(
                        OF + "/constitutions",
                        of -> of.constitutions,
                        "list",
                        Arrays.asList(GROUP),
                        List.of(RulesSamples.constitution())),
                new Read(
                        OF + "/constitutions/" + ID,
                        of -> of.constitutions,
                        "require",
                        Arrays.asList(ID),
                        RulesSamples.constitution()),
                new Read(
                        OF + "/rules" + day,
                        of -> of.constitutions,
                        "rulesOn",
                        Arrays.asList(GROUP, DAY, null),
                        ConstitutionRules.DEFAULT),
                new Read(
                        OF + "/rules" + day + "&asKnown=" + NOW,
                        of -> of.constitutions,
                        "rulesOn",
                        Arrays.asList(GROUP, DAY, NOW),
                        RulesSamples.constitution().rules()),
                new Read(OF + "/cycles", of -> of.cycles, "list", Arrays.asList(GROUP), List.of(RulesSamples.cycle())),
                new Read(
                        OF + "/exemptions",
                        of -> of.contributions,
                        "exemptions",
                        Arrays.asList(GROUP),
                        List.of(RulesSamples.exemption())),
                new Read(
                        OF + "/arrears" + day + "&asKnown=" + NOW,
                        of -> of.contributions,
                        "arrears",
                        Arrays.asList(GROUP, DAY, NOW),
                        RulesSamples.arrears()));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsAskedForIsGivenAsTheContractSays(Read read) {
        Fake fake = read.service().apply(server);
        fake.on(read.method(), args -> read.answer());
        TestServer.Answer answer = server.get(read.path());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        CONTRACT.check("GET", read.path().replaceAll("\\?.*", ""), 200, answer.json());
        List<Object> given = fake.last(read.method());
        assertThat(given.get(0)).isEqualTo(AIDA);
        assertThat(given.subList(1, given.size())).isEqualTo(read.args());
    }

    @Test
    void aConstitutionIsFoundAtItsOwnGroupOnly() {
        server.constitutions.on("require", args -> RulesSamples.constitution());
        assertThat(server.get("/groups/" + PERSON + "/constitutions/" + ID).status())
                .isEqualTo(404);
    }

    @Test
    void rulesMayBeLeftOutButNotHalfOfASection() {
        TestServer.Answer answer = server.json(
                "PUT",
                OF + "/constitutions/" + ID,
                "{\"date\":\"2011-05-05\",\"from\":\"2011-05-05\",\"rules\":{\"loans\":{\"interest\":\"NONE\"},"
                        + "\"fines\":[{\"code\":\"LATE\"}],\"fourEyes\":[\"SHARE_OUT\"]}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("violations").findValuesAsText("pointer"))
                .containsExactly(
                        "/decision",
                        "/rules/loans/dayCount",
                        "/rules/loans/guarantors",
                        "/rules/loans/binding",
                        "/rules/fines/0/amount",
                        "/rules/fourEyes/0");
    }
}
