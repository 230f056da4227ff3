package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AgreementQuery;
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.organisation.OrganisationRoleQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Organisations, agreements and documents over HTTP. */
class OrganisationResourcesTest {
    private static final UUID ID = UUID.fromString("01931f2c-0000-7000-8000-00000000bb01");
    private static final UUID OTHER = UUID.fromString("01931f2c-0000-7000-8000-00000000bb02");
    private static final LocalDate DAY = LocalDate.of(2011, 2, 1);

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
    void anOrganisationIsRegisteredRevisedAndFound() {
        Organisation donor = new Organisation(
                ID,
                null,
                OrganisationDraft.Kind.GOVERNMENT,
                "UK Government",
                List.of(new OrganisationName("DFID", null, null, null)),
                null,
                "GB-GOV-1",
                Samples.NOW,
                3);
        server.organisations.on("register", args -> new Recorded<>(donor, true));
        server.organisations.on("revise", args -> donor);
        server.organisations.on("require", args -> donor);
        server.organisations.on("list", args -> new Page<>(List.of(donor), null));
        String body = "{\"kind\":\"GOVERNMENT\",\"name\":\"UK Government\",\"aliases\":[{\"text\":\"DFID\"}]}";
        assertThat(server.json("PUT", "/organisations/" + ID, body).header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(((OrganisationDraft) server.organisations.last("register").get(1)).aliases())
                .containsExactly(new OrganisationName("DFID", null, null, null));
        assertThat(server.json("PUT", "/organisations/" + ID, body, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(server.organisations.last("revise").get(2)).isEqualTo(2L);
        assertThat(server.get("/organisations/" + ID).json().at("/identifier").asText())
                .isEqualTo("GB-GOV-1");
        assertThat(server.get("/organisations?text=dfid&kind=government")
                        .json()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("UK Government");
        assertThat(server.organisations.last("list").get(1))
                .isEqualTo(new OrganisationQuery("dfid", OrganisationDraft.Kind.GOVERNMENT, null));
        server.get("/organisations?alphabet=tg&after=62." + ID);
        assertThat(server.organisations.last("list"))
                .contains(
                        new OrganisationQuery(null, null, null, "tg"),
                        new Page.Request("62." + ID, Page.Request.FIRST.limit()));
    }

    @Test
    void rolesInProjectsAndAgreementsAreKept() {
        OrganisationRole role = new OrganisationRole(
                ID, OTHER, "CARMP-TJ", OrganisationRoleDraft.Kind.DONOR, DAY, null, List.of(), List.of(), Samples.NOW);
        server.organisationRoles.on("give", args -> new Recorded<>(role, true));
        server.organisationRoles.on("end", args -> role);
        server.organisationRoles.on("withdraw", args -> null);
        server.organisationRoles.on("list", args -> new Page<>(List.of(role), null));
        String path = "/organisation-roles/" + ID;
        assertThat(server.json(
                                "PUT",
                                path,
                                "{\"organisation\":\"" + OTHER
                                        + "\",\"project\":\"CARMP-TJ\",\"kind\":\"DONOR\",\"from\":\"2011-02-01\"}")
                        .status())
                .isEqualTo(201);
        assertThat(server.json("POST", path + "/end", "{\"to\":\"2013-10-01\"}").status())
                .isEqualTo(200);
        assertThat(server.json("POST", path + "/withdrawal", "{\"reason\":\"another\"}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get("/organisation-roles?project=CARMP-TJ&kind=donor&asOf=2011-05-05")
                        .json()
                        .at("/items/0/kind")
                        .asText())
                .isEqualTo("DONOR");
        assertThat(server.organisationRoles.last("list").get(1))
                .isEqualTo(new OrganisationRoleQuery(
                        null, "CARMP-TJ", OrganisationRoleDraft.Kind.DONOR, LocalDate.of(2011, 5, 5), null));

        Agreement agreement = new Agreement(
                ID,
                AgreementDraft.Kind.MEMORANDUM,
                "Memorandum",
                null,
                List.of(ID, OTHER),
                null,
                DAY,
                DAY,
                null,
                null,
                2014,
                List.of(new Coverage("TJ", "TJ-KT", Coverage.Exactness.EXACT)),
                List.of(new Coverage.Apart("TJ-KT", "RASHT")),
                Samples.NOW,
                1);
        server.agreements.on("register", args -> new Recorded<>(agreement, true));
        server.agreements.on("revise", args -> agreement);
        server.agreements.on("require", args -> agreement);
        server.agreements.on("list", args -> new Page<>(List.of(agreement), null));
        String body = "{\"kind\":\"MEMORANDUM\",\"title\":\"Memorandum\",\"parties\":[\"" + ID + "\",\"" + OTHER
                + "\"],\"signedOn\":\"2011-02-01\",\"from\":\"2011-02-01\",\"fundingYear\":2014,"
                + "\"places\":[{\"country\":\"TJ\",\"exactness\":\"NATIONAL\"}]}";
        assertThat(server.json("PUT", "/agreements/" + ID, body).status()).isEqualTo(201);
        assertThat(server.json("PUT", "/agreements/" + ID, body, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(((AgreementDraft) server.agreements.last("register").get(1)).places())
                .containsExactly(new Coverage("TJ", null, Coverage.Exactness.NATIONAL));
        assertThat(server.json("PUT", "/agreements/" + ID, body.replace("NATIONAL", "ROUGHLY"))
                        .told())
                .contains("'/places/0/exactness'");
        assertThat(server.get("/agreements/" + ID).json().at("/parties/1").asText())
                .isEqualTo(OTHER.toString());
        assertThat(server.get("/agreements?party=" + OTHER).json().at("/items")).hasSize(1);
        assertThat(server.agreements.last("list").get(1)).isEqualTo(new AgreementQuery(OTHER, null, null));
    }

    @Test
    void aDocumentIsStoredShownAndTakenOut() {
        Attachment stored = new Attachment(
                ID,
                AttachmentDraft.Subject.AGREEMENT,
                OTHER,
                AttachmentDraft.Kind.AGREEMENT,
                "Signed",
                null,
                null,
                "келишим 7.pdf",
                "application/pdf",
                7L,
                "ab".repeat(32),
                Samples.NOW);
        server.attachments.on("store", args -> new Recorded<>(stored, true));
        server.attachments.on("link", args -> new Recorded<>(stored, true));
        server.attachments.on("require", args -> stored);
        server.attachments.on("content", args -> "%PDF-17".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        server.attachments.on("list", args -> List.of(stored));
        server.attachments.on("withdraw", args -> null);
        String path = "/attachments/" + ID;
        String query = "?subject=AGREEMENT&of=" + OTHER + "&kind=AGREEMENT&title=Signed&fileName=a.pdf";
        assertThat(put(path + "/content" + query, 2 << 20).status()).isEqualTo(201);
        List<Object> given = server.attachments.last("store");
        assertThat(given.get(1))
                .isEqualTo(new AttachmentDraft(
                        ID,
                        AttachmentDraft.Subject.AGREEMENT,
                        OTHER,
                        AttachmentDraft.Kind.AGREEMENT,
                        "Signed",
                        null,
                        null,
                        null));
        assertThat(((byte[]) given.get(3))).hasSize(2 << 20);
        assertThat(put(path + "/content" + query, AttachmentService.MOST_BYTES + 1)
                        .status())
                .isEqualTo(413);
        assertThat(put(path + "/content?kind=song", 3).json().at("/violations")).hasSize(5);

        TestServer.Answer content = server.get(path + "/content");
        assertThat(content.body()).isEqualTo("%PDF-17");
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment; filename*=UTF-8''%D0%BA")
                .endsWith("%207.pdf");
        assertThat(server.get(path).json().at("/bytes").asInt()).isEqualTo(7);
        assertThat(server.get("/attachments?subject=AGREEMENT&of=" + OTHER)
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(server.attachments.last("list"))
                .isEqualTo(Arrays.asList(TestServer.AIDA, AttachmentDraft.Subject.AGREEMENT, OTHER));
        assertThat(server.json(
                                "PUT",
                                path,
                                "{\"subject\":\"GROUP\",\"of\":\"" + OTHER
                                        + "\",\"kind\":\"MINUTES\",\"title\":\"Minutes\",\"url\":\"https://a.example/b\"}")
                        .status())
                .isEqualTo(201);
        assertThat(server.json("POST", path + "/withdrawal", "{\"reason\":\"wrong\"}")
                        .status())
                .isEqualTo(204);
    }

    private static TestServer.Answer put(String path, int bytes) {
        return server.send(server.request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(new byte[bytes])));
    }
}
