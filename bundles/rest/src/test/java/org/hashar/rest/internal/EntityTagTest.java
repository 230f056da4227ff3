package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.GROUP;

import java.util.List;
import org.hashar.api.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntityTagTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        server.groups.on("require", args -> Samples.group());
        server.groups.on("list", args -> new Page<>(List.of(Samples.group()), null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        for (String path : List.of("/groups/" + GROUP, "/groups?country=KG", "/me", "/openapi.yaml")) {
            String tag = server.get(path).header("ETag");
            assertThat(tag).matches("\"[A-Za-z0-9_-]+\"");
            for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                TestServer.Answer again = server.get(path, "If-None-Match", known);
                assertThat(again.status()).as(path + " " + known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).isEqualTo(tag);
            }
            assertThat(server.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        }
    }

    @Test
    void aTagOfContentChangesWithTheContent() {
        String before = server.get("/groups?country=KG").header("ETag");
        server.groups.on("list", args -> new Page<>(List.of(), null));
        assertThat(server.get("/groups?country=KG").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void aChangeWithoutTheVersionThatWasSeenIsRefused() {
        String change = "{\"status\":\"DORMANT\",\"from\":\"2011-05-05\"}";
        TestServer.Answer none = server.json("POST", "/groups/" + GROUP + "/status", change);
        assertThat(none.status()).isEqualTo(428);
        assertThat(none.json().get("type").textValue()).isEqualTo("urn:hashar:problem:precondition-required");
        for (String foreign : List.of("\"abc\"", "7", "*", "W/\"7\"")) {
            assertThat(server.json("POST", "/groups/" + GROUP + "/status", change, "If-Match", foreign)
                            .status())
                    .as(foreign)
                    .isEqualTo(412);
        }
        assertThat(server.groups.calls).isEmpty();
    }
}
