package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not come through: each gets a fault that says what is wrong, and no service is called. */
@Timeout(60)
class RefusalTest {
    private static final String STATEMENT =
            "<p:GroupStatement><p:group>" + Fakes.GROUP + "</p:group><p:asOf>2011-05-31</p:asOf></p:GroupStatement>";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lets401StandBeforeEverythingElse() {
        HttpRequest.Builder[] strangers = {
            HttpRequest.newBuilder().uri(java.net.URI.create(server.url() + "?wsdl")),
            HttpRequest.newBuilder().uri(java.net.URI.create(server.url())).POST(BodyPublishers.ofString("<")),
            HttpRequest.newBuilder().uri(java.net.URI.create(server.url().replace("/partner/v1", "/"))),
            server.request(server.url() + "?wsdl").setHeader("Authorization", "Basic cmVjb3JkZXI6d3Jvbmc="),
            server.request(server.url() + "?wsdl").setHeader("Authorization", "Basic %%%"),
            server.request(server.url() + "?wsdl").setHeader("Authorization", "Basic bm9jb2xvbg=="),
            server.request(server.url() + "?wsdl").setHeader("Authorization", "Bearer hsh_other"),
            server.request(server.url() + "?wsdl").setHeader("Authorization", "Negotiate abc"),
        };
        for (HttpRequest.Builder stranger : strangers) {
            HttpResponse<String> answer = server.send(stranger);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(v -> assertThat(v).startsWith("Basic realm=\"Hashar\""));
            assertThat(answer.body()).contains("<code>Unauthenticated</code>").doesNotContain("definitions");
        }
    }

    @Test
    void tellsALockedLoginWhenToTryAgain() {
        HttpResponse<String> answer =
                server.send(server.request(server.url() + "?wsdl").setHeader("Authorization", "Basic bG9ja2VkOng="));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("17");
    }

