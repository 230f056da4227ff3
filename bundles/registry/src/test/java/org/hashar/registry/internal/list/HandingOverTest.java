package org.hashar.registry.internal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;
import static org.hashar.registry.internal.list.ListsTest.column;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.registry.ListQuery.Kind;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.Sex;
import org.hashar.api.report.Table.Row;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves the programme: to whom, under what, of whom, and that it is written down (R11, R12). */
final class HandingOverTest {
    private static final ConsentPurpose SHARING = ConsentPurpose.SHARING_WITH_PARTNERS;

    /** Two who agreed, one who did not, and an organisation with which there is an agreement. */
    static final class Scene {
        final World world;
        final UUID she;
        final UUID other;
        final UUID silent;
        final UUID text = Ids.next();
        final UUID clinic;
        final UUID agreement;
        final Actor partner;

        Scene(Databases.Kind kind) {
            world = World.on(kind);
            she = register("Мавзуна");
            other = register("Мавзуна");
            silent = register("Мавзуна");
            world.consents.publish(
                    ADMIN,
                    new ConsentTextDraft(
                            text,
                            "TJ",
                            SHARING,
                            day("2010-01-01"),
                            false,
                            List.of(new ConsentTextDraft.Wording("en", "May we tell others?"))));
            agree(she);
            agree(other);
            clinic = organisation("Legal clinic");
            agreement = agreement(AgreementDraft.Kind.DATA_SHARING, "2012-01-01", clinic, organisation("Programme"));
            partner = new Actor(new UUID(1, 9), "clinic", Role.READER, new Actor.Partner(clinic, SHARING));
        }

        void agree(UUID person) {
            world.consents.give(
                    COORDINATOR,
                    new ConsentDraft(
                            Ids.next(), person, text, "en", null, person, null, null, day("2010-06-01"), null));
        }

        UUID register(String given) {
            return world.register(new PersonDraft(
                            Ids.next(),
                            "TJ",
                            List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Санҷарова", given, null)),
                            Sex.FEMALE,
                            null,
                            1975,
                            FakeCountry.JAMOAT,
                            List.of(),
                            List.of("+992927701806"),
                            null,
                            null,
                            null))
                    .id();
        }

        UUID organisation(String name) {
            UUID id = Ids.next();
            world.organisations.register(
                    COORDINATOR,
                    new OrganisationDraft(id, "TJ", OrganisationDraft.Kind.NATIONAL_NGO, name, List.of(), null, null));
            return id;
        }

        UUID agreement(AgreementDraft.Kind kind, String to, UUID... parties) {
            UUID id = Ids.next();
            world.agreements.register(
                    COORDINATOR,
                    new AgreementDraft(
                            id,
                            kind,
                            "What we agreed",
                            null,
                            List.of(parties),
                            null,
                            day("2010-01-01"),
                            day("2010-01-01"),
                            day(to),
                            null,
                            null,
                            List.of()));
            return id;
        }

        ListQuery query(Kind list, @Nullable UUID recipient, @Nullable UUID under) {
            return new ListQuery(list, "TJ", null, null, null, null, SHARING, null, recipient, under, false);
        }

        List<@Nullable Object> persons(Actor actor, ListQuery query) {
            return column(world, actor, query, "id");
        }

        void withdraw(UUID person) {
            world.consents.withdraw(
                    COORDINATOR, new ConsentWithdrawalDraft(person, SHARING, null, day("2011-11-10"), null));
        }

