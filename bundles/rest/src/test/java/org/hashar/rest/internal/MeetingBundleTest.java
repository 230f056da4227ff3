package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.MeetingDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many meetings in one request. */
class MeetingBundleTest {
    private TestServer server;
    private final Set<UUID> stored = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        server.meetings.on("record", args -> {
            MeetingDraft draft = (MeetingDraft) args[1];
            if ("refuse".equals(draft.note())) {
                throw Problem.of(Problem.Type.NOT_FOUND, "group-not-found", draft.group())
                        .exception();
            }
            if ("fail".equals(draft.note())) {
                throw new IllegalStateException("of the service");
            }
            return new Recorded<>(Samples.meeting(), stored.add(draft.id()));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static MeetingDraft meeting(int id, int group, String note) {
        MeetingDraft sample = Samples.meetingDraft();
        return new MeetingDraft(
                new UUID(0x7000L, id),
                new UUID(0x7000L, 1_000_000L + group),
                sample.date(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                note);
    }

    private JsonNode post(String... lines) {
        TestServer.Answer answer = server.send(server.request("/meetings/bundle")
                .header("Content-Type", MeetingBundleResource.LINES)
                .POST(BodyPublishers.ofString(String.join("\n", lines))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String line(MeetingDraft draft) {
        return new String(Json.bytes(draft), StandardCharsets.UTF_8);
    }

    @Test
    void postsMeetingsOfClosedDaysOnTheFirstOpenOneWhenThatIsAskedFor() {
        TestServer.Answer answer = server.send(server.request("/meetings/bundle?ifClosed=FIRST_OPEN_DAY")
                .header("Content-Type", MeetingBundleResource.LINES)
                .POST(BodyPublishers.ofString(line(meeting(9, 9, null)))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(server.meetings.last("record").get(2)).isEqualTo(IfClosed.FIRST_OPEN_DAY);
        assertThat(server.send(server.request("/meetings/bundle?ifClosed=SOMEHOW")
                                .header("Content-Type", MeetingBundleResource.LINES)
                                .POST(BodyPublishers.ofString("")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tellsOfEachMeetingWhatBecameOfItAndKeepsTheGoodOnes() {
        JsonNode result = post(
                line(meeting(1, 1, null)),
                line(meeting(2, 2, "refuse")),
                "",
                "{\"id\":",
                line(meeting(3, 1, null)),
                line(meeting(1, 1, null)),
                line(meeting(4, 3, "fail")));

        assertThat(result.get("recorded").intValue()).isEqualTo(2);
        assertThat(result.get("repeated").intValue()).isEqualTo(1);
        JsonNode refused = result.get("refused");
        assertThat(refused.findValuesAsText("line")).containsExactly("2", "4", "7");
        assertThat(refused.get(0).get("meeting").textValue())
                .isEqualTo(meeting(2, 2, null).id().toString());
        assertThat(refused.get(0).at("/problem/status").intValue()).isEqualTo(404);
        assertThat(refused.get(1).get("meeting").isNull()).isTrue();
        assertThat(refused.get(1).at("/problem/status").intValue()).isEqualTo(400);
        assertThat(refused.get(2).at("/problem/status").intValue()).isEqualTo(500);
        assertThat(refused.get(2).at("/problem/detail").textValue()).doesNotContain("of the service");
    }

    @Test
    void recordsMeetingsOfOneGroupInTheirOrder() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(line(meeting(i, i % 7, null)));
        }

        assertThat(post(lines.toArray(String[]::new)).get("recorded").intValue())
                .isEqualTo(1_000);
        for (int group = 0; group < 7; group++) {
            UUID of = meeting(0, group, null).group();
            assertThat(server.meetings.calls.stream()
                            .map(call -> (MeetingDraft) call.args().get(1))
                            .filter(draft -> draft.group().equals(of))
                            .map(MeetingDraft::id))
                    .hasSizeGreaterThan(100)
                    .isSorted();
        }
    }

    @Test
    void refusesALineThatIsNoMeetingOfItsSize() {
        TestServer.Answer answer = server.send(server.request("/meetings/bundle")
                .header("Content-Type", MeetingBundleResource.LINES)
                .POST(BodyPublishers.ofString("x".repeat(BodyLimit.BYTES + 70_000))));

        assertThat(answer.status()).isEqualTo(413);
    }
}
