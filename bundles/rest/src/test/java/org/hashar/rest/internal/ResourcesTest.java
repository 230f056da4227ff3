package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.TestServer.AIDA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.RateService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.report.ReportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation: what reaches the service, what comes back, and that it is what the contract promises. */
class ResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private static final Page.Request TWO = new Page.Request(ID.toString(), 2);
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Reads, and checks the answer against the contract. */
    private TestServer.Answer read(String path) {
        TestServer.Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        CONTRACT.check("GET", path.replaceAll("\\?.*", ""), 200, answer.json());
        return answer;
    }

    private TestServer.Answer write(int status, String method, String path, Object body, String... headers) {
        TestServer.Answer answer = server.json(
                method, path, new String(Json.bytes(body), java.nio.charset.StandardCharsets.UTF_8), headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status != 204) {
            CONTRACT.check(method, path, status, answer.json());
        }
        return answer;
    }

    private static List<Object> args(Object... args) {
        return Arrays.asList(args);
    }

    @Test
    void me() {
        read("/me");
    }

    @Test
    void theContractItself() {
        TestServer.Answer answer = server.get("/openapi.yaml");
        assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.0.3").contains("/figures/membership:");
    }

    @Test
    void countriesWithTheirWordsInTheReadersLanguage() {
        server.countries.on("list", args -> List.of(Samples.kyrgyzstan(), Samples.away()));
        server.countries.on("find", args -> Optional.of(Samples.kyrgyzstan()));
        assertThat(read("/countries").told())
                .isEqualTo(
                        "{'items':[{'code':'KG','state':'READY','modules':['country','training'],"
                                + "'name':'country.name','moduleVersion':'0.1.0','currency':'KGS','zone':'Asia/Bishkek','locales':['ky','ru'],"
                                + "'groupTypes':[{'code':'SHG','kind':'SELF_HELP_GROUP','label':'Self-help group','smallest':5,'largest':25,'unites':[]}],"
                                + "'roleTypes':[{'code':'HEAD','label':'role.HEAD','several':true},{'code':'LEADER','label':'role.LEADER','several':true},"
                                + "{'code':'TREASURER','label':'role.TREASURER','several':true},"
                                + "{'code':'BOOKKEEPER','label':'role.BOOKKEEPER','several':true},"
                                + "{'code':'KEY_HOLDER','label':'role.KEY_HOLDER','several':true},"
                                + "{'code':'SECRETARY','label':'Secretary','several':false}],"
                                + "'levels':[{'level':1,'label':'territory.level.1'},{'level':2,'label':'territory.level.2'},"
                                + "{'level':3,'label':'territory.level.3'},{'level':4,'label':'territory.level.4'}]},"
                                + "{'code':'TJ','state':'NOT_INSTALLED','modules':[],'name':null,'moduleVersion':null,"
                                + "'currency':null,'zone':null,'locales':[],'groupTypes':[],'roleTypes':[],'levels':[]}],'next':null}");
        assertThat(server.get("/countries/KG", "Accept-Language", "ru-RU,en;q=0.5")
                        .body())
                .contains("Группа взаимопомощи");
        assertThat(read("/countries/KG/training/topics").body()).contains("Огурцы");
    }

    @Test
    void aCountryThatIsNotKnownAndOneWithoutTrainingModule() {
        server.countries.on("find", args -> args[0].equals("TJ") ? Optional.of(Samples.away()) : Optional.empty());
        assertThat(server.get("/countries/XX").status()).isEqualTo(404);
        TestServer.Answer away = server.get("/countries/TJ/training/topics");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("30");
        assertThat(away.body()).contains("urn:hashar:problem:module-not-installed");
    }

    @Test
    void territories() {
        server.territories.on("list", args -> new Page<>(List.of(Samples.territory()), "41702000000000"));
        server.territories.on("named", args -> List.of(Samples.territory()));
        server.territories.on("require", args -> Samples.territory());
        read("/countries/KG/territories?level=2&parent=41702&after=4170221&limit=2");
        assertThat(server.territories.last("list"))
                .isEqualTo(args(AIDA, "KG", 2, "41702", new Page.Request("4170221", 2)));
        read("/countries/KG/territories?name=%D0%98%D1%81%D1%84%D0%B0%D1%80%D0%B0");
        assertThat(server.territories.last("named")).isEqualTo(args(AIDA, "KG", "Исфара"));
        read("/countries/KG/territories/KG-Y");
        assertThat(server.territories.last("require")).isEqualTo(args(AIDA, "KG", "KG-Y"));
    }

    @Test
    void placesAreAddedAndFoundBesideAreas() {
        Territory place = new Territory(
                "KG",
                "41702-X1",
                "41702",
                2,
                List.of(new TerritoryName("ky", "Жаңы-Айыл", null, null)),
                List.of(),
                Map.of(),
                null,
                null,
                new Territory.Position("42.5", "74.1"),
                3L);
        Area area = new Area(
                null, "KG", "NORTH-SHORE", List.of(new Area.Name("en", "North Shore")), List.of(), List.of(), null);
        server.territories.on("register", args -> new Recorded<>(place, true));
        server.territories.on("revise", args -> place);
        server.territories.on("require", args -> place);
        server.territories.on(
                "search",
                args -> List.of(
                        new PlaceMatch(place, null, List.of(Samples.territory()), "Жаңы-Айыл", 97),
                        new PlaceMatch(null, area, List.of(), "North Shore", 85)));
        String body = "{\"parent\":\"41702\",\"names\":[{\"language\":\"ky\",\"text\":\"Жаңы-Айыл\"}],"
                + "\"position\":{\"latitude\":\"42.5\",\"longitude\":\"74.1\"}}";
        assertThat(server.json("PUT", "/countries/KG/territories/41702-X1", body)
                        .header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(server.territories.last("register").get(1))
                .isEqualTo(new TerritoryDraft(
                        "KG",
                        "41702-X1",
                        "41702",
                        null,
                        List.of(new TerritoryName("ky", "Жаңы-Айыл", null, null)),
                        List.of(),
                        new Territory.Position("42.5", "74.1"),
                        null,
                        null));
        assertThat(server.json("PUT", "/countries/KG/territories/41702-X1", body, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(server.territories.last("revise").get(2)).isEqualTo(2L);
        assertThat(server.json("PUT", "/countries/KG/territories/41702-X1", "{\"country\":\"TJ\"}")
                        .json()
                        .at("/violations"))
                .hasSize(2);
        assertThat(read("/countries/KG/territories/41702-X1").header("ETag")).isEqualTo("\"3\"");
        assertThat(read("/countries/KG/territories/search?name=shore")
                        .json()
                        .at("/items/1/area/code")
                        .asText())
                .isEqualTo("NORTH-SHORE");
    }

    @Test
    void reports() {
        server.reports.on("list", args -> List.of(new ReportService.Listing("KG.villages", 1, "Villages")));
        server.reports.on("run", args -> Samples.reportRun());
        read("/countries/KG/reports");
        assertThat(read("/countries/KG/reports/KG.villages?asOf=2011-05-05&asKnown=2026-11-21T10:00:00Z")
                        .json()
                        .at("/table/rows")
                        .toString())
                .isEqualTo("[{\"kind\":\"LINE\",\"cells\":[\"Жыргалаң\",{\"amount\":\"50.00\",\"asset\":\"KGS\"}]},"
                        + "{\"kind\":\"TOTAL\",\"cells\":[null,3]}]");
        assertThat(server.reports.last("run"))
                .isEqualTo(args(AIDA, "KG", "KG.villages", DAY, NOW, java.util.Locale.ENGLISH));
    }

    @Test
    void persons() {
        server.persons.on("list", args -> new Page<>(List.of(Samples.person()), ID.toString()));
        server.persons.on("require", args -> Samples.person());
        server.persons.on("register", args -> new Recorded<>(Samples.person(), true));
        server.persons.on("revise", args -> Samples.person());
        server.memberships.on("ofPerson", args -> List.of(Samples.membership()));
        read("/persons?country=KG&after=" + ID + "&limit=2");
        assertThat(server.persons.last("list")).isEqualTo(args(AIDA, "KG", TWO));
        assertThat(read("/persons/" + ID).header("ETag")).isEqualTo("\"3\"");
        PersonDraft draft = new PersonDraft(
                ID, "KG", Samples.person().names(), Samples.person().sex(), null, 1979, "41702");
        TestServer.Answer created = write(201, "PUT", "/persons/" + ID, draft);
        assertThat(created.header("Location")).endsWith("/api/v1/persons/" + ID);
        assertThat(created.header("ETag")).isEqualTo("\"3\"");
        assertThat(server.persons.last("register")).isEqualTo(args(AIDA, draft));
        write(200, "PUT", "/persons/" + ID, draft, "If-Match", "\"2\"");
        assertThat(server.persons.last("revise")).isEqualTo(args(AIDA, draft, 2L));
        read("/persons/" + PERSON + "/memberships?asKnown=2026-11-21T10:00:00Z");
        assertThat(server.memberships.last("ofPerson")).isEqualTo(args(AIDA, PERSON, NOW));
    }

    @Test
    void groups() {
        server.groups.on("list", args -> new Page<>(List.of(Samples.group()), null));
        server.groups.on("require", args -> Samples.group());
        server.groups.on("form", args -> new Recorded<>(Samples.group(), false));
        server.groups.on("changeStatus", args -> Samples.group());
        read("/groups?country=KG&type=SHG&territory=KG-Y&name=%D2%AE%D0%BC&after=" + ID + "&limit=2");
        assertThat(server.groups.last("list")).isEqualTo(args(AIDA, new GroupQuery("KG", "SHG", "KG-Y", "Үм"), TWO));
        read("/groups?country=KG&alphabet=ky&after=62." + ID + "&limit=2");
        assertThat(server.groups.last("list"))
                .isEqualTo(args(AIDA, new GroupQuery("KG", null, null, null, "ky"), new Page.Request("62." + ID, 2)));
        read("/groups/" + GROUP);
        GroupDraft draft = new GroupDraft(GROUP, "KG", "SHG", "Үмүт", null, DAY, "41702", GroupStatus.ACTIVE);
        TestServer.Answer there = write(200, "PUT", "/groups/" + GROUP, draft);
        assertThat(there.header("Location")).isEmpty();
        assertThat(server.groups.last("form")).isEqualTo(args(AIDA, draft));
        write(
                200,
                "POST",
                "/groups/" + GROUP + "/status",
                new Bodies.StatusChange(GroupStatus.DORMANT, DAY, "winter"),
                "If-Match",
                "\"7\"");
        assertThat(server.groups.last("changeStatus"))
                .isEqualTo(args(AIDA, GROUP, GroupStatus.DORMANT, DAY, "winter", 7L));
    }

    @Test
    void membershipsAndRoles() {
        server.memberships.on("ofGroup", args -> new Page<>(List.of(Samples.membership()), null));
        server.memberships.on("roles", args -> List.of(Samples.role()));
        server.memberships.on("join", args -> new Recorded<>(Samples.membership(), true));
        server.memberships.on("leave", args -> Samples.membership());
        server.memberships.on("withdraw", args -> null);
        server.memberships.on("give", args -> new Recorded<>(Samples.role(), true));
        server.memberships.on("end", args -> Samples.role());
        read("/groups/" + GROUP + "/memberships?asKnown=2026-11-21T15:00:00%2B05:00&after=" + ID + "&limit=2");
        assertThat(server.memberships.last("ofGroup")).isEqualTo(args(AIDA, GROUP, NOW, null, TWO));
        read("/groups/" + GROUP + "/memberships?alphabet=tg&after=62." + ID + "&limit=2");
        assertThat(server.memberships.last("ofGroup"))
                .isEqualTo(args(AIDA, GROUP, null, "tg", new Page.Request("62." + ID, 2)));
        read("/groups/" + GROUP + "/roles?asOf=2011-05-05&asKnown=2026-11-21T10:00:00Z");
        assertThat(server.memberships.last("roles")).isEqualTo(args(AIDA, GROUP, DAY, NOW));
        MembershipDraft draft = new MembershipDraft(ID, GROUP, PERSON, DAY, null, null);
        write(201, "PUT", "/memberships/" + ID, draft);
        assertThat(server.memberships.last("join")).isEqualTo(args(AIDA, draft));
        write(200, "POST", "/memberships/" + ID + "/leave", new Bodies.Leaving(DAY, null));
        assertThat(server.memberships.last("leave")).isEqualTo(args(AIDA, ID, DAY, null));
        write(204, "POST", "/memberships/" + ID + "/withdrawal", new Bodies.Withdrawal("typed twice"));
        assertThat(server.memberships.last("withdraw")).isEqualTo(args(AIDA, ID, "typed twice"));
        RoleDraft role = new RoleDraft(ID, GROUP, PERSON, GroupRole.Kind.HEAD, DAY, null);
        write(201, "PUT", "/roles/" + ID, role);
        assertThat(server.memberships.last("give")).isEqualTo(args(AIDA, role));
        write(200, "POST", "/roles/" + ID + "/end", new Bodies.RoleEnd(DAY));
        assertThat(server.memberships.last("end")).isEqualTo(args(AIDA, ID, DAY));
    }

    @Test
    void meetings() {
        server.meetings.on("list", args -> new Page<>(List.of(Samples.meeting(), Samples.reversed()), null));
        server.meetings.on("require", args -> Samples.meeting());
        server.meetings.on("record", args -> new Recorded<>(Samples.meeting(), true));
        server.meetings.on("reverse", args -> new Recorded<>(Samples.reversed(), true));
        server.meetings.on("correct", args -> new Recorded<>(Samples.meeting(), true));
        String base = "/groups/" + GROUP + "/meetings";
        read(base + "?after=" + ID + "&limit=2");
        assertThat(server.meetings.last("list")).isEqualTo(args(AIDA, GROUP, TWO));
        read(base + "/" + ID);
        write(201, "PUT", base + "/" + ID, Samples.meetingDraft());
        assertThat(server.meetings.last("record")).isEqualTo(args(AIDA, Samples.meetingDraft(), IfClosed.REFUSE));
        write(201, "PUT", base + "/" + ID + "?ifClosed=FIRST_OPEN_DAY", Samples.meetingDraft());
        assertThat(server.meetings.last("record"))
                .isEqualTo(args(AIDA, Samples.meetingDraft(), IfClosed.FIRST_OPEN_DAY));
        ReversalDraft reversal = new ReversalDraft(PERSON, "counted twice", List.of(GROUP));
        server.meetings.on("preview", args -> Samples.preview());
        write(200, "POST", base + "/" + ID + "/reversal/dry-run", reversal);
        assertThat(server.meetings.last("preview")).isEqualTo(args(AIDA, ID, reversal, null));
        write(
                200,
                "POST",
                base + "/" + ID + "/correction/dry-run",
                new Bodies.Correction(reversal, Samples.meetingDraft()));
        assertThat(server.meetings.last("preview")).isEqualTo(args(AIDA, ID, reversal, Samples.meetingDraft()));
        write(200, "POST", base + "/" + ID + "/reversal", reversal);
        assertThat(server.meetings.last("reverse")).isEqualTo(args(AIDA, ID, reversal));
        TestServer.Answer anew = write(
                201, "POST", base + "/" + ID + "/correction", new Bodies.Correction(reversal, Samples.meetingDraft()));
        assertThat(server.meetings.last("correct")).isEqualTo(args(AIDA, ID, reversal, Samples.meetingDraft()));
        assertThat(anew.header("Location")).endsWith("/api/v1/groups/" + GROUP + "/meetings/" + ID);
    }

    @Test
    void leavings() {
        server.leavings.on("settle", args -> new Recorded<>(Samples.leaving(), true));
        server.leavings.on("dryRun", args -> Samples.leaving());
        server.leavings.on("require", args -> Samples.leaving());
        server.leavings.on("list", args -> List.of(Samples.leaving()));
        String base = "/groups/" + GROUP + "/leavings";
        write(201, "PUT", base + "/" + ID, Samples.leavingDraft());
        assertThat(server.leavings.last("settle")).isEqualTo(args(AIDA, Samples.leavingDraft()));
        write(200, "POST", base + "/" + ID + "/dry-run", Samples.leavingDraft());
        assertThat(server.leavings.last("dryRun")).isEqualTo(args(AIDA, Samples.leavingDraft()));
        read(base + "/" + ID);
        read(base);
        assertThat(server.leavings.last("list")).isEqualTo(args(AIDA, GROUP));
    }

    @Test
    void proposals() {
        server.proposals.on("propose", args -> new Recorded<>(Samples.proposal(), true));
        server.proposals.on("require", args -> Samples.proposal());
        server.proposals.on("approve", args -> Samples.proposal());
        server.proposals.on("refuse", args -> Samples.proposal());
        server.proposals.on("list", args -> List.of(Samples.proposal()));
        server.proposals.on("guard", args -> new Recorded<>(SeasonSamples.document(), true));
        String base = "/proposals/" + ID;
        write(201, "PUT", base, Samples.proposalDraft());
        assertThat(server.proposals.last("propose")).isEqualTo(args(AIDA, Samples.proposalDraft()));
        read(base);
        write(200, "POST", base + "/approval", null);
        assertThat(server.proposals.last("approve")).isEqualTo(args(AIDA, ID));
        write(200, "POST", base + "/refusal", new Bodies.Withdrawal("the receipt is there"));
        assertThat(server.proposals.last("refuse")).isEqualTo(args(AIDA, ID, "the receipt is there"));
        read("/funds/" + GROUP + "/proposals");
        assertThat(server.proposals.last("list")).isEqualTo(args(AIDA, GROUP));
        write(201, "PUT", "/funds/" + GROUP + "/four-eyes/" + ID, Samples.fourEyes());
        assertThat(server.proposals.last("guard")).isEqualTo(args(AIDA, Samples.fourEyes()));
        server.proposals.on("guardProgramme", args -> new Recorded<>(Samples.programmeFourEyes(), true));
        server.proposals.on("programmeRules", args -> List.of(Samples.programmeFourEyes()));
        write(201, "PUT", "/countries/KG/four-eyes/" + ID, Samples.programmeFourEyesDraft());
        assertThat(server.proposals.last("guardProgramme")).isEqualTo(args(AIDA, Samples.programmeFourEyesDraft()));
        assertThat(read("/countries/KG/four-eyes")
                        .json()
                        .at("/items/0/guarded/0")
                        .asText())
                .isEqualTo("REVERSAL");
        assertThat(server.proposals.last("programmeRules")).isEqualTo(args(AIDA, "KG"));
        assertThat(server.json(
                                "PUT",
                                "/countries/TJ/four-eyes/" + ID,
                                "{\"country\":\"KG\",\"guarded\":[\"SHARE_OUT\"]}")
                        .json()
                        .get("violations"))
                .extracting(one ->
                        one.get("pointer").asText() + " " + one.get("code").asText())
                .containsExactlyInAnyOrder(
                        "/country differs-from-path", "/from required", "/guarded/0 not-one-of", "/reason required");
        server.stocks.on("price", args -> new Recorded<>(SeasonSamples.document(), true));
        write(201, "PUT", "/funds/" + GROUP + "/goods-prices/" + ID, Samples.goodsPrice());
        assertThat(server.stocks.last("price")).isEqualTo(args(AIDA, Samples.goodsPrice()));
    }

    @Test
    void periods() {
        server.periods.on("change", args -> new Recorded<>(Samples.periodChange(), true));
        server.periods.on("changes", args -> List.of(Samples.periodChange()));
        write(201, "PUT", "/funds/" + GROUP + "/periods/" + ID, Samples.periodDraft());
        assertThat(server.periods.last("change")).isEqualTo(args(AIDA, Samples.periodDraft()));
        read("/funds/" + GROUP + "/periods");
        assertThat(server.periods.last("changes")).isEqualTo(args(AIDA, GROUP));
        assertThat(server.json("PUT", "/groups/" + GROUP + "/meetings/" + ID + "?ifClosed=YES", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void loans() {
        server.loans.on("schedule", args -> Samples.schedule());
        server.loans.on("position", args -> Samples.position());
        write(200, "POST", "/loans/schedule", Samples.loanTerms());
        assertThat(server.loans.last("schedule")).isEqualTo(args(AIDA, Samples.loanTerms()));
        write(200, "POST", "/loans/position", Samples.loanHistory());
        assertThat(server.loans.last("position")).isEqualTo(args(AIDA, Samples.loanHistory()));
    }

    @Test
    void everythingThatIsWrongWithLoanTermsIsToldAtOnce() {
        TestServer.Answer answer = server.json(
                "POST",
                "/loans/schedule",
                "{\"country\":\"KG\",\"principal\":{\"amount\":5,\"asset\":\"KGS\"},\"issuedOn\":\"2011-02-30\","
                        + "\"interest\":\"BALLOON\",\"instalments\":{\"every\":\"MONTH\",\"count\":1.5,\"dates\":[\"soon\"]},"
                        + "\"colour\":\"red\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("violations"))
                .extracting(one ->
                        one.get("pointer").asText() + " " + one.get("code").asText())
                .containsExactlyInAnyOrder(
                        "/colour unknown-property",
                        "/principal/amount not-text",
                        "/issuedOn not-an-iso-date",
                        "/interest not-one-of",
                        "/dayCount required",
                        "/instalments/count not-a-whole-number",
                        "/instalments/dates/0 not-an-iso-date");
    }

    @Test
    void shareOuts() {
        server.shareOuts.on("list", args -> new Page<>(List.of(Samples.shareOut(), Samples.shareOutTakenBack()), null));
        server.shareOuts.on("reverse", args -> new Recorded<>(Samples.shareOutTakenBack(), true));
        server.shareOuts.on("require", args -> Samples.shareOut());
        server.shareOuts.on("propose", args -> new Recorded<>(Samples.shareOut(), true));
        server.shareOuts.on("dryRun", args -> Samples.shareOut());
        server.shareOuts.on("approve", args -> Samples.shareOut());
        server.shareOuts.on("post", args -> Samples.shareOut());
        server.shareOuts.on("withdraw", args -> Samples.shareOut());
        server.shareOuts.on("sheet", args -> Samples.reportRun().table());
        String base = "/groups/" + GROUP + "/share-outs";
        read(base + "?after=" + ID + "&limit=2");
        assertThat(server.shareOuts.last("list")).isEqualTo(args(AIDA, GROUP, TWO));
        read(base + "/" + ID);
        write(201, "PUT", base + "/" + ID, Samples.shareOutDraft());
        assertThat(server.shareOuts.last("propose")).isEqualTo(args(AIDA, Samples.shareOutDraft()));
        write(200, "POST", base + "/" + ID + "/dry-run", Samples.shareOutDraft());
        assertThat(server.shareOuts.last("dryRun")).isEqualTo(args(AIDA, Samples.shareOutDraft()));
        for (String step : List.of("approval approve", "posting post")) {
            TestServer.Answer answer = server.send(server.request(base + "/" + ID + "/" + step.replaceAll(" .*", ""))
                    .POST(BodyPublishers.noBody()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(server.shareOuts.last(step.replaceAll(".* ", ""))).isEqualTo(args(AIDA, ID));
        }
        write(200, "POST", base + "/" + ID + "/withdrawal", new Bodies.Withdrawal("counted anew"));
        assertThat(server.shareOuts.last("withdraw")).isEqualTo(args(AIDA, ID, "counted anew"));
        ReversalDraft reversal = new ReversalDraft(PERSON, "counted twice", List.of(GROUP));
        write(200, "POST", base + "/" + ID + "/reversal", reversal);
        assertThat(server.shareOuts.last("reverse")).isEqualTo(args(AIDA, ID, reversal));
        server.shareOuts.on("dryRunReversal", args -> Samples.reversalPreview());
        TestServer.Answer would = write(200, "POST", base + "/" + ID + "/reversal/dry-run", reversal);
        assertThat(server.shareOuts.last("dryRunReversal")).isEqualTo(args(AIDA, ID, reversal));
        assertThat(would.json().at("/postings/0/lines/0/creditOf").asText()).isEqualTo(PERSON.toString());
        read(base + "/" + ID + "/sheet");
        assertThat(server.shareOuts.last("sheet")).isEqualTo(args(AIDA, ID, java.util.Locale.ENGLISH));
        assertThat(server.get("/groups/" + PERSON + "/share-outs/" + ID).status())
                .isEqualTo(404);
    }

    @Test
    void aMeetingIsNotFoundUnderAnotherGroup() {
        server.meetings.on("require", args -> Samples.meeting());
        String other = "/groups/" + PERSON + "/meetings/" + ID;
        assertThat(server.get(other).status()).isEqualTo(404);
        TestServer.Answer reversal =
                server.json("POST", other + "/reversal", "{\"id\":\"" + PERSON + "\",\"reason\":\"x\"}");
        assertThat(reversal.status()).isEqualTo(404);
    }

    @Test
    void theAddressNeedNotBeRepeatedInTheBody() {
        server.meetings.on("record", args -> new Recorded<>(Samples.meeting(), true));
        ObjectNode body = (ObjectNode) server.json(
                        "PUT",
                        "/groups/" + GROUP + "/meetings/" + ID,
                        new String(Json.bytes(Samples.meetingDraft()), java.nio.charset.StandardCharsets.UTF_8))
                .json()
                .get("document");
        body.remove("id");
        body.remove("group");
        write(201, "PUT", "/groups/" + GROUP + "/meetings/" + ID, body);
        assertThat(server.meetings.last("record")).isEqualTo(args(AIDA, Samples.meetingDraft(), IfClosed.REFUSE));
    }

    @Test
    void funds() {
        server.funds.on("plans", args -> List.of(Samples.plan()));
        server.funds.on("plan", args -> new Recorded<>(Samples.plan(), true));
        server.funds.on("groupStatement", args -> Samples.groupStatement());
        server.funds.on("memberStatement", args -> Samples.memberStatement());
        read("/groups/" + GROUP + "/contribution-plans");
        ContributionPlanDraft draft =
                new ContributionPlanDraft(ID, GROUP, Samples.FIFTY, ContributionPlan.Period.MONTH, DAY);
        write(201, "PUT", "/groups/" + GROUP + "/contribution-plans/" + ID, draft);
        server.funds.on("withdrawPlan", args -> Samples.planWithdrawn());
        String withdrawal = "/contribution-plans/" + ID + "/withdrawal";
        write(200, "POST", "/groups/" + GROUP + withdrawal, new Bodies.Withdrawal("the wrong amount"));
        assertThat(server.funds.last("withdrawPlan")).isEqualTo(args(AIDA, ID, "the wrong amount"));
        server.funds.on("plans", args -> List.of());
        assertThat(server.json("POST", "/groups/" + GROUP + withdrawal, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(server.funds.last("plan")).isEqualTo(args(AIDA, draft));
        assertThat(read("/groups/" + GROUP + "/statement?asOf=2011-05-05").body())
                .contains("\"cashDifference\":{\"amount\":\"-0.01\",\"asset\":\"KGS\"}");
        assertThat(server.funds.last("groupStatement")).isEqualTo(args(AIDA, GROUP, DAY, null));
        read("/groups/" + GROUP + "/members/" + PERSON + "/statement?asOf=2011-05-05&asKnown=2026-11-21T10:00:00Z");
        assertThat(server.funds.last("memberStatement")).isEqualTo(args(AIDA, GROUP, PERSON, DAY, NOW));
    }

    @Test
    void rates() {
        server.rates.on("list", args -> new Page<>(List.of(Samples.rate()), "opaque"));
        server.rates.on("sources", args -> List.of("NBKR", "CBR"));
        server.rates.on("held", args -> List.of(Samples.held()));
        server.rates.on("decide", args -> null);
        server.rates.on("require", args -> Samples.rate());
        server.rates.on(
                "importDocument",
                args -> new RateService.Import("NBKR", DAY, List.of(Samples.rate()), 2, List.of(Samples.held())));
        assertThat(read("/rates?source=NBKR&currency=USD&date=2011-05-05&after=opaque&limit=2")
                        .body())
                .contains("\"value\":\"87.4500\",\"published\":\"87,4500\"");
        assertThat(server.rates.last("list")).isEqualTo(args(AIDA, "NBKR", "USD", DAY, new Page.Request("opaque", 2)));
        read("/rates/sources");
        read("/rates/held");
        read("/rates/NBKR/USD/2011-05-05");
        assertThat(server.rates.last("require")).isEqualTo(args(AIDA, "NBKR", "USD", DAY));
        write(204, "POST", "/rates/held/" + ID + "/decision", new Bodies.Decision(true, "checked by telephone"));
        assertThat(server.rates.last("decide")).isEqualTo(args(AIDA, ID, true, "checked by telephone"));
    }

    @Test
    void aBanksDocumentArrivesByteForByte() {
        server.rates.on(
                "importDocument", args -> new RateService.Import("NBKR", DAY, List.of(Samples.rate()), 0, List.of()));
        byte[] document = {'<', (byte) 0xd0, 0, (byte) 0xff, '>'};
        for (String type : List.of("application/xml", "text/csv; charset=windows-1251", "application/octet-stream")) {
            TestServer.Answer answer = server.send(server.request("/rates/NBKR?date=2011-05-05")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(document)));
            assertThat(answer.status()).as(type).isEqualTo(200);
            CONTRACT.check("POST", "/rates/NBKR", 200, answer.json());
            List<Object> given = server.rates.last("importDocument");
            assertThat(given.subList(0, 3)).isEqualTo(args(AIDA, "NBKR", DAY));
            assertThat((byte[]) given.get(3)).isEqualTo(document);
        }
        assertThat(server.send(server.request("/rates/NBKR").POST(BodyPublishers.ofByteArray(document)))
                        .status())
                .isEqualTo(200);
        assertThat(server.rates.last("importDocument").get(2)).isNull();
    }

    @Test
    void figures() {
        server.figures.on("membership", args -> Samples.figure());
        server.figures.on("groups", args -> List.of(Samples.groupFigure()));
        TestServer.Answer answer = read("/figures/membership?country=TJ&groupType=MST&asOf=2011-05-05"
                + "&asKnown=2026-11-21T10:00:00Z&territory=TJ-SU");
        assertThat(answer.json().at("/territories/level3").intValue()).isEqualTo(11);
        MembershipFigure.Query query = new MembershipFigure.Query("TJ", "MST", DAY, NOW, "TJ-SU");
        assertThat(server.figures.last("membership")).isEqualTo(args(AIDA, query));
        read("/figures/groups?country=TJ&asOf=2011-05-05&alphabet=uz-Cyrl");
        assertThat(server.figures.last("groups"))
                .isEqualTo(args(AIDA, new MembershipFigure.Query("TJ", null, DAY, null, null, "uz-Cyrl")));
    }
}
