package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request file gets exactly the answer in its response file: what partners see on the wire. */
class GoldenTest {
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "find-groups, 200",
        "group-statement, 200",
        "membership-figure, 200",
        "rules-broken, 500",
        "not-by-contract, 500",
    })
    void answersAsWritten(String name, int status) {
        HttpResponse<String> answer = SERVER.post(TestServer.file(name + ".request.xml"));

        assertThat(answer.body()).isEqualToIgnoringNewLines(TestServer.file(name + ".response.xml"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=UTF-8");
    }

    @Test
    void recordsAMeetingOnceAndSaysThatItIsThereAlready() {
        String request = TestServer.file("record-meeting.request.xml");

        assertThat(SERVER.post(request).body())
                .isEqualToIgnoringNewLines(TestServer.file("record-meeting.response.xml"));
        assertThat(SERVER.post(request).body())
                .isEqualToIgnoringNewLines(TestServer.file("record-meeting.again.response.xml"));
        HttpResponse<String> other = SERVER.post(request.replace("<amount>50.00</amount>", "<amount>60.00</amount>"));
        assertThat(other.statusCode()).isEqualTo(500);
        assertThat(other.body()).contains("<code>Conflict</code>", "<status>409</status>");
        assertThat(SERVER.fakes.meetings.recorded).hasSize(1);
    }
}
