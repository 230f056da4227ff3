package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Sex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleResourcesTest {
    private static final UUID HOME = UUID.fromString("01890000-0000-7000-8000-0000000000aa");
    private static final UUID ENTRY = UUID.fromString("01890000-0000-7000-8000-0000000000ab");
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void searchesByAllThatTheAddressSays() {
        server.persons.on("search", args -> {
            assertThat(args[1]).isEqualTo(new PersonQuery("KG", "Айда", "0555 123456", null, null, 1979, "4170"));
            assertThat(args[2]).isEqualTo(7);
            return List.of(Samples.person());
        });
        TestServer.Answer answer = server.get(
                "/persons/search?country=KG&text=%D0%90%D0%B9%D0%B4%D0%B0&phone=0555%20123456&birthYear=1979&territory=4170&limit=7");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/phones/0").asText()).isEqualTo("+996555123456");
        assertThat(answer.json().at("/items/0/identifiers/0/type").asText()).isEqualTo("KG-PIN");
    }

    @Test
    void aPersonIsToldAsKnownAtAMomentUnderATagThatIsNoVersion() {
        server.persons.on("asKnown", args -> {
            assertThat(args[2]).isEqualTo(Samples.NOW);
            return Samples.person();
        });
        String path = "/persons/" + Samples.ID + "?asKnown=" + Samples.NOW;
        TestServer.Answer answer = server.get(path);
        Contract.load().check("GET", "/persons/" + Samples.ID, answer.status(), answer.json());
        assertThat(answer.header("ETag")).hasSizeGreaterThan(10);
        assertThat(server.get("/persons/" + Samples.ID + "?asKnown=yesterday")
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/asKnown");
    }

    @Test
    void theHistoryTellsWhatWasKnownFromWhenUntilWhen() {
        server.persons.on(
                "history",
                args -> List.of(
                        new PersonFacts(Sex.MALE, null, 1979, "4170", null, null, Samples.NOW, Samples.NOW),
                        new PersonFacts(Sex.FEMALE, null, 1979, "4170", "weaver", null, Samples.NOW, null)));
        TestServer.Answer answer = server.get("/persons/" + Samples.ID + "/history");
        Contract.load().check("GET", "/persons/" + Samples.ID + "/history", answer.status(), answer.json());
        assertThat(answer.json().at("/items/1/occupation").asText()).isEqualTo("weaver");
        assertThat(answer.json().at("/items/1/knownTo").isNull()).isTrue();
    }

    @Test
    void aFormerNameHasTheDayFromWhichItWasNoLonger() {
        server.persons.on("register", args -> new Recorded<>(Samples.person(), true));
        String body = "{\"country\":\"KG\",\"sex\":\"FEMALE\",\"names\":["
                + "{\"kind\":\"OFFICIAL\",\"language\":\"ky\",\"given\":\"Айда\",\"from\":\"2010-05-09\"},"
                + "{\"kind\":\"OFFICIAL\",\"language\":\"ky\",\"family\":\"Өрнөкова\",\"given\":\"Айда\","
                + "\"to\":\"2010-05-09\"}]}";
        assertThat(server.json("PUT", "/persons/" + Samples.ID, body).status()).isEqualTo(201);
        assertThat(((PersonDraft) server.persons.last("register").get(1)).names())
                .extracting(PersonName::from, PersonName::to, PersonName::former)
                .containsExactly(
                        tuple(LocalDate.of(2010, 5, 9), null, false), tuple(null, LocalDate.of(2010, 5, 9), true));
    }

    @Test
    void listsByAnAlphabetWithItsOwnKeyOfPages() {
        server.persons.on("listByName", args -> {
            assertThat(args[2]).isEqualTo("ky");
            assertThat(args[3]).isEqualTo(new Page.Request("62.x", 50));
            return new Page<>(List.of(Samples.person()), "63.y");
        });
        TestServer.Answer answer = server.get("/persons?country=KG&alphabet=ky&after=62.x");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/next").asText()).isEqualTo("63.y");
    }

    @Test
    void aMemberOfAHouseholdIsEnteredAndShown() {
        HouseholdMember member = new HouseholdMember(
                ENTRY,
                HOME,
                Samples.ID,
                HouseholdMemberDraft.Relation.GRANDCHILD,
                HOME,
                Samples.ID,
                LocalDate.of(2010, 1, 1),
                null,
                Samples.NOW);
        server.households.on("add", args -> {
            assertThat(((HouseholdMemberDraft) args[1]).relation()).isEqualTo(HouseholdMemberDraft.Relation.GRANDCHILD);
            assertThat(((HouseholdMemberDraft) args[1]).mother()).isEqualTo(ENTRY);
            assertThat(((HouseholdMemberDraft) args[1]).confirmed())
                    .containsExactly(HouseholdMemberDraft.Unlikely.AGES);
            return new Recorded<>(member, true);
        });
        server.households.on("membersOn", args -> List.of(member));
        String body = "{\"id\":\"" + ENTRY + "\",\"household\":\"" + HOME + "\",\"person\":\"" + Samples.ID
                + "\",\"relation\":\"GRANDCHILD\",\"inCareOf\":\"" + HOME + "\",\"mother\":\"" + ENTRY
                + "\",\"confirmed\":[\"AGES\"],\"from\":\"2010-01-01\"}";
        assertThat(server.json("PUT", "/households/" + HOME + "/members/" + ENTRY, body)
                        .status())
                .isEqualTo(201);
        TestServer.Answer shown = server.get("/households/" + HOME + "/members?asOf=2011-05-05");
        assertThat(shown.json().at("/items/0/inCareOf").asText()).isEqualTo(HOME.toString());
    }

    @Test
    void proposalsAreShownSearchedForAndDecidedOn() {
        DuplicatePair pair = new DuplicatePair(
                ENTRY,
                Samples.person(),
                Samples.person(),
                75,
                List.of(Reason.SAME_NAME, Reason.SAME_HOUSEHOLD),
                State.OPEN,
                Samples.NOW,
                null,
                null);
        server.duplicates.on("list", args -> {
            assertThat(args[2]).isEqualTo(State.OPEN);
            return new Page<>(List.of(pair), null);
        });
        server.duplicates.on("progress", args -> Optional.empty());
        server.duplicates.on("search", args -> new DuplicateSearch("KG", Samples.NOW, null, 100, 0, 0, null));
        server.duplicates.on(
                "merge",
                args -> new Recorded<>(
                        new PersonMerge(
                                ((PersonMergeDraft) args[1]).id(), HOME, Samples.ID, "seen", Samples.NOW, null, null),
                        true));
        assertThat(server.get("/duplicates?country=KG")
                        .json()
                        .at("/items/0/reasons/1")
                        .asText())
                .isEqualTo("SAME_HOUSEHOLD");
        assertThat(server.get("/duplicates/search?country=KG")
                        .json()
                        .at("/detail")
                        .asText())
                .contains("start a search");
        server.duplicates.on("of", args -> List.of(pair));
        assertThat(server.get("/persons/" + Samples.ID + "/duplicates")
                        .json()
                        .at("/items/0/score")
                        .asInt())
                .isEqualTo(75);
        assertThat(server.json("POST", "/duplicates/search?country=KG", "")
                        .json()
                        .at("/persons")
                        .asInt())
                .isEqualTo(100);
        String body = "{\"id\":\"" + ENTRY + "\",\"survivor\":\"" + HOME + "\",\"merged\":\"" + Samples.ID
                + "\",\"reason\":\"seen\"}";
        assertThat(server.json("PUT", "/person-merges/" + ENTRY, body).status()).isEqualTo(201);
    }
}
