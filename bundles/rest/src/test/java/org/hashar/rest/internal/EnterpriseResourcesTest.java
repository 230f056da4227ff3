package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.EnterpriseSamples.ENTERPRISE;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.TestServer.AIDA;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hashar.api.Recorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on enterprises: what reaches the service, and that the answer is what the contract promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterpriseResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private TestServer server;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A write: its path, the service's method, and what is sent. */
    record Write(String path, String method, Object draft) {}

    static Stream<Write> writes() {
        String of = "/enterprises/" + ENTERPRISE;
        return Stream.of(
                new Write("/groups/" + GROUP + "/enterprises/" + ENTERPRISE, "start", EnterpriseSamples.draft()),
                new Write(of + "/plans/" + ID, "plan", EnterpriseSamples.planDraft()),
                new Write(of + "/entitlements/" + ID, "entitle", EnterpriseSamples.entitlementDraft()),
                new Write(of + "/inputs/" + ID, "takeIn", EnterpriseSamples.inputDraft()),
                new Write(of + "/costs/" + ID, "spend", EnterpriseSamples.costDraft()),
                new Write(of + "/productions/" + ID, "produce", EnterpriseSamples.productionDraft()),
                new Write(of + "/orders/" + ID, "order", EnterpriseSamples.orderDraft()),
                new Write(of + "/sales/" + ID, "sell", EnterpriseSamples.saleDraft()),
                new Write(of + "/giver-payments/" + ID, "payGiver", EnterpriseSamples.giverPaymentDraft()),
                new Write(of + "/closings/" + ID, "close", EnterpriseSamples.closeDraft()),
                new Write("/orders/" + LOAN + "/cancellations/" + ID, "cancel", EnterpriseSamples.cancelDraft()),
                new Write("/sales/" + LOAN + "/payments/" + ID, "settle", EnterpriseSamples.paymentDraft()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatIsSentReachesTheServiceAsItIs(Write write) {
        String body = new String(Json.bytes(write.draft()), StandardCharsets.UTF_8);
        for (boolean created : new boolean[] {true, false}) {
            server.enterprises.on(write.method(), args -> new Recorded<>(SeasonSamples.document(), created));
            TestServer.Answer answer = server.json("PUT", write.path(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(created ? 201 : 200);
            CONTRACT.check("PUT", write.path(), answer.status(), answer.json());
            assertThat(server.enterprises.last(write.method())).isEqualTo(Arrays.asList(AIDA, write.draft()));
        }
    }

    @Test
    void anEnterpriseIsToldAsOfADayAndAsKnownAtAMoment() {
        server.enterprises.on("require", args -> EnterpriseSamples.enterprise());
        TestServer.Answer answer = server.get("/enterprises/" + ENTERPRISE + "?asOf=" + DAY + "&asKnown=" + NOW);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        CONTRACT.check("GET", "/enterprises/" + ENTERPRISE, 200, answer.json());
        assertThat(server.enterprises.last("require")).isEqualTo(Arrays.asList(AIDA, ENTERPRISE, DAY, NOW));

        String path = "/groups/" + GROUP + "/enterprises";
        server.enterprises.on("ofGroup", args -> List.of(EnterpriseSamples.enterprise()));
        TestServer.Answer all = server.get(path + "?asOf=" + DAY);
        assertThat(all.status()).as(all.body()).isEqualTo(200);
        CONTRACT.check("GET", path, 200, all.json());
        assertThat(server.enterprises.last("ofGroup")).isEqualTo(Arrays.asList(AIDA, GROUP, DAY, null));
    }
}
