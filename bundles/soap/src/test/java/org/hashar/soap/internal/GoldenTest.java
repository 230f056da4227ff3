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
        "find-funds, 200",
        "find-seasons, 200",
        "season-loan-statement, 200",
        "find-season-loans, 200",
        "fund-position, 200",
        "fund-by-source, 200",
        "season-portfolio, 200",
        "season-lineage, 200",
    })
    void answersAsWritten(String name, int status) {
        HttpResponse<String> answer = SERVER.post(TestServer.file(name + ".request.xml"));

        assertThat(answer.body()).isEqualToIgnoringNewLines(TestServer.file(name + ".response.xml"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"issue-season-loan, 0.150, 0.151", "repay-season-loan, 500.00, 501.00"})
    void writesOnceAndSaysThatItIsThereAlready(String name, String sent, String other) {
        String request = TestServer.file(name + ".request.xml");
        String response = TestServer.file(name + ".response.xml");
        int before = SERVER.community.recorded.size();

        assertThat(SERVER.post(request).body()).isEqualToIgnoringNewLines(response);
        assertThat(SERVER.post(request).body())
                .isEqualToIgnoringNewLines(response.replace("<created>true</created>", "<created>false</created>"));
        HttpResponse<String> refused =
                SERVER.post(request.replace("<amount>" + sent + "</amount>", "<amount>" + other + "</amount>"));
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("<code>Conflict</code>", "<status>409</status>");
        assertThat(SERVER.community.recorded).hasSize(before + 1);
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
