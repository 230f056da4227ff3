package org.hashar.registry.internal.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.Erasure;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErasuresTest {
    /** A word that is in everything which is written of the person, in this case or another. */
    private static final String MARK = "Зарринтоҷ";

    private static final String LATIN = Spelling.words(MARK).get(0);
    private static final String PHONE = "+992935551234";
    private static final String NUMBER = "ZX909090";

    /** Somebody of whom the registry knows all that it can, twice, with a membership that ended. */
    private static final class Known {
        final World world;
        final Group group;
        final UUID she;
        final UUID again;
        final PersonMerge merge;
        final UUID open;

        Known(Databases.Kind kind) {
            world = World.on(kind);
            group = world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
            she = register(NUMBER, List.of(PHONE));
            again = register("ZX909091", List.of());
            correct();
            Membership membership = world.join(group, she, "2010-05-01");
            world.memberships.leave(COORDINATOR, membership.id(), day("2011-06-01"), "MOVED");
            UUID home = Ids.next();
            world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", null, MARK + " 3"));
            world.households.add(
                    COORDINATOR,
                    new HouseholdMemberDraft(
                            Ids.next(), home, she, HouseholdMemberDraft.Relation.HEAD, null, day("2010-01-01"), null));
            away();
            remitted();
            documents();
            open = consents();
            DuplicatePair pair = world.duplicates.of(COORDINATOR, she).get(0);
            world.duplicates.dismiss(COORDINATOR, pair.id(), "not " + MARK);
            merge = world.duplicates
                    .merge(COORDINATOR, new PersonMergeDraft(Ids.next(), again, she, MARK + " is one"))
                    .value();
        }

        private UUID register(String number, List<String> phones) {
            return world.register(draft(Ids.next(), Sex.UNKNOWN, "weaver " + MARK, number, phones))
                    .id();
        }

        /** What she does, and that she is a woman, was known better a minute later. */
        private void correct() {
            world.clock.tick();
            world.persons.revise(COORDINATOR, draft(she, Sex.FEMALE, MARK, NUMBER, List.of(PHONE)), 1);
            world.persons.revise(COORDINATOR, draft(again, Sex.FEMALE, MARK, "ZX909091", List.of()), 1);
        }

        /** Somebody takes the survivor for a man. */
        void mistake() {
            world.clock.tick();
            world.persons.revise(COORDINATOR, draft(again, Sex.MALE, MARK, "ZX909091", List.of()), 2);
        }

        private static PersonDraft draft(UUID id, Sex sex, String occupation, String number, List<String> phones) {
            return new PersonDraft(
                    id,
                    "TJ",
                    List.of(
                            new PersonName(PersonName.Kind.OFFICIAL, "tg", MARK, MARK, null),
                            new PersonName(PersonName.Kind.ALIAS, "en", null, "Zarrintoj", null)),
                    sex,
                    day("1980-03-05"),
                    null,
                    FakeCountry.VILLAGE,
                    List.of(new PersonIdentifier("TJ-PASSPORT", number, MARK, null, null)),
                    phones,
                    occupation,
                    MARK,
                    null);
        }

        private void away() {
            world.families
                    .migrations()
                    .record(
                            COORDINATOR,
                            new MigrationDraft(
                                    Ids.next(),
                                    she,
                                    MigrationDraft.Kind.SEASONAL,
                                    "RU",
                                    "with " + MARK,
                                    null,
                                    day("2010-03-01"),
                                    null,
                                    day("2010-11-01"),
                                    null));
        }

        private void remitted() {
            UUID remittance = Ids.next();
            world.remittances.record(
                    COORDINATOR,
                    new RemittanceDraft(
                            remittance, she, RemittanceDraft.Kind.CEASED, null, day("2011-01-01"), null, null, null));
            world.remittances.withdraw(COORDINATOR, remittance, "of " + MARK);
        }

        private void documents() {
            world.documents.record(
                    COORDINATOR,
                    new CivilDocumentDraft(
                            Ids.next(),
                            she,
                            CivilDocumentDraft.Kind.PASSPORT,
                            CivilDocumentDraft.Status.HELD,
                            "TJ-PASSPORT",
                            NUMBER,
                            MARK,
                            null,
                            null,
                            day("2011-01-01"),
                            null));
        }

        private UUID consents() {
            UUID text = Ids.next();
            world.consents.publish(
                    ADMIN,
                    new ConsentTextDraft(
                            text,
                            "TJ",
                            ConsentPurpose.REFERRAL,
                            day("2011-01-01"),
                            true,
                            List.of(new ConsentTextDraft.Wording("tg", "Ман розӣ ҳастам."))));
            for (String from : List.of("2011-01-01", "2011-03-01")) {
                world.consents.give(
                        COORDINATOR,
                        new ConsentDraft(Ids.next(), she, text, "tg", null, she, null, MARK, day(from), null));
                if (from.equals("2011-01-01")) {
                    world.consents.withdraw(
                            COORDINATOR,
                            new ConsentWithdrawalDraft(she, ConsentPurpose.REFERRAL, null, day("2011-02-01"), MARK));
                }
            }
            UUID release = Ids.next();
            world.consents.release(
                    COORDINATOR,
                    new ReleaseDraft(
                            release,
                            ConsentPurpose.REFERRAL,
                            null,
                            "Legal clinic",
                            null,
                            null,
                            day("2011-04-01"),
                            true,
                            List.of(she)));
            return release;
        }

        ErasureDraft draft() {
            return new ErasureDraft(Ids.next(), she, "asked for it in writing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingInAnyTableTellsAnyMoreWhoSheWas(Databases.Kind kind) {
        Known known = new Known(kind);
        World world = known.world;
        assertThat(tablesWith(world, MARK, LATIN, PHONE, NUMBER))
                .as("the test would see what is left")
                .contains(
                        "reg_person",
                        "reg_person_name",
                        "reg_person_word",
                        "reg_person_phone",
                        "reg_person_identifier",
                        "reg_person_version",
                        "reg_person_merge",
                        "reg_household",
                        "reg_residence",
                        "reg_duplicate",
                        "reg_consent",
                        "reg_civil_document",
                        "reg_remittance_withdrawal");

        Erasure erasure = world.erasures.erase(ADMIN, known.draft()).value();

        assertThat(tablesWith(world, MARK, LATIN, PHONE, NUMBER)).isEmpty();
        assertThat(erasure.persons()).containsExactlyInAnyOrder(known.she, known.again);
        assertThat(world.elsewhere.forgotten).containsExactlyInAnyOrder(known.she, known.again);
        assertThat(world.elsewhere.reasons).contains(known.she, known.again, known.merge.id());
        assertThat(erasure.recipients()).singleElement().satisfies(release -> {
            assertThat(release.id()).isEqualTo(known.open);
            assertThat(release.persons()).extracting(Release.Released::state).containsExactly(Release.State.REVOKED);
        });
        assertThat(world.audited).contains("person.erase");
    }

    /** In which tables of the registry one of some texts stands, in any column, whatever its case. */
    private static List<String> tablesWith(World world, String... texts) {
        List<String> found = new ArrayList<>();
        try (Connection connection = world.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (List<String> column : columns(connection.getMetaData())) {
                for (String text : texts) {
                    try (ResultSet rows = statement.executeQuery("select count(*) from " + column.get(0)
                            + " where lower(" + column.get(1) + ") like '%" + text.toLowerCase(Locale.ROOT)
                            + "%'")) {
                        rows.next();
                        if (rows.getLong(1) > 0 && !found.contains(column.get(0))) {
                            found.add(column.get(0));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<List<String>> columns(DatabaseMetaData metadata) throws SQLException {
        List<List<String>> columns = new ArrayList<>();
        try (ResultSet rows = metadata.getColumns(null, null, null, null)) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                boolean text = Set.of("varchar", "character varying")
                        .contains(rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT));
                if (text && table.startsWith("reg_") && !table.startsWith("reg_v_")) {
                    columns.add(List.of(table, rows.getString("COLUMN_NAME")));
                }
            }
        }
        return columns;
    }

    @ParameterizedTest
    @EnumSource
    void figuresAndMembershipsStayAsTheyWere(Databases.Kind kind) {
        Known known = new Known(kind);
        World world = known.world;
        MembershipFigure before = figure(world, null);
        List<GroupFigure> byGroup = world.figures.groups(READER, query(null));
        known.mistake();
        List<Membership> memberships = world.memberships.ofPerson(READER, known.she, null);
        assertThat(before.persons()).isEqualTo(1);
        assertThat(before.women()).isEqualTo(1);

        MembershipFigure now = figure(world, null);
        assertThat(now.women()).isZero();

        world.erasures.erase(ADMIN, known.draft());

        assertThat(figure(world, null)).isEqualTo(now);
        assertThat(figure(world, before.asKnown())).isEqualTo(before);
        assertThat(world.figures.groups(READER, query(before.asKnown()))).isEqualTo(byGroup);
        assertThat(world.memberships.ofPerson(READER, known.she, null)).isEqualTo(memberships);
    }

    private static MembershipFigure.Query query(@Nullable Instant asKnown) {
        return new MembershipFigure.Query("TJ", null, day("2011-05-05"), asKnown, null);
    }

    private static MembershipFigure figure(World world, @Nullable Instant asKnown) {
        return world.figures.membership(READER, query(asKnown));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasErasedIsATombstoneThatNoSearchFindsAndNothingIsEnteredFor(Databases.Kind kind) {
        Known known = new Known(kind);
        World world = known.world;
        ErasureDraft draft = known.draft();
        Instant registered = world.persons.require(ADMIN, known.she).recordedAt();
        world.erasures.erase(ADMIN, draft);

        assertThat(world.persons.asKnown(ADMIN, known.she, registered))
                .extracting(Person::birthYear, Person::occupation, Person::erasedAt)
                .containsExactly(null, null, world.clock.instant());
        assertThat(world.persons.history(ADMIN, known.she)).isEmpty();
        Person tombstone = world.persons.require(ADMIN, known.she);
        assertThat(tombstone.erasedAt()).isEqualTo(world.clock.instant());
        assertThat(tombstone.names()).isEmpty();
        assertThat(tombstone.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(tombstone.birthYear()).isNull();
        assertThat(tombstone.territory()).isNull();
        assertThat(search(world, new PersonQuery("TJ", MARK, null, null, null, null, null)))
                .isEmpty();
        assertThat(search(world, new PersonQuery("TJ", null, PHONE, null, null, null, null)))
                .isEmpty();
        assertThat(search(world, new PersonQuery("TJ", null, null, "TJ-PASSPORT", NUMBER, null, null)))
                .isEmpty();
        assertThat(search(world, new PersonQuery("TJ", null, null, null, null, 1980, FakeCountry.VILLAGE)))
                .isEmpty();
        assertThat(world.persons.list(READER, "TJ", Page.Request.FIRST).items()).isEmpty();
        assertThat(world.persons
                        .listByName(READER, "TJ", "tg", Page.Request.FIRST)
                        .items())
                .isEmpty();
        assertThat(world.duplicates.of(COORDINATOR, known.again)).isEmpty();
        assertThat(world.consents.ofPerson(COORDINATOR, known.she, day("2011-05-01"), null))
                .extracting(Consent::state)
                .containsOnly(Consent.State.ERASED);
        assertThat(world.erasures.erase(ADMIN, draft).created()).isFalse();
        assertThat(world.erasures.list(ADMIN, Page.Request.FIRST).items()).hasSize(1);

        assertGone(() -> world.erasures.erase(ADMIN, known.draft()));
        assertGone(() -> world.register(World.draft(known.she, Sex.FEMALE, "Гулнора")));
        assertGone(() -> world.persons.revise(COORDINATOR, World.draft(known.she, Sex.FEMALE, "Гулнора"), 1));
        assertGone(() -> world.join(known.group, known.she, "2011-08-01"));
        assertGone(() -> world.duplicates.undo(COORDINATOR, known.merge.id(), "two after all"));
        UUID third = world.person(Sex.FEMALE);
        assertThat(violations(() -> world.duplicates.merge(
                        COORDINATOR, new PersonMergeDraft(Ids.next(), third, known.again, "the same"))))
                .contains("/merged erased-person");
    }

    private static List<Person> search(World world, PersonQuery query) {
        return world.persons.search(COORDINATOR, query, 10);
    }

    private static void assertGone(Runnable call) {
        Problem problem = problem(call);
        assertThat(problem.type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem.detailKey()).isEqualTo("person-erased");
    }

    @ParameterizedTest
    @EnumSource
    void theAddressStaysWhileOthersLiveThere(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = Ids.next();
        world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", null, "Кӯчаи 3"));
        List<UUID> members = List.of(world.person(Sex.FEMALE), world.person(Sex.MALE));
        for (UUID member : members) {
            world.households.add(
                    COORDINATOR,
                    new HouseholdMemberDraft(
                            Ids.next(),
                            home,
                            member,
                            HouseholdMemberDraft.Relation.OTHER_RELATIVE,
                            null,
                            day("2010-01-01"),
                            null));
        }
        world.erasures.erase(ADMIN, new ErasureDraft(Ids.next(), members.get(0), "asked for it"));
        assertThat(world.households.require(READER, home).address()).isEqualTo("Кӯчаи 3");
        world.erasures.erase(ADMIN, new ErasureDraft(Ids.next(), members.get(1), "asked for it"));
        assertThat(world.households.require(READER, home).address()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsErasedWhileSomethingStandsInTheWay(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
        UUID she = world.person(Sex.FEMALE);
        Membership membership = world.join(group, she, "2010-05-01");
        world.elsewhere.forbidding.addAll(Set.of("loan-open", "import-under-way"));
        ErasureDraft draft = new ErasureDraft(Ids.next(), she, "asked for it");
        assertThat(violations(() -> world.erasures.erase(ADMIN, draft)))
                .contains("/person still-member", "/person loan-open", "/person import-under-way");
        assertThat(world.persons.require(READER, she).names()).isNotEmpty();
        world.elsewhere.forbidding.clear();
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-06-01"), null);
        assertThat(violations(() -> world.erasures.erase(ADMIN, new ErasureDraft(Ids.next(), she, " "))))
                .containsExactly("/reason required");
        assertThat(problem(() -> world.erasures.erase(COORDINATOR, draft)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.erasures.erase(ADMIN, new ErasureDraft(Ids.next(), Ids.next(), "asked for it")))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(world.erasures.erase(ADMIN, draft).created()).isTrue();
    }
}
