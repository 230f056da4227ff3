package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.Erasure;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consents, civil papers, erasures. */
class ProtectionResourcesTest {
    private static final UUID ENTRY = UUID.fromString("01890000-0000-7000-8000-0000000000ab");
    private static final UUID TEXT = UUID.fromString("01890000-0000-7000-8000-0000000000ac");
    private static final LocalDate DAY = LocalDate.of(2011, 5, 5);
    private static final String PERSON = "/persons/" + Samples.ID;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Consent consent() {
        return new Consent(
                ENTRY,
                Samples.ID,
                ConsentPurpose.PHOTO,
                ConsentChannel.WEB,
                TEXT,
                2,
                "ky",
                Samples.ID,
                null,
                null,
                DAY,
                null,
                null,
                null,
                Consent.State.HOLDS,
                Samples.NOW);
    }

    private static Release release() {
        return new Release(
                ENTRY,
                ConsentPurpose.PHOTO,
                ConsentChannel.WEB,
                "Site",
                null,
                null,
                DAY,
                List.of(new Release.Released(Samples.ID, Release.State.REVOKED, DAY)),
                Samples.NOW);
    }

    @Test
    void aTextIsPublishedAndAConsentToItEnteredShownAndTakenBack() {
        server.consents.on("publish", args -> {
            ConsentTextDraft draft = (ConsentTextDraft) args[1];
            return new Recorded<>(
                    new ConsentText(
                            draft.id(), "KG", draft.purpose(), 1, DAY, draft.asksAnew(), draft.wordings(), Samples.NOW),
                    true);
        });
        TestServer.Answer text = server.json(
                "PUT",
                "/consent-texts/" + TEXT,
                "{\"country\":\"KG\",\"purpose\":\"PHOTO\",\"from\":\"2011-01-01\",\"asksAnew\":true,"
                        + "\"wordings\":[{\"language\":\"ky\",\"text\":\"Макулмун.\"}]}");
        assertThat(text.status()).isEqualTo(201);
        assertThat(text.json().at("/wordings/0/text").asText()).isEqualTo("Макулмун.");

        server.consents.on("give", args -> {
            assertThat(((ConsentDraft) args[1]).channel()).isEqualTo(ConsentChannel.WEB);
            return new Recorded<>(consent(), true);
        });
        String body = "{\"text\":\"" + TEXT + "\",\"language\":\"ky\",\"channel\":\"WEB\",\"giver\":\"" + Samples.ID
                + "\",\"from\":\"2011-05-05\"}";
        assertThat(server.json("PUT", PERSON + "/consents/" + ENTRY, body).status())
                .isEqualTo(201);
        assertThat(server.json("PUT", PERSON + "/consents/" + ENTRY, body.replace("WEB", "RADIO"))
                        .told())
                .contains("'/channel'", "'not-one-of'");

        server.consents.on("ofPerson", args -> List.of(consent()));
        assertThat(server.get(PERSON + "/consents?asOf=2011-05-05")
                        .json()
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("HOLDS");
        assertThat(server.get(PERSON + "/consents").status()).isEqualTo(422);
        server.consents.on("retract", args -> null);
        assertThat(server.json("POST", PERSON + "/consents/" + ENTRY + "/retraction", "{\"reason\":\"a mistake\"}")
                        .status())
                .isEqualTo(204);
        server.consents.on("texts", args -> {
            assertThat(args[2]).isEqualTo(ConsentPurpose.PHOTO);
            return List.of();
        });
        assertThat(server.get("/consent-texts?country=KG&purpose=photo").status())
                .isEqualTo(200);
    }

    @Test
    void aWithdrawalAnswersWithThoseWhoHaveToBeTold() {
        server.consents.on("withdraw", args -> {
            ConsentWithdrawalDraft draft = (ConsentWithdrawalDraft) args[1];
            assertThat(draft)
                    .isEqualTo(new ConsentWithdrawalDraft(
                            Samples.ID, ConsentPurpose.PHOTO, null, LocalDate.of(2011, 6, 1), null));
            return new ConsentWithdrawal(List.of(consent()), List.of(ENTRY), List.of(release()));
        });
        TestServer.Answer answer =
                server.json("POST", PERSON + "/consents/withdrawal", "{\"purpose\":\"PHOTO\",\"on\":\"2011-06-01\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/recipients/0/recipient").asText()).isEqualTo("Site");
        assertThat(answer.json().at("/recipients/0/persons/0/state").asText()).isEqualTo("REVOKED");
    }

