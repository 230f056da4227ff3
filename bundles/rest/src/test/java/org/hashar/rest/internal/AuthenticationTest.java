package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.hashar.api.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/me", "/openapi.yaml", "/groups", "/no/such/path", "/services", "/?_wadl", "/", "", "/me;x=1"})
    void letsNobodyInWhoDoesNotSayWhoTheyAre(String path) {
        var answer = server.send(HttpRequest.newBuilder(server.uri("/api/v1" + path)));
        assertThat(answer.told())
                .isEqualTo("{'type':'urn:hashar:problem:unauthenticated','title':'Sign in first','status':401,"
                        + "'detail':'Send a login and password (Basic) or an API key (Bearer) in the Authorization header.',"
                        + "'instance':null,'violations':[]}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Hashar\", charset=\"UTF-8\"");
    }

    @Test
    void knowsAnAccountByItsPassword() {
        assertThat(server.get("/me").told())
                .isEqualTo(
                        "{'id':'01931f2c-0000-7000-8000-000000000001','login':'aida','role':'COORDINATOR','partner':null}");
    }

    @Test
    void knowsAPartnerByItsKey() {
        var answer = server.send(
                HttpRequest.newBuilder(server.uri("/api/v1/me")).header("Authorization", "bearer  " + TestServer.KEY));
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWlkYTp3cm9uZw==",
                "Basic !!!",
                "Basic YWlkYQ==",
                "Basic",
                "Bearer hsh_x",
                "Bearer",
                "Digest username=aida",
                ""
            })
    void letsNobodyInWithTheWrongOnes(String authorization) {
        var answer =
                server.send(HttpRequest.newBuilder(server.uri("/api/v1/me")).header("Authorization", authorization));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void saysHowLongToWaitAfterTooManyAttempts() throws Exception {
        try (TestServer slow = new TestServer()) {
            slow.access.on("signIn", args -> {
                throw Problem.of(Problem.Type.TOO_MANY_ATTEMPTS, "too-many-attempts", 8L)
                        .exception();
            });
            var answer = slow.get("/me");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("8");
            assertThat(answer.json().get("detail").textValue()).contains("8 seconds");
        }
    }

    @Test
    void answers503WhileAccountsCannotBeChecked() throws Exception {
        try (TestServer starting = new TestServer()) {
            starting.services.access = null;
            var answer = starting.get("/me");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
        }
    }
}
