package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.api.registry.AreaMatch;
import org.hashar.api.registry.Federation;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.FederationMembership;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupGrade;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStanding;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.Visit;
import org.hashar.api.registry.VisitDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Federation, decisions, sizes and the history of status, over HTTP. */
class GroupLifeResourcesTest {
    private static final UUID ID = UUID.fromString("01931f2c-0000-7000-8000-00000000aa01");
    private static final UUID GROUP = UUID.fromString("01931f2c-0000-7000-8000-00000000aa02");
    private static final UUID UNION = UUID.fromString("01931f2c-0000-7000-8000-00000000aa03");
    private static final LocalDate DAY = LocalDate.of(2011, 5, 5);

    private static final FederationMembership LINK =
            new FederationMembership(ID, GROUP, UNION, DAY, null, null, Samples.NOW);
    private static final GroupDecision DECISION = new GroupDecision(
            ID,
            GROUP,
            DAY,
            GroupDecisionDraft.Kind.MONEY,
            "Seed for all",
            6,
            50,
            5,
            4,
            0,
            1,
            true,
            true,
            null,
            Samples.NOW);
    private static final GroupStanding STANDING = new GroupStanding(
            GROUP,
            "KG-SHG-000017",
            "Үмүт",
            "SHG",
            "41702",
            DAY,
            GroupStatus.ACTIVE,
            4,
            5,
            25,
            List.of(GroupStanding.Alert.TOO_FEW_MEMBERS));

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
    void aGroupIsUnitedLeavesAndIsShownWithWhatItBelongsTo() {
        server.federations.on("join", args -> new Recorded<>(LINK, true));
        server.federations.on("leave", args -> LINK);
        server.federations.on("withdraw", args -> null);
        server.federations.on("on", args -> new Federation(GROUP, DAY, List.of(LINK), List.of()));
        server.federations.on("history", args -> List.of(LINK));
        String path = "/federation-memberships/" + ID;
        String body = "{\"group\":\"" + GROUP + "\",\"parent\":\"" + UNION + "\",\"from\":\"2011-05-05\"}";
        assertThat(server.json("PUT", path, body).status()).isEqualTo(201);
        assertThat(server.federations.last("join").get(1)).isEqualTo(new FederationDraft(ID, GROUP, UNION, DAY, null));
        assertThat(server.json("POST", path + "/leave", "{\"to\":\"2011-08-01\",\"reason\":\"DIVIDED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.federations.last("leave"))
                .isEqualTo(Arrays.asList(TestServer.AIDA, ID, LocalDate.of(2011, 8, 1), "DIVIDED"));
        assertThat(server.json("POST", path + "/withdrawal", "{\"reason\":\"another group\"}")
                        .status())
                .isEqualTo(204);
        String group = "/groups/" + GROUP + "/federation";
        assertThat(server.get(group + "?asOf=2011-05-05")
                        .json()
                        .at("/parents/0/parent")
                        .asText())
                .isEqualTo(UNION.toString());
        assertThat(server.get(group + "/history").json().at("/items/0/id").asText())
                .isEqualTo(ID.toString());
        assertThat(server.get(group).json().at("/violations/0/pointer").asText())
                .isEqualTo("/asOf");
    }

    @Test
    void aDecisionIsRecordedListedAndTakenBack() {
        server.decisions.on("record", args -> new Recorded<>(DECISION, true));
        server.decisions.on("list", args -> new Page<>(List.of(DECISION), null));
        server.decisions.on("require", args -> DECISION);
        server.decisions.on("withdraw", args -> null);
        String path = "/groups/" + GROUP + "/decisions";
        String body = "{\"date\":\"2011-05-05\",\"kind\":\"MONEY\",\"text\":\"Seed for all\",\"present\":5,"
                + "\"votesFor\":4,\"votesAgainst\":0,\"abstained\":1}";
        assertThat(server.json("PUT", path + "/" + ID, body).status()).isEqualTo(201);
        assertThat(((GroupDecisionDraft) server.decisions.last("record").get(1)).group())
                .isEqualTo(GROUP);
        assertThat(server.get(path + "?kind=money")
                        .json()
                        .at("/items/0/quorate")
                        .asBoolean())
                .isTrue();
        assertThat(server.decisions.last("list").get(2)).isEqualTo(GroupDecisionDraft.Kind.MONEY);
        assertThat(server.get(path + "?kind=song").status()).isEqualTo(422);
        assertThat(server.get(path + "/" + ID).json().at("/entitled").asInt()).isEqualTo(6);
        assertThat(server.json("POST", path + "/" + ID + "/withdrawal", "{\"reason\":\"twice\"}")
                        .status())
                .isEqualTo(204);
        assertThat(server.json("PUT", path + "/" + ID, body.replace("5,\"votesFor\"", "\"five\",\"votesFor\""))
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/present");
    }

    @Test
    void mistakesOfGroupsAreMendedByWhoHasSeenThem() {
        server.groups.on("revise", args -> Samples.group());
        server.groups.on("withdrawStatus", args -> Samples.group());
        server.groups.on(
                "descriptions",
                args -> List.of(
                        new GroupDescription("Үмүт", null, "41702", DAY, null, "typed wrong", Samples.NOW, null)));
        String path = "/groups/" + GROUP;
        String body =
                "{\"name\":\"Үмүт\",\"formedOn\":\"2011-05-05\",\"territory\":\"41702\",\"reason\":\"typed wrong\"}";
        assertThat(server.json("POST", path + "/revision", body, "If-Match", "\"2\"")
                        .header("ETag"))
                .isEqualTo("\"" + Samples.group().version() + "\"");
        assertThat(server.groups.last("revise"))
                .isEqualTo(List.of(
                        TestServer.AIDA,
                        new GroupRevision(GROUP, "Үмүт", null, DAY, null, "41702", null, "typed wrong"),
                        2L));
        assertThat(server.json("POST", path + "/revision", body).status()).isEqualTo(428);
        assertThat(server.json("POST", path + "/status/withdrawal", "{\"reason\":\"typed wrong\"}", "If-Match", "\"3\"")
                        .status())
                .isEqualTo(200);
        assertThat(server.groups.last("withdrawStatus")).isEqualTo(List.of(TestServer.AIDA, GROUP, "typed wrong", 3L));
        assertThat(server.get(path + "/descriptions").json().at("/items/0/name").asText())
                .isEqualTo("Үмүт");
    }

    @Test
    void sizesAndTheHistoryOfStatusAreShown() {
        server.standings.on("standing", args -> STANDING);
        server.standings.on("alerts", args -> List.of(STANDING));
        server.groups.on(
                "statuses",
                args -> List.of(new GroupStatusPeriod(GroupStatus.DORMANT, DAY, "winter", Samples.NOW, null, null)));
        assertThat(server.get("/groups/" + GROUP + "/standing?asOf=2011-05-05")
                        .json()
                        .at("/alerts/0")
                        .asText())
                .isEqualTo("TOO_FEW_MEMBERS");
        assertThat(server.get("/group-alerts?country=KG&territory=417&asOf=2011-05-05")
                        .json()
                        .at("/items/0/code")
                        .asText())
                .isEqualTo("KG-SHG-000017");
        assertThat(server.standings.last("alerts")).isEqualTo(List.of(TestServer.AIDA, "KG", "417", DAY));
        assertThat(server.get("/groups/" + GROUP + "/statuses")
                        .json()
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("winter");
    }

    @Test
    void aVisitIsRecordedAndItsGradeShown() {
        Visit visit = new Visit(
                ID,
                GROUP,
                DAY,
                "activist",
                "TRIAL",
                1,
                80,
                "B",
                List.of(new Visit.Answer("BOOKS", 1, 10)),
                null,
                null,
                Samples.NOW);
        GroupGrade grade = new GroupGrade(GROUP, "KG-SHG-000017", "Үмүт", "41702", "TRIAL", 1, "B", 80, DAY, ID);
        server.supervisions.on("record", args -> new Recorded<>(visit, true));
        server.supervisions.on("require", args -> visit);
        server.supervisions.on("list", args -> new Page<>(List.of(visit), null));
        server.supervisions.on("withdraw", args -> null);
        server.supervisions.on("grade", args -> grade);
        server.supervisions.on("grades", args -> List.of(grade));
        String path = "/groups/" + GROUP + "/visits";
        String body = "{\"date\":\"2011-05-05\",\"visitor\":\"activist\",\"scheme\":\"TRIAL\","
                + "\"answers\":[{\"criterion\":\"BOOKS\",\"value\":1}]}";
        assertThat(server.json("PUT", path + "/" + ID, body).status()).isEqualTo(201);
        assertThat(((VisitDraft) server.supervisions.last("record").get(1)).answers())
                .containsExactly(new VisitDraft.Answer("BOOKS", 1));
        assertThat(server.get(path).json().at("/items/0/answers/0/points").asInt())
                .isEqualTo(10);
        assertThat(server.get(path + "/" + ID).json().at("/grade").asText()).isEqualTo("B");
        assertThat(server.json("POST", path + "/" + ID + "/withdrawal", "{\"reason\":\"twice\"}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get("/group-grades?country=KG&scheme=TRIAL&asOf=2011-05-05")
                        .json()
                        .at("/items/0/score")
                        .asInt())
                .isEqualTo(80);
        assertThat(server.get("/group-grades/" + GROUP + "?scheme=TRIAL&asOf=2011-05-05")
                        .json()
                        .at("/grade")
                        .asText())
                .isEqualTo("B");
        assertThat(server.get("/group-grades/" + GROUP).json().at("/violations"))
                .hasSize(2);
    }

    @Test
    void waysOfGradingAreToldInTheReadersLanguage() {
        server.countries.on("find", args -> Optional.of(Samples.kyrgyzstan()));
        JsonNode found = server.get("/countries/KG/grading-schemes", "Accept-Language", "ru")
                .json()
                .at("/items/0");
        assertThat(found.at("/title").asText()).isEqualTo("Проба");
        assertThat(found.at("/criteria/0/question").asText()).isEqualTo("Kept?");
        assertThat(found.at("/criteria/0/steps/1/points").asInt()).isEqualTo(10);
        server.countries.on("find", args -> Optional.empty());
        assertThat(server.get("/countries/XX/grading-schemes").status()).isEqualTo(404);
    }

    @Test
    void areasAreRegisteredListedAndFound() {
        Area area = new Area(
                ID,
                "KG",
                "NORTH-SHORE",
                List.of(new Area.Name("en", "North Shore")),
                List.of(),
                List.of(new Area.Part("41702", null, null)),
                2L);
        server.areas.on("register", args -> new Recorded<>(area, true));
        server.areas.on("revise", args -> area);
        server.areas.on("require", args -> area);
        server.areas.on("list", args -> List.of(area));
        server.areas.on("search", args -> List.of(new AreaMatch(area, "North Shore", 97)));
        String body =
                "{\"country\":\"KG\",\"code\":\"NORTH-SHORE\",\"names\":[{\"language\":\"en\",\"text\":\"North Shore\"}],"
                        + "\"parts\":[{\"territory\":\"41702\"}]}";
        assertThat(server.json("PUT", "/areas/" + ID, body).header("ETag")).isEqualTo("\"2\"");
        assertThat(((AreaDraft) server.areas.last("register").get(1)).parts())
                .containsExactly(new Area.Part("41702", null, null));
        assertThat(server.json("PUT", "/areas/" + ID, body, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(server.get("/areas/" + ID).json().at("/code").asText()).isEqualTo("NORTH-SHORE");
        assertThat(server.get("/areas?country=KG")
                        .json()
                        .at("/items/0/parts/0/territory")
                        .asText())
                .isEqualTo("41702");
        assertThat(server.get("/areas/search?country=KG&text=north")
                        .json()
                        .at("/items/0/confidence")
                        .asInt())
                .isEqualTo(97);
        assertThat(server.get("/areas/search").json().at("/violations")).hasSize(2);
    }

    @Test
    void boundariesAreGeoJsonOfDistrictsOrOfRegionsMadeOfThem() {
        server.countries.on("find", args -> Optional.of(Samples.kyrgyzstan()));
        TestServer.Answer districts = server.get("/countries/KG/boundaries");
        assertThat(districts.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(districts.json().at("/type").asText()).isEqualTo("FeatureCollection");
        assertThat(districts.json().at("/features")).hasSize(2);
        assertThat(districts.json().at("/features/0/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(districts.json().at("/features/0/geometry/coordinates/0/1/0").asDouble())
                .isEqualTo(71);
        assertThat(districts.json().at("/features/0/properties/name").asText()).isEqualTo("Place 41702");
        assertThat(server.get("/countries/KG/boundaries", "If-None-Match", districts.header("ETag"))
                        .status())
                .isEqualTo(304);
        JsonNode region = server.get("/countries/KG/boundaries?level=1").json().at("/features/0");
        assertThat(region.at("/properties/code").asText()).isEqualTo("417");
        assertThat(region.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(region.at("/geometry/coordinates")).hasSize(2);
        assertThat(server.get("/countries/KG/boundaries?level=3").status()).isEqualTo(422);
        server.countries.on("find", args -> Optional.of(Samples.away()));
        assertThat(server.get("/countries/TJ/boundaries").json().at("/features"))
                .isEmpty();
    }
}
