package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.hashar.api.registry.Disability.Difficulty;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Sex;
import org.hashar.soap.internal.partner.DifficultyXml;
import org.hashar.soap.internal.partner.NameKindXml;
import org.hashar.soap.internal.partner.SexXml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons found and registered, and members enrolled: what partners see on the wire. */
class PeopleTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String name) {
        return server.post(TestServer.file(name + ".request.xml"));
    }

    @ParameterizedTest
    @CsvSource({"register-person, <birthYear>1985, <birthYear>1986", "enrol-member, NEIGHBOUR, KIN"})
    void writesOnceAndSaysThatItIsThereAlready(String name, String sent, String other) {
        String response = TestServer.file(name + ".response.xml");

        assertThat(post(name).body()).isEqualToIgnoringNewLines(response);
        assertThat(post(name).body())
                .isEqualToIgnoringNewLines(response.replace("<created>true</created>", "<created>false</created>"));
        HttpResponse<String> refused =
                server.post(TestServer.file(name + ".request.xml").replace(sent, other));
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("<code>Conflict</code>", "<status>409</status>");
    }

    @ParameterizedTest
    @CsvSource({
        "register-person, find-persons",
        "enrol-member, find-memberships",
        "enrol-member, find-memberships-of-person"
    })
    void findsWhatWasWritten(String written, String name) {
        assertThat(post(written).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = post(name);
        assertThat(answer.body()).isEqualToIgnoringNewLines(TestServer.file(name + ".response.xml"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void asksForAllThatTheRequestSays() {
        post("find-persons");
        assertThat(server.people.persons.asked)
                .containsExactly(new PersonQuery("KG", "осмон зый", null, null, null, 1985, null));
    }

    @Test
    void tellsAllThatIsWrongAtItsPlaceInTheRequest() {
        assertThat(post("person-broken").body())
                .contains(
                        "<code>Invalid</code>",
                        "<pointer>/person/birthYear</pointer><code>out-of-range</code>",
                        "<pointer>/person/names/0/given</pointer><code>required</code>");
        assertThat(post("person-not-by-contract").body())
                .contains("<pointer>/person/names/1/kind</pointer>", "<pointer>/person/sex</pointer>");
        String stranger =
                TestServer.file("enrol-member.request.xml").replace(Fakes.MEMBER.toString(), Fakes.GROUP.toString());
        assertThat(server.post(stranger).body())
                .contains("<pointer>/membership/person</pointer><code>unknown-person</code>");
        assertThat(server.post(TestServer.file("find-memberships.request.xml").replace("<limit>1", "<limit>0"))
                        .body())
                .contains("<pointer>/limit</pointer><code>out-of-range</code>");
        assertThat(server.people.persons.registered).isEmpty();
        assertThat(server.people.memberships.entered).isEmpty();
    }

    @Test
    void refusesAWriterWithTheRoleOfAReader() {
        for (String name : List.of("register-person", "enrol-member")) {
            HttpResponse<String> answer = server.send(server.request(server.url())
                    .setHeader("Authorization", TestServer.READER)
                    .POST(BodyPublishers.ofString(TestServer.file(name + ".request.xml"))));
            assertThat(answer.body()).contains("<code>Forbidden</code>", "<status>403</status>");
        }
    }

    @Test
    void declaresEveryValueThatPersonsAreToldWith() {
        assertThat(Arrays.stream(SexXml.values()).map(SexXml::value)).containsAll(names(Sex.values()));
        assertThat(Arrays.stream(NameKindXml.values()).map(NameKindXml::value))
                .containsAll(names(PersonName.Kind.values()));
        assertThat(Arrays.stream(DifficultyXml.values()).map(DifficultyXml::value))
                .containsAll(names(Difficulty.values()));
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