    @Test
    void aListAsksWhoAgreesAndARosterOfReleasesIsKept() {
        server.consents.on("given", args -> Set.of(Samples.ID));
        TestServer.Answer given = server.json(
                "POST",
                "/consents/given",
                "{\"purpose\":\"SHARING_WITH_PARTNERS\",\"asOf\":\"2011-05-05\",\"persons\":[\"" + ENTRY + "\",\""
                        + Samples.ID + "\"]}");
        assertThat(given.told()).isEqualTo("{'items':['" + Samples.ID + "'],'next':null}");
        server.consents.on("release", args -> {
            assertThat(((ReleaseDraft) args[1]).underWay()).isTrue();
            return new Recorded<>(release(), true);
        });
        assertThat(server.json(
                                "PUT",
                                "/releases/" + ENTRY,
                                "{\"purpose\":\"PHOTO\",\"channel\":\"WEB\",\"recipient\":\"Site\",\"on\":\"2011-05-05\","
                                        + "\"underWay\":true,\"persons\":[\"" + Samples.ID + "\"]}")
                        .status())
                .isEqualTo(201);
        server.consents.on("close", args -> release());
        assertThat(server.json("POST", "/releases/" + ENTRY + "/closing", "{\"on\":\"2011-07-01\"}")
                        .status())
                .isEqualTo(200);
        server.consents.on("requireRelease", args -> release());
        assertThat(server.get("/releases/" + ENTRY).status()).isEqualTo(200);
        server.consents.on("releasesOf", args -> List.of(release()));
        assertThat(server.get(PERSON + "/releases").json().at("/items").size()).isEqualTo(1);
        server.consents.on("toRenew", args -> new Page<>(List.of(consent()), null));
        assertThat(server.get("/consents/renewals?country=KG&asOf=2011-05-05").status())
                .isEqualTo(200);
    }

    private static CivilDocument document() {
        return new CivilDocument(
                ENTRY, Samples.ID, Kind.PASSPORT, Status.MISSING, null, null, null, null, null, DAY, null, Samples.NOW);
    }

    @Test
    void civilPapersAreEnteredChangedListedAndCounted() {
        server.civilDocuments.on("record", args -> {
            assertThat(((CivilDocumentDraft) args[1]).person()).isEqualTo(Samples.ID);
            return new Recorded<>(document(), true);
        });
        server.civilDocuments.on("change", args -> document());
        server.civilDocuments.on("withdraw", args -> null);
        server.civilDocuments.on("ofPerson", args -> List.of(document()));
        String path = PERSON + "/documents/" + ENTRY;
        String body = "{\"kind\":\"PASSPORT\",\"status\":\"MISSING\",\"from\":\"2011-05-05\"}";
        assertThat(server.json("PUT", path, body).status()).isEqualTo(201);
        assertThat(server.json("POST", path + "/revision", body).status()).isEqualTo(200);
        assertThat(server.json("POST", path + "/withdrawal", "{\"reason\":\"a mistake\"}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get(PERSON + "/documents")
                        .json()
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("MISSING");
        server.civilDocuments.on("expiring", args -> {
            assertThat(args[3]).isEqualTo(Kind.FOREIGN_PASSPORT);
            return new Page<>(List.of(document()), "2012-01-01.x");
        });
        assertThat(server.get("/civil-documents/expiring?country=KG&kind=foreign-passport&before=2012-01-01")
                        .json()
                        .at("/next")
                        .asText())
                .isEqualTo("2012-01-01.x");
        server.civilDocuments.on("count", args -> {
            assertThat(args[1]).isEqualTo(new CivilDocumentCount.Query("KG", "417", DAY, null));
            return List.of(new CivilDocumentCount(Kind.PASSPORT, Status.MISSING, 7));
        });
        assertThat(server.get("/civil-documents/counts?country=KG&territory=417&asOf=2011-05-05")
                        .told())
                .contains("'persons':7");
    }

    @Test
    void anErasureIsCarriedOutOnceAndListed() {
        Erasure erasure =
                new Erasure(ENTRY, Samples.ID, "asked for it", Samples.NOW, List.of(Samples.ID), List.of(release()));
        server.erasures.on("erase", args -> {
            assertThat(args[1]).isEqualTo(new ErasureDraft(ENTRY, Samples.ID, "asked for it"));
            return new Recorded<>(erasure, false);
        });
        server.erasures.on("require", args -> erasure);
        server.erasures.on("list", args -> new Page<>(List.of(erasure), null));
        assertThat(server.json(
                                "PUT",
                                "/erasures/" + ENTRY,
                                "{\"person\":\"" + Samples.ID + "\",\"reason\":\"asked for it\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/erasures/" + ENTRY)
                        .json()
                        .at("/recipients/0/recipient")
                        .asText())
                .isEqualTo("Site");
        assertThat(server.get("/erasures").json().at("/items").size()).isEqualTo(1);
    }
}
