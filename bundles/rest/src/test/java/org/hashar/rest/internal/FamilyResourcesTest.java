package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.TestServer.AIDA;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.api.registry.Land;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MaritalStatusDraft.Marriage;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.LegalStatus;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation on facts of families: what reaches the service, and that the answer is what the contract promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private static final UUID HOME = GROUP;
    private TestServer server;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** All that can be done with facts of one kind. */
    private void serves(String kind, String path, UUID subject, Object draft, Object fact) {
        serves(server.families, kind, path, subject, draft, fact);
    }

    private void serves(Fake service, String kind, String path, UUID subject, Object draft, Object fact) {
        Fake facts = new Fake();
        service.on(kind, args -> facts.as(DatedFacts.class));
        String body = new String(Json.bytes(draft), StandardCharsets.UTF_8);
        for (boolean created : new boolean[] {true, false}) {
            facts.on("record", args -> new Recorded<>(fact, created));
            TestServer.Answer told = server.json("PUT", path + "/" + ID, body);
            assertThat(told.status()).as(told.body()).isEqualTo(created ? 201 : 200);
            CONTRACT.check("PUT", path + "/" + ID, told.status(), told.json());
            assertThat(facts.last("record")).isEqualTo(Arrays.asList(AIDA, draft));
        }
        facts.on("change", args -> fact);
        TestServer.Answer changed = server.json("POST", path + "/" + ID + "/revision", body);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        CONTRACT.check("POST", path + "/" + ID + "/revision", 200, changed.json());
        assertThat(facts.last("change")).isEqualTo(Arrays.asList(AIDA, draft));
        facts.on("withdraw", args -> null);
        assertThat(server.json("POST", path + "/" + ID + "/withdrawal", "{\"reason\":\"mistake\"}")
                        .status())
                .isEqualTo(204);
        assertThat(facts.last("withdraw")).isEqualTo(Arrays.asList(AIDA, ID, "mistake"));
        facts.on("of", args -> List.of(fact));
        TestServer.Answer listed = server.get(path + "?asOf=2011-05-05&asKnown=" + NOW);
        assertThat(listed.status()).as(listed.body()).isEqualTo(200);
        CONTRACT.check("GET", path, 200, listed.json());
        assertThat(facts.last("of")).isEqualTo(Arrays.asList(AIDA, subject, DAY, NOW));
        assertThat(server.get(path).status()).isEqualTo(200);
        assertThat(facts.last("of")).isEqualTo(Arrays.asList(AIDA, subject, null, null));
        assertThat(server.get(path + "?asOf=yesterday").status()).isEqualTo(422);
    }

    @Test
    void absencesAreRecordedChangedTakenBackAndListed() {
        serves(
                "migrations",
                "/persons/" + PERSON + "/migrations",
                PERSON,
                new MigrationDraft(
                        ID,
                        PERSON,
                        MigrationDraft.Kind.SEASONAL,
                        "RU",
                        "Казань",
                        LegalStatus.WORK_PERMIT,
                        DAY,
                        DAY.plusMonths(6),
                        DAY.plusMonths(5),
                        ReturnReason.ENTRY_BANNED),
                new Migration(
                        ID,
                        PERSON,
                        MigrationDraft.Kind.SEASONAL,
                        "RU",
                        "Казань",
                        LegalStatus.WORK_PERMIT,
                        DAY,
                        DAY.plusMonths(6),
                        DAY.plusMonths(5),
                        ReturnReason.ENTRY_BANNED,
                        NOW));
    }

    @Test
    void maritalStatusesAreRecordedChangedTakenBackAndListed() {
        serves(
                "maritalStatuses",
                "/persons/" + PERSON + "/marital-statuses",
                PERSON,
                new MaritalStatusDraft(
                        ID, PERSON, MaritalStatusDraft.State.MARRIED, Marriage.RELIGIOUS_ONLY, DAY, null),
                new MaritalStatus(
                        ID,
                        PERSON,
                        MaritalStatusDraft.State.MARRIED,
                        Marriage.RELIGIOUS_ONLY,
                        MaritalStatus.Early.EARLY,
                        DAY,
                        null,
                        NOW));
    }

    @Test
    void statusesOfHouseholdsAreRecordedChangedTakenBackAndListed() {
        serves(
                "familyStatuses",
                "/households/" + HOME + "/statuses",
                HOME,
                new FamilyStatusDraft(ID, HOME, FamilyStatusDraft.State.ABANDONED, DAY, null),
                new FamilyStatus(ID, HOME, FamilyStatusDraft.State.ABANDONED, DAY, null, NOW));
    }

    @Test
    void movesAreEnteredCorrectedTakenBackAndListed() {
        serves(
                server.households,
                "residences",
                "/households/" + HOME + "/residences",
                HOME,
                new ResidenceDraft(ID, HOME, "4170", "Үлгү көчөсү 3", DAY),
                new Residence(ID, HOME, "4170", "Үлгү көчөсү 3", DAY, null, NOW));
    }

    @Test
    void landIsRecordedChangedTakenBackListedAndAddedUp() {
        LandPlot plot = new LandPlot(
                ID,
                HOME,
                new Area("5.5", Unit.SOTKA),
                new BigDecimal("550"),
                Tenure.BORROWED,
                "GARDEN",
                "4170",
                DAY,
                null,
                NOW);
        serves(
                "landPlots",
                "/households/" + HOME + "/land/plots",
                HOME,
                new LandPlotDraft(ID, HOME, new Area("5.5", Unit.SOTKA), Tenure.BORROWED, "GARDEN", "4170", DAY, null),
                plot);
        server.families.on("land", args -> new Land(HOME, DAY, NOW, new BigDecimal("550"), List.of(plot)));
        TestServer.Answer told = server.get("/households/" + HOME + "/land?asOf=2011-05-05");
        CONTRACT.check("GET", "/households/" + HOME + "/land", told.status(), told.json());
        assertThat(told.json().at("/squareMetres").asText()).isEqualTo("550");
        assertThat(server.families.last("land")).isEqualTo(Arrays.asList(AIDA, HOME, DAY, null));
        assertThat(server.get("/households/" + HOME + "/land")
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/asOf");
    }

    @Test
    void aUnitThatIsNotSaidIsAskedFor() {
        TestServer.Answer told = server.json(
                "PUT",
                "/households/" + HOME + "/land/plots/" + ID,
                "{\"area\":{\"amount\":\"3\"},\"tenure\":\"OWN\",\"from\":\"2011-05-05\"}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.json().at("/violations/0/pointer").asText()).isEqualTo("/area/unit");
    }

    @Test
    void howFamiliesStandIsToldByPlace() {
        server.families.on(
                "byStatus",
                args -> new FamilyFigure(
                        "KG",
                        "4170",
                        DAY,
                        NOW,
                        3,
                        List.of(
                                new FamilyFigure.Row("4170", FamilyStatusDraft.State.ABANDONED, 1),
                                new FamilyFigure.Row(null, null, 2))));
        TestServer.Answer told = server.get("/figures/families?country=KG&territory=4170&asOf=2011-05-05");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        CONTRACT.check("GET", "/figures/families", 200, told.json());
        assertThat(server.families.last("byStatus"))
                .isEqualTo(Arrays.asList(AIDA, new FamilyFigure.Query("KG", "4170", DAY, null)));
    }

    @Test
    void familiesAreListedByPlaceAndByHowTheyStand() {
        server.households.on(
                "list", args -> new Page<>(List.of(new Household(HOME, "KG", "4170", null, NOW, 1)), null));
        TestServer.Answer told =
                server.get("/households?country=KG&territory=4170&familyStatus=abandoned&asOf=2011-05-05&limit=2");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        CONTRACT.check("GET", "/households", 200, told.json());
        assertThat(server.households.last("list"))
                .isEqualTo(Arrays.asList(
                        AIDA,
                        new HouseholdQuery("KG", "4170", FamilyStatusDraft.State.ABANDONED, DAY),
                        new Page.Request(null, 2)));
        assertThat(server.get("/households?familyStatus=poor&asOf=soon&limit=0")
                        .json()
                        .get("violations"))
                .hasSize(4);
    }

    @Test
    void whoIsAbroadIsToldByPlace() {
        server.families.on(
                "abroad",
                args -> new AbsenceFigure(
                        "KG", "4170", DAY, NOW, 2, 3, 1, 2, List.of(new AbsenceFigure.Row(null, 2, 3, 1, 2))));
        TestServer.Answer told = server.get("/figures/abroad?country=KG&territory=4170&asOf=2011-05-05");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        CONTRACT.check("GET", "/figures/abroad", 200, told.json());
        assertThat(server.families.last("abroad"))
                .isEqualTo(Arrays.asList(AIDA, new AbsenceFigure.Query("KG", "4170", DAY, null)));
    }
}