    @Test
    void servesTheContractToThoseWhoSignedInAndNothingElseByGet() {
        HttpResponse<String> wsdl = server.send(server.request(server.url() + "?wsdl"));
        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("<soap:address location=\"" + server.url() + "\"/>")
                .doesNotContain("<xs:import", "<xs:include", "<wsdl:import");

        for (String query : new String[] {"", "?wsdl=../x.wsdl", "?xsd=../../etc/passwd", "?wsdl&x=1"}) {
            assertThat(server.send(server.request(server.url() + query)).body()).contains("<code>NotFound</code>");
        }
        assertThat(server.send(server.request(server.url().replace("v1", "v2"))).body())
                .contains("<code>NotFound</code>");
        assertThat(server.send(server.request(server.url()).DELETE()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void refusesAnEntityBombWithoutExpandingIt() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE b [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        bomb.append("]>\n").append(TestServer.envelope(STATEMENT.replace("2011", "&a29;")));

        refused(server.post(bomb.toString()), "xml-document-type", "line/");
    }

    @Test
    void readsNoFileForAnExternalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                + TestServer.envelope("<p:FindGroups><p:country>&e;</p:country></p:FindGroups>");

        HttpResponse<String> answer = server.post(xxe);

        refused(answer, "xml-document-type", "line/");
        assertThat(answer.body()).doesNotContain("the secret");
    }

    @Test
    void refusesEntitiesThatNobodyDeclaredAndInstructions() {
        refused(
                server.post(TestServer.envelope("<p:FindGroups><p:country>&kg;</p:country></p:FindGroups>")),
                "xml-",
                "line/");
        refused(
                server.post("<?xml-stylesheet href=\"http://127.0.0.1/x\"?>" + TestServer.envelope(STATEMENT)),
                "xml-instruction",
                "line/1");
    }

    @Test
    void refusesTooLargeWithAndWithoutALengthAndTakesTheLargestAllowed() {
        String padding = " "
                .repeat(PartnerServlet.MAX_BYTES
                        + 1
                        - TestServer.envelope(STATEMENT).length());
        byte[] body = (TestServer.envelope(STATEMENT) + padding).getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isEqualTo(PartnerServlet.MAX_BYTES + 1);

        HttpResponse<String> told = server.post(body);
        HttpResponse<String> chunked = server.send(server.request(server.url())
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        for (HttpResponse<String> answer : java.util.List.of(told, chunked)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("<status>413</status>", String.valueOf(PartnerServlet.MAX_BYTES));
        }
        assertThat(server.fakes.actors).isEmpty();

        assertThat(server.post(java.util.Arrays.copyOf(body, PartnerServlet.MAX_BYTES))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTooDeepTooManyAndTooManyAttributes() {
        refused(
                server.post(TestServer.envelope(
                        "<p:FindGroups>" + "<a>".repeat(30) + "</a>".repeat(30) + "</p:FindGroups>")),
                "xml-too-deep",
                "line/");
        refused(
                server.post(TestServer.envelope("<p:FindGroups>" + "<a/>".repeat(30_000) + "</p:FindGroups>")),
                "xml-too-many-elements",
                "line/");
        StringBuilder attributes = new StringBuilder("<p:FindGroups");
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        refused(server.post(TestServer.envelope(attributes + "/>")), "xml-too-many-attributes", "line/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing like XML",
                "<",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'></e:Body>",
                "{\"country\":\"KG\"}",
                "<?xml version=\"1.0\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
            })
    void refusesWhatIsNotWellFormed(String body) {
        refused(server.post(body), "xml-not-well-formed", "line/");
    }

    @Test
    void refusesOtherEncodings() {
        String request = TestServer.envelope(STATEMENT);
        refused(server.post("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + request), "xml-encoding", "line/1");
        refused(server.post(request.getBytes(StandardCharsets.UTF_16)), "xml-utf8", "line/1");
        byte[] broken = request.getBytes(StandardCharsets.UTF_8);
        broken[request.indexOf("2011")] = (byte) 0xC3;
        refused(server.post(broken), "xml-utf8", "line/3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a xmlns='urn:x'/>|soap-envelope",
                "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>|soap-envelope",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>|soap-one-request",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>text</e:Body></e:Envelope>|soap-envelope",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><x/></e:Body></e:Envelope>|soap-operation",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><FindGroupsResponse xmlns='urn:hashar:partner:v1'/></e:Body></e:Envelope>|soap-operation",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><x e:mustUnderstand='1'/></e:Header><e:Body/></e:Envelope>|soap-header",
            })
    void refusesWhatIsNotOneCallOfThisContract(String body, String code) {
        refused(server.post(body), code, "line/1");
    }

    @Test
    void refusesTwoCallsInOne() {
        refused(server.post(TestServer.envelope(STATEMENT + STATEMENT)), "soap-one-request", "line/");
    }

    @Test
    void refusesAttachmentsCompressionAndOtherTypes() throws IOException {
        for (String type : new String[] {
            "multipart/related; type=\"application/xop+xml\"; boundary=b",
            "application/soap+xml",
            "application/json",
            "text/xmlx",
            "text/xml; charset=windows-1251"
        }) {
            HttpResponse<String> answer = server.send(server.request(server.url())
                    .setHeader("Content-Type", type)
                    .POST(BodyPublishers.ofString(TestServer.envelope(STATEMENT))));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.body()).contains("<code>Invalid</code>");
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(TestServer.envelope(STATEMENT).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.send(server.request(server.url())
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(zipped.toByteArray())))
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.fakes.actors).isEmpty();
    }

    @Test
    void refusesAnXopInclude() {
        String xop = "<p:FindGroups><p:country><xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' "
                + "href='file:///etc/passwd'/></p:country></p:FindGroups>";
        HttpResponse<String> answer = server.post(TestServer.envelope(xop));

        refused(answer, "xml-", "/country");
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void hidesWhatWentWrongBehindAnIncident() {
        HttpResponse<String> answer =
                server.post(TestServer.envelope("<p:FindGroups><p:country>ZZ</p:country></p:FindGroups>"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<faultcode>soap:Server</faultcode>", "<code>Internal</code>", "<status>500</status>")
                .doesNotContain("password=secret", "10.0.0.7", "IllegalState", "at org.");
    }

    @Test
    void tellsWhoMayNotWriteAndWhatIsNotThere() {
        HttpResponse<String> forbidden = server.send(server.request(server.url())
                .setHeader("Authorization", TestServer.READER)
                .POST(BodyPublishers.ofString(TestServer.file("record-meeting.request.xml"))));
        assertThat(forbidden.body()).contains("<code>Forbidden</code>", "<status>403</status>");
        assertThat(server.fakes.meetings.recorded).isEmpty();

        HttpResponse<String> missing = server.post(TestServer.envelope(
                STATEMENT.replace(Fakes.GROUP.toString(), UUID.randomUUID().toString())));
        assertThat(missing.body()).contains("<code>NotFound</code>", "urn:hashar:problem:not-found");

        HttpResponse<String> away = server.post(TestServer.envelope(
                "<p:MembershipFigure><p:country>KG</p:country><p:asOf>2011-05-05</p:asOf></p:MembershipFigure>"));
        assertThat(away.body()).contains("<code>Unavailable</code>", "<status>503</status>");
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void tellsWhereALoanOrARepaymentBreaksRulesOrTheContract() {
        String loan = TestServer.file("issue-season-loan.request.xml");
        String repayment = TestServer.file("repay-season-loan.request.xml");

        HttpResponse<String> otherBatch = server.post(
                loan.replace(FundFakes.BATCH.toString(), UUID.randomUUID().toString()));
        assertThat(otherBatch.body())
                .contains(
                        "<pointer>/loan/goods/0/batch</pointer>", "<code>unknown-batch</code>", "<status>422</status>");
        HttpResponse<String> unit = server.post(repayment.replace("<unit>KG</unit>", "<unit>POOD</unit>"));
        assertThat(unit.body())
                .contains("<pointer>/repayment/goods/0/quantity/unit</pointer>", "<code>xml-value</code>")
                .doesNotContain("POOD");
        HttpResponse<String> forbidden = server.send(server.request(server.url())
                .setHeader("Authorization", TestServer.READER)
                .POST(BodyPublishers.ofString(repayment)));
        assertThat(forbidden.body()).contains("<code>Forbidden</code>", "<status>403</status>");
        assertThat(server.community.recorded)
                .doesNotContainKey(UUID.fromString("01890000-0000-7000-8000-000000000035"));
        HttpResponse<String> missing = server.post(TestServer.file("fund-position.request.xml")
                .replace(FundFakes.FUND.toString(), UUID.randomUUID().toString()));
        assertThat(missing.body()).contains("<code>NotFound</code>");
    }

    @Test
    void tellsCallsThatComeWhileItGoesToTryAgain() {
        server.closeEndpoint();

        HttpResponse<String> answer = server.post(TestServer.envelope(STATEMENT));

        assertThat(answer.body()).contains("<code>Unavailable</code>", "<status>503</status>");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        HttpRequest.Builder asked = server.request(server.url())
                .header("Accept-Language", "fr, ru;q=0.5")
                .POST(BodyPublishers.ofString(
                        TestServer.envelope("<p:FindGroups><p:country>XX</p:country></p:FindGroups>")));

        assertThat(server.send(asked).body())
                .contains("<title>Недопустимо</title>", "<pointer>/country</pointer>", "<code>unknown-country</code>");
    }

    private void refused(HttpResponse<String> answer, String code, String pointer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body())
                .contains(
                        "<faultcode>soap:Client</faultcode>",
                        "<code>Invalid</code>",
                        "<code>" + code,
                        "<pointer>" + pointer)
                .doesNotContain("Exception", "cvc-", "at org.");
        assertThat(server.fakes.actors).isEmpty();
    }
}