        List<String> found(Actor actor) {
            return world
                    .persons
                    .search(actor, new PersonQuery("TJ", "Мавзуна", null, null, null, null, null), 20)
                    .stream()
                    .map(person -> person.id().toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListThatGoesOutIsWrittenDownAsAReleaseOfExactlyThoseInIt(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        ListQuery query = scene.query(Kind.PERSONS, scene.clinic, scene.agreement);
        assertThat(scene.persons(COORDINATOR, query)).containsExactly(scene.she.toString(), scene.other.toString());
        Release release =
                scene.world.consents.releasesOf(COORDINATOR, scene.she).get(0);
        assertThat(release.organisation()).isEqualTo(scene.clinic);
        assertThat(release.agreement()).isEqualTo(scene.agreement);
        assertThat(release.recipient()).isEqualTo("Legal clinic");
        assertThat(scene.world
                        .consents
                        .requireRelease(COORDINATOR, release.id())
                        .persons())
                .extracting(Release.Released::person)
                .containsExactlyInAnyOrder(scene.she, scene.other);
        assertThat(scene.world.consents.releasesOf(COORDINATOR, scene.silent)).isEmpty();
        assertThat(column(scene.world, COORDINATOR, ListsTest.query(Kind.RELEASES), "recipient"))
                .containsExactly("Legal clinic", "Legal clinic");
        assertThat(column(scene.world, COORDINATOR, ListsTest.query(Kind.RELEASES), "person"))
                .containsExactlyInAnyOrder(scene.she.toString(), scene.other.toString());
        assertThat(column(scene.world, COORDINATOR, ListsTest.query(Kind.CONSENTS), "status"))
                .containsExactly("HOLDS", "HOLDS");
        assertThat(column(scene.world, READER, ListsTest.query(Kind.ORGANISATIONS), "organisationName"))
                .containsExactlyInAnyOrder("Legal clinic", "Programme");
        assertThat(column(scene.world, READER, ListsTest.query(Kind.AGREEMENTS), "agreementKind"))
                .containsExactly("DATA_SHARING");
        assertThat(scene.world.audited).contains("export.persons");
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadThatBreaksCountsAsHandedOver(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        scene.world.lists.open(COORDINATOR, scene.query(Kind.PERSONS, scene.clinic, scene.agreement), Locale.ENGLISH);
        assertThat(scene.world
                        .consents
                        .withdraw(
                                COORDINATOR,
                                new ConsentWithdrawalDraft(scene.other, SHARING, null, day("2011-11-10"), null))
                        .recipients())
                .extracting(Release::recipient)
                .containsExactly("Legal clinic");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasWithdrawnIsInNoListForThatPurposeAnyMoreNotEvenInOneThatIsBeingRead(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        for (int i = 0; i < Page.Request.MAX; i++) {
            scene.world.person(Sex.FEMALE);
        }
        Group group = scene.world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
        scene.world.join(group, scene.she, "2010-05-01");
        scene.world.join(group, scene.silent, "2010-05-01");
        ListQuery members = scene.query(Kind.MEMBERSHIPS, scene.clinic, scene.agreement);
        assertThat(column(scene.world, COORDINATOR, members, "person")).containsExactly(scene.she.toString());
        UUID late = scene.register("Мавзуна");
        scene.agree(late);
        ListQuery persons = scene.query(Kind.PERSONS, scene.clinic, scene.agreement);
        scene.withdraw(scene.she);
        Iterator<Row> rows =
                scene.world.lists.open(COORDINATOR, persons, Locale.ENGLISH).rows();
        scene.withdraw(late);
        List<Object> told = new ArrayList<>();
        rows.forEachRemaining(row -> told.add(row.cells().get(0)));
        assertThat(told).containsExactly(scene.other.toString());
        assertThat(column(scene.world, COORDINATOR, members, "person")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesOutWithoutAnAgreementOnDataThatTheRecipientSignedAndThatIsInForce(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        UUID stranger = scene.organisation("Somebody else");
        UUID ended = scene.agreement(AgreementDraft.Kind.DATA_SHARING, "2011-11-10", scene.clinic, stranger);
        UUID grant = scene.agreement(AgreementDraft.Kind.GRANT, "2012-01-01", scene.clinic, stranger);
        assertThat(refused(scene, null, null)).containsExactlyInAnyOrder("/recipient required", "/agreement required");
        assertThat(refused(scene, Ids.next(), Ids.next()))
                .containsExactlyInAnyOrder("/recipient unknown-organisation", "/agreement unknown-agreement");
        assertThat(refused(scene, stranger, scene.agreement)).containsExactly("/agreement agreement-of-others");
        assertThat(refused(scene, scene.clinic, ended)).containsExactly("/agreement agreement-not-in-force");
        assertThat(refused(scene, scene.clinic, grant)).containsExactly("/agreement not-about-data");
        ListQuery groups = scene.query(Kind.GROUPS, scene.clinic, scene.agreement);
        assertThat(violations(() -> scene.world.lists.open(COORDINATOR, groups, Locale.ENGLISH)))
                .containsExactly("/purpose not-of-this-list");
        ListQuery persons = scene.query(Kind.PERSONS, scene.clinic, scene.agreement);
        assertThat(problem(() -> scene.world.lists.open(READER, persons, Locale.ENGLISH))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(scene.world.consents.releasesOf(COORDINATOR, scene.she)).isEmpty();
    }

    private static List<String> refused(Scene scene, @Nullable UUID recipient, @Nullable UUID under) {
        ListQuery query = scene.query(Kind.PERSONS, recipient, under);
        return violations(() -> scene.world.lists.open(COORDINATOR, query, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseToAPartnerThatIsEnteredByHandNeedsItsAgreementToo(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        assertThat(violations(() -> scene.world.consents.release(COORDINATOR, release(scene, null, null))))
                .containsExactlyInAnyOrder("/organisation required", "/agreement required");
        assertThat(violations(() -> scene.world.consents.release(
                        COORDINATOR, release(scene, scene.organisation("Somebody else"), scene.agreement))))
                .containsExactly("/agreement agreement-of-others");
        assertThat(scene.world
                        .consents
                        .release(COORDINATOR, release(scene, scene.clinic, scene.agreement))
                        .created())
                .isTrue();
    }

    private static ReleaseDraft release(Scene scene, @Nullable UUID organisation, @Nullable UUID under) {
        return new ReleaseDraft(
                Ids.next(),
                SHARING,
                null,
                "Legal clinic",
                organisation,
                under,
                day("2011-06-01"),
                false,
                List.of(scene.she));
    }

    @ParameterizedTest
    @EnumSource
    void thePartnersKeyFindsThoseOnlyWhoAgreeAndWhatItWasToldIsWrittenDown(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        Person unseen = scene.world.persons.require(scene.partner, scene.she);
        assertThat(unseen.names()).as("before it was told of her").isEmpty();
        assertThat(scene.found(READER)).hasSize(3);
        assertThat(scene.found(scene.partner)).containsExactly(scene.she.toString(), scene.other.toString());
        assertThat(scene.found(scene.partner)).hasSize(2);
        Person seen = scene.world.persons.require(scene.partner, scene.she);
        assertThat(seen.names()).isNotEmpty();
        assertThat(seen.phones()).isEmpty();
        Person silent = scene.world.persons.require(scene.partner, scene.silent);
        assertThat(silent.names()).isEmpty();
        assertThat(silent.phones()).isEmpty();
        assertThat(scene.world
                        .persons
                        .list(scene.partner, "TJ", Page.Request.FIRST)
                        .items())
                .hasSize(2);
        assertThat(scene.world.consents.releasesOf(COORDINATOR, scene.she))
                .extracting(Release::organisation)
                .containsExactly(scene.clinic);
        assertThat(problem(() -> scene.world.persons.listByName(scene.partner, "TJ", "tg", Page.Request.FIRST))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        scene.withdraw(scene.she);
        assertThat(scene.found(scene.partner)).containsExactly(scene.other.toString());
        assertThat(scene.world.persons.require(scene.partner, scene.she).names())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerWithoutAnAgreementIsToldNothing(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        scene.world.today("2012-01-01");
        assertThat(problem(() -> scene.found(scene.partner)).type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> scene.world.persons.require(scene.partner, scene.she))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerIsGivenListsOfPersonsForItsOwnPurposeOnly(Databases.Kind kind) {
        Scene scene = new Scene(kind);
        ListQuery internal = new ListQuery(Kind.PERSONS, "TJ", null, null, null, null, null, null, null, null, false);
        assertThat(scene.persons(scene.partner, internal))
                .containsExactly(scene.she.toString(), scene.other.toString());
        assertThat(scene.world.consents.releasesOf(COORDINATOR, scene.other)).hasSize(1);
        assertThat(scene.persons(READER, internal))
                .as("for use inside the programme")
                .hasSize(3);
        ListQuery donors = new ListQuery(
                Kind.PERSONS,
                "TJ",
                null,
                null,
                null,
                null,
                ConsentPurpose.SHARING_WITH_DONORS,
                null,
                scene.organisation("A donor"),
                scene.agreement,
                false);
        assertThat(violations(() -> scene.world.lists.open(scene.partner, donors, Locale.ENGLISH)))
                .containsExactlyInAnyOrder("/purpose not-of-this-key", "/recipient not-of-this-key");
    }
}
