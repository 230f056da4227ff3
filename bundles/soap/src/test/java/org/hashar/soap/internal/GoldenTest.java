package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Money;
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
        assertThat(SERVER.fakes
                        .meetings
                        .recorded
                        .get(UUID.fromString("01890000-0000-7000-8000-000000000010"))
                        .contributions())
                .hasSize(1);
    }

    @Test
    void recordsFinesTheSocialFundAndLoansWithTermsAsTheyWereSent() {
        UUID member = UUID.fromString("01890000-0000-7000-8000-000000000002");
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000020");

        assertThat(SERVER.post(TestServer.file("record-meeting.agreed.request.xml"))
                        .statusCode())
                .isEqualTo(200);

        MeetingDraft draft = SERVER.fakes.meetings.recorded.get(id);
        assertThat(draft.loans())
                .extracting(MeetingDraft.LoanIssue::dueOn)
                .containsExactly(null, LocalDate.parse("2011-08-06"));
        assertThat(draft.loans())
                .extracting(MeetingDraft.LoanIssue::guarantors)
                .containsExactly(List.of(UUID.fromString("01890000-0000-7000-8000-000000000003")), List.of());
        assertThat(draft.loans())
                .extracting(MeetingDraft.LoanIssue::terms)
                .containsExactly(
                        new LoanAgreement(
                                LoanTerms.Interest.DECLINING_EQUAL_PRINCIPAL,
                                new LoanTerms.Rate("2", LoanTerms.Rate.Per.MONTH),
                                LoanTerms.DayCount.THIRTY_360,
                                new LoanTerms.Instalments(
                                        LoanTerms.Instalments.Every.MONTH,
                                        2,
                                        LocalDate.parse("2011-08-05"),
                                        10,
                                        List.of()),
                                new LoanTerms.Grace(1, null, LocalDate.parse("2011-07-01")),
                                new LoanTerms.Rounding(
                                        LoanTerms.Rounding.Place.LAST_INSTALMENT, new Money("0.50", "KGS")),
                                null),
                        new LoanAgreement(
                                LoanTerms.Interest.FLAT,
                                new LoanTerms.Rate("12.5", LoanTerms.Rate.Per.YEAR),
                                LoanTerms.DayCount.ACTUAL_365,
                                new LoanTerms.Instalments(
                                        LoanTerms.Instalments.Every.MEETING,
                                        null,
                                        null,
                                        null,
                                        List.of(LocalDate.parse("2011-07-06"), LocalDate.parse("2011-08-06"))),
                                null,
                                null,
                                LoanHistory.FlatSettlement.WHOLE));
        assertThat(draft.repayments())
                .extracting(MeetingDraft.Repayment::instruction)
                .containsExactly(MeetingDraft.Instruction.TO_SAVINGS);
        assertThat(draft.fines())
                .containsExactly(
                        new MeetingDraft.Fine(member, "LATE", null, null),
                        new MeetingDraft.Fine(member, "ABSENT", new Money("7.00", "KGS"), "seven this time"));
        assertThat(draft.claimPayments())
                .containsExactly(new MeetingDraft.ClaimPayment(member, new Money("5.00", "KGS")));
        assertThat(draft.socialContributions())
                .containsExactly(new MeetingDraft.Contribution(member, new Money("3.00", "KGS")));
        assertThat(draft.socialClaims())
                .containsExactly(
                        new MeetingDraft.SocialClaim(member, new Money("40.00", "KGS"), "HEALTH", "she was ill"));
    }
}
