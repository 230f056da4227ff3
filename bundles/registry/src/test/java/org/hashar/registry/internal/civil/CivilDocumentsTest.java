package org.hashar.registry.internal.civil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CivilDocumentsTest {
    private static final String NUMBER = "A 123456";

    private static UUID person(World world, String territory, String number) {
        return world.register(new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Тестова", "Озмоиш", null)),
                        Sex.FEMALE,
                        null,
                        1980,
                        territory,
                        List.of(new PersonIdentifier("TJ-PASSPORT", number, null, null, null)),
                        List.of(),
                        null,
                        null,
                        null))
                .id();
    }

    private static CivilDocumentDraft stands(UUID person, Kind kind, Status status, String from) {
        return new CivilDocumentDraft(Ids.next(), person, kind, status, null, null, null, null, null, day(from), null);
    }

    private static CivilDocumentDraft held(UUID person, String number, String from, String expires) {
        return new CivilDocumentDraft(
                Ids.next(),
                person,
                Kind.PASSPORT,
                Status.HELD,
                "TJ-PASSPORT",
                number,
                " Passport office ",
                day("2009-01-01"),
                day(expires),
                day(from),
                null);
    }

    @ParameterizedTest
    @EnumSource
    void aPassportIsMissingThenAppliedForThenHeldAndEachStepEndsTheOneBefore(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = person(world, FakeCountry.VILLAGE, NUMBER);
        world.documents.record(COORDINATOR, stands(she, Kind.PASSPORT, Status.MISSING, "2010-01-01"));
        world.documents.record(COORDINATOR, stands(she, Kind.PASSPORT, Status.APPLIED, "2011-02-01"));
        world.documents.record(COORDINATOR, stands(she, Kind.BIRTH_CERTIFICATE, Status.LOST, "2011-02-01"));
        CivilDocumentDraft held = held(she, "a123456", "2011-06-01", "2019-01-01");
        assertThat(world.documents.record(COORDINATOR, held).created()).isTrue();
        assertThat(world.documents.record(COORDINATOR, held).created()).isFalse();

        assertThat(world.documents.ofPerson(COORDINATOR, she, null))
                .extracting(
                        CivilDocument::kind,
                        CivilDocument::status,
                        CivilDocument::from,
                        CivilDocument::to,
                        CivilDocument::number)
                .containsExactly(
                        tuple(Kind.PASSPORT, Status.MISSING, day("2010-01-01"), day("2011-02-01"), null),
                        tuple(Kind.PASSPORT, Status.APPLIED, day("2011-02-01"), day("2011-06-01"), null),
                        tuple(Kind.PASSPORT, Status.HELD, day("2011-06-01"), null, NUMBER),
                        tuple(Kind.BIRTH_CERTIFICATE, Status.LOST, day("2011-02-01"), null, null));
        assertThat(world.documents.ofPerson(COORDINATOR, she, null).get(2).issuer())
                .isEqualTo("Passport office");
        assertThat(problem(() -> world.documents.ofPerson(READER, she, null)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(world.audited).contains("document.record");
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithADocumentIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = person(world, FakeCountry.VILLAGE, NUMBER);
        UUID other = person(world, FakeCountry.VILLAGE, "B 7");
        assertThat(violations(() -> world.documents.record(
                        COORDINATOR,
                        new CivilDocumentDraft(
                                Ids.next(),
                                she,
                                Kind.PASSPORT,
                                Status.MISSING,
                                "TJ-PASSPORT",
                                "B 7",
                                "x".repeat(201),
                                day("2012-01-02"),
                                day("2012-01-01"),
                                day("2011-05-01"),
                                day("2011-05-01")))))
                .containsExactlyInAnyOrder(
                        "/issuer too-long",
                        "/number not-issued",
                        "/issuedOn not-issued",
                        "/expiresOn not-issued",
                        "/number identifier-not-of-person",
                        "/issuedOn in-the-future",
                        "/expiresOn ends-before-begin",
                        "/to ends-before-begin");
        world.documents.record(COORDINATOR, stands(she, Kind.PASSPORT, Status.MISSING, "2011-05-01"));
        assertThat(violations(() ->
                        world.documents.record(COORDINATOR, stands(she, Kind.PASSPORT, Status.APPLIED, "2011-05-01"))))
                .containsExactly("/from overlaps-document");
        assertThat(violations(() ->
                        world.documents.record(COORDINATOR, stands(she, Kind.PASSPORT, Status.APPLIED, "2011-04-01"))))
                .as("an earlier one needs an end")
                .containsExactly("/from overlaps-document");
        assertThat(problem(() -> world.documents.record(
                                COORDINATOR, stands(Ids.next(), Kind.PASSPORT, Status.APPLIED, "2011-04-01")))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(world.documents.ofPerson(COORDINATOR, other, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownBeforeAChangeStaysKnownAndAMistakeIsTakenBack(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = person(world, FakeCountry.VILLAGE, NUMBER);
        CivilDocumentDraft draft = stands(she, Kind.MARRIAGE_CERTIFICATE, Status.MISSING, "2011-01-01");
        world.documents.record(COORDINATOR, draft);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        CivilDocumentDraft changed = new CivilDocumentDraft(
                draft.id(),
                she,
                Kind.MARRIAGE_CERTIFICATE,
                Status.REFUSED,
                null,
                null,
                null,
                null,
                null,
                day("2011-01-01"),
                null);
        assertThat(world.documents.change(COORDINATOR, changed).status()).isEqualTo(Status.REFUSED);
        assertThat(world.documents.ofPerson(COORDINATOR, she, before))
                .extracting(CivilDocument::status)
                .containsExactly(Status.MISSING);
        assertThat(count(world, null, before)).containsExactly("MARRIAGE_CERTIFICATE MISSING 1");
        assertThat(count(world, null, null)).containsExactly("MARRIAGE_CERTIFICATE REFUSED 1");
        world.documents.withdraw(COORDINATOR, draft.id(), "of her sister");
        assertThat(world.documents.ofPerson(COORDINATOR, she, null)).isEmpty();
        assertThat(problem(() -> world.documents.change(COORDINATOR, changed)).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    private static List<String> count(World world, @Nullable String territory, @Nullable Instant asKnown) {
        return world
                .documents
                .count(COORDINATOR, new CivilDocumentCount.Query("TJ", territory, day("2011-11-10"), asKnown))
                .stream()
                .map(each -> each.kind() + " " + each.status() + " " + each.persons())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void missingOnesAreCountedByPlaceAndWhoWasRegisteredTwiceIsOne(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = person(world, FakeCountry.VILLAGE, "A 1");
        UUID again = person(world, FakeCountry.VILLAGE, "A 2");
        UUID far = person(world, FakeCountry.FAR_JAMOAT, "A 3");
        for (UUID each : List.of(one, again, far)) {
            world.documents.record(COORDINATOR, stands(each, Kind.BIRTH_CERTIFICATE, Status.MISSING, "2011-01-01"));
        }
        world.documents.record(COORDINATOR, held(far, "A 3", "2011-01-01", "2011-11-10"));
        assertThat(count(world, null, null)).containsExactly("PASSPORT EXPIRED 1", "BIRTH_CERTIFICATE MISSING 3");
        assertThat(count(world, FakeCountry.DISTRICT, null)).containsExactly("BIRTH_CERTIFICATE MISSING 2");
        world.duplicates.merge(COORDINATOR, new PersonMergeDraft(Ids.next(), one, again, "the same"));
        assertThat(count(world, FakeCountry.DISTRICT, null)).containsExactly("BIRTH_CERTIFICATE MISSING 1");
        assertThat(violations(() -> count(world, "nowhere", null))).containsExactly("/territory unknown-territory");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonWhosePlaceIsCorrectedIsCountedInTheOtherAsKnownBefore(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = world.person(Sex.FEMALE);
        world.documents.record(COORDINATOR, stands(one, Kind.BIRTH_CERTIFICATE, Status.MISSING, "2011-01-01"));
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonDraft known = World.draft(one, Sex.FEMALE, "Гулнора");
        world.persons.revise(
                COORDINATOR,
                new PersonDraft(one, "TJ", known.names(), Sex.FEMALE, null, known.birthYear(), FakeCountry.FAR_JAMOAT),
                1);

        assertThat(count(world, FakeCountry.DISTRICT, null)).isEmpty();
        assertThat(count(world, FakeCountry.FAR_JAMOAT, null)).containsExactly("BIRTH_CERTIFICATE MISSING 1");
        assertThat(count(world, FakeCountry.DISTRICT, before)).containsExactly("BIRTH_CERTIFICATE MISSING 1");
        assertThat(count(world, FakeCountry.FAR_JAMOAT, before)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void papersThatRunOutBeforeADayAreListedByPlaceTheEarliestFirst(Databases.Kind kind) {
        World world = World.on(kind);
        UUID soon = person(world, FakeCountry.VILLAGE, "A 1");
        UUID sooner = person(world, FakeCountry.JAMOAT, "A 2");
        UUID far = person(world, FakeCountry.FAR_JAMOAT, "A 3");
        UUID late = person(world, FakeCountry.VILLAGE, "A 4");
        world.documents.record(COORDINATOR, held(soon, "A 1", "2011-01-01", "2012-03-01"));
        world.documents.record(COORDINATOR, held(sooner, "A 2", "2011-01-01", "2011-05-01"));
        world.documents.record(COORDINATOR, held(far, "A 3", "2011-01-01", "2012-02-01"));
        world.documents.record(COORDINATOR, held(late, "A 4", "2011-01-01", "2012-04-01"));
        assertThat(expiring(world, null, null).items())
                .extracting(CivilDocument::person)
                .containsExactly(sooner, far, soon);
        assertThat(expiring(world, FakeCountry.DISTRICT, null).items())
                .extracting(CivilDocument::person)
                .containsExactly(sooner, soon);
        assertThat(expiring(world, null, Kind.ID_CARD).items()).isEmpty();
        Page<CivilDocument> first =
                world.documents.expiring(COORDINATOR, "TJ", null, null, day("2012-04-01"), new Page.Request(null, 2));
        assertThat(world.documents
                        .expiring(
                                COORDINATOR,
                                "TJ",
                                null,
                                Kind.PASSPORT,
                                day("2012-04-01"),
                                new Page.Request(first.next(), 2))
                        .items())
                .extracting(CivilDocument::person)
                .containsExactly(soon);
        assertThat(violations(() -> world.documents.expiring(
                        COORDINATOR, "TJ", null, null, day("2012-04-01"), new Page.Request("x", 2))))
                .containsExactly("/after not-a-page-key");
    }

    private static Page<CivilDocument> expiring(World world, @Nullable String territory, @Nullable Kind kind) {
        return world.documents.expiring(COORDINATOR, "TJ", territory, kind, day("2012-04-01"), Page.Request.FIRST);
    }
}
