package org.hashar.registry.internal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.money.Money;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.ListQuery.Kind;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.registry.internal.list.HandingOverTest.Scene;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a partner's key reads of persons one by one: nothing of whom it was not told of, and nothing any more once consent is withdrawn (R12). */
final class PartnerReadingTest {
    private static final Page.Request FIRST = Page.Request.FIRST;

    /** Two women with everything that is recorded of persons and families: one agreed, the other did not. */
    private static final class Families {
        final Scene scene;
        final World world;
        final UUID home = Ids.next();
        final UUID silentHome;
        final Group group;
        final Instant then;

        Families(Databases.Kind kind) {
            scene = new Scene(kind);
            world = scene.world;
            group = world.group("Ситора", FakeCountry.JAMOAT, "2010-01-01");
            world.households.register(COORDINATOR, new HouseholdDraft(home, "TJ", FakeCountry.JAMOAT, "Кӯчаи 3"));
            silentHome = world.household(FakeCountry.JAMOAT);
            belongs(home, scene.she, Relation.HEAD, scene.silent);
            belongs(silentHome, scene.silent, Relation.HEAD, null);
            UUID child = scene.register("Мавзуна");
            belongs(home, child, Relation.NOT_RELATED, null);
            tell(scene.she, home);
            tell(scene.silent, silentHome);
            Person she = world.persons.require(COORDINATOR, scene.she);
            world.persons.revise(COORDINATOR, renamed(she), she.version());
            then = world.clock.instant().plusSeconds(60);
            world.today("2011-11-12");
        }

        private void belongs(UUID household, UUID person, Relation relation, @Nullable UUID carer) {
            world.households.add(
                    COORDINATOR,
                    new HouseholdMemberDraft(Ids.next(), household, person, relation, carer, day("2010-01-01"), null));
        }

        private void tell(UUID person, UUID household) {
            LocalDate from = day("2011-03-01");
            world.families
                    .migrations()
                    .record(
                            COORDINATOR,
                            new MigrationDraft(
                                    Ids.next(),
                                    person,
                                    MigrationDraft.Kind.SEASONAL,
                                    "RU",
                                    "Самара",
                                    null,
                                    from,
                                    null,
                                    null,
                                    null));
            world.families
                    .maritalStatuses()
                    .record(
                            COORDINATOR,
                            new MaritalStatusDraft(
                                    Ids.next(), person, MaritalStatusDraft.State.WIDOWED, null, from, null));
            world.families
                    .familyStatuses()
                    .record(
                            COORDINATOR,
                            new FamilyStatusDraft(
                                    Ids.next(), household, FamilyStatusDraft.State.ABANDONED, from, null));
            world.families
                    .landPlots()
                    .record(
                            COORDINATOR,
                            new LandPlotDraft(
                                    Ids.next(),
                                    household,
                                    new LandPlotDraft.Area("5", LandPlotDraft.Unit.SOTKA),
                                    LandPlotDraft.Tenure.OWN,
                                    null,
                                    null,
                                    from,
                                    null));
            world.households
                    .residences()
                    .record(COORDINATOR, new ResidenceDraft(Ids.next(), household, FakeCountry.VILLAGE, null, from));
            world.remittances.record(
                    COORDINATOR,
                    new RemittanceDraft(
                            Ids.next(),
                            person,
                            RemittanceDraft.Kind.RECEIVED,
                            new Money("100", "RUB"),
                            from,
                            from,
                            null,
                            null));
            world.join(group, person, "2011-03-01");
            world.memberships.give(
                    COORDINATOR, new RoleDraft(Ids.next(), group.id(), person, GroupRole.Kind.KEY_HOLDER, from, null));
        }

        private static PersonDraft renamed(Person she) {
            List<PersonName> names = new ArrayList<>(she.names());
            names.add(new PersonName(
                    PersonName.Kind.OFFICIAL, "tg", "Каримова", "Мавзуна", null, null, day("2005-01-01")));
            return new PersonDraft(
                    she.id(),
                    she.country(),
                    names,
                    she.sex(),
                    she.birthDate(),
                    she.birthYear(),
                    FakeCountry.VILLAGE,
                    she.identifiers(),
                    she.phones(),
                    null,
                    null,
                    null);
        }

        /** Of how many kinds somebody reads something of a person and her household, at a moment of knowledge. */
        List<String> read(Actor actor, UUID person, UUID household, @Nullable Instant known) {
            List<String> read = new ArrayList<>();
            Person told =
                    known == null ? world.persons.require(actor, person) : world.persons.asKnown(actor, person, known);
            note(read, "names", told.names());
            note(read, "history", world.persons.history(actor, person));
            note(read, "migrations", world.families.migrations().of(actor, person, null, known));
            note(read, "marriages", world.families.maritalStatuses().of(actor, person, null, known));
            note(read, "remittances", world.remittances.ofPerson(actor, person, known));
            note(read, "memberships", world.memberships.ofPerson(actor, person, known));
            note(read, "households", world.households.ofPerson(actor, person, known));
            note(read, "members", world.households.membersOn(actor, household, day("2011-11-01"), known));
            note(read, "statuses", world.families.familyStatuses().of(actor, household, null, known));
            note(read, "land", world.families.landPlots().of(actor, household, null, known));
            note(
                    read,
                    "land",
                    world.families
                            .land(actor, household, day("2011-11-01"), known)
                            .plots());
            note(read, "residences", world.households.residences().of(actor, household, null, known));
            return read;
        }

        private static void note(List<String> read, String what, List<?> found) {
            if (!found.isEmpty()) {
                read.add(what);
            }
        }

        List<UUID> inGroup(Actor actor) {
            return world.memberships.ofGroup(actor, group.id(), null, null, FIRST).items().stream()
                    .map(Membership::person)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAPersonItReadsWhatItWasToldOfWhoAgreedAndNothingOfAnybodyElse(Databases.Kind kind) {
        Families families = new Families(kind);
        Scene scene = families.scene;
        Actor partner = scene.partner;
        assertThat(families.read(READER, scene.silent, families.silentHome, null))
                .as("what the programme itself reads")
                .hasSize(12);
        assertThat(families.read(partner, scene.she, families.home, null))
                .as("before it was told of her")
                .isEmpty();
        assertThat(families.inGroup(partner)).isEmpty();

        assertThat(scene.found(partner)).contains(scene.she.toString());
        assertThat(families.read(partner, scene.she, families.home, null)).hasSize(12);
        assertThat(families.read(partner, scene.she, families.home, families.then))
                .hasSize(12);
        assertThat(families.world.persons.require(partner, scene.she).names())
                .extracting(PersonName::family)
                .containsExactly("Санҷарова", "Каримова");
        assertThat(families.read(partner, scene.silent, families.silentHome, null))
                .isEmpty();
        assertThat(families.read(partner, scene.silent, families.silentHome, families.then))
                .isEmpty();
        assertThat(families.world.households.membersOn(partner, families.home, day("2011-11-01"), null))
                .singleElement()
                .satisfies(member -> assertThat(member.person()).isEqualTo(scene.she))
                .extracting(HouseholdMember::inCareOf)
                .isNull();
        assertThat(families.world.households.ofPerson(partner, scene.she, null))
                .extracting(HouseholdMember::inCareOf)
                .containsExactly((UUID) null);
        assertThat(families.world.households.ofPerson(READER, scene.she, null))
                .extracting(HouseholdMember::inCareOf)
                .containsExactly(scene.silent);
        assertThat(families.inGroup(partner)).containsExactly(scene.she);
        assertThat(families.inGroup(READER)).hasSize(2);
        assertThat(families.world.memberships.roles(partner, families.group.id(), day("2011-11-01"), null))
                .extracting(GroupRole::person)
                .containsExactly(scene.she);
    }

    @ParameterizedTest
    @EnumSource
    void consentThatIsWithdrawnStopsItAlsoForWhatWasKnownBefore(Databases.Kind kind) {
        Families families = new Families(kind);
        Scene scene = families.scene;
        assertThat(scene.found(scene.partner)).contains(scene.she.toString());
        assertThat(families.read(scene.partner, scene.she, families.home, families.then))
                .hasSize(12);
        scene.withdraw(scene.she);
        assertThat(families.read(scene.partner, scene.she, families.home, null)).isEmpty();
        assertThat(families.read(scene.partner, scene.she, families.home, families.then))
                .isEmpty();
        assertThat(families.inGroup(scene.partner)).isEmpty();
        assertThat(families.read(READER, scene.she, families.home, families.then))
                .hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleWroteInWordsOfTheirOwnIsToldToNoPartner(Databases.Kind kind) {
        Families families = new Families(kind);
        World world = families.world;
        Actor partner = families.scene.partner;
        UUID group = families.group.id();
        GroupDecisionDraft decision = new GroupDecisionDraft(
                Ids.next(),
                group,
                day("2011-06-01"),
                GroupDecisionDraft.Kind.OTHER,
                "Мавзуна берун шавад",
                2,
                2,
                0,
                0,
                "7, c. 12");
        world.decisions.record(COORDINATOR, decision);
        VisitDraft visit = new VisitDraft(
                Ids.next(), group, day("2011-06-01"), "Фаъоли деҳа", null, List.of(), "Мавзуна бемор аст", null);
        world.supervisions.record(COORDINATOR, visit);
        world.groups.changeStatus(
                COORDINATOR, group, GroupStatus.DORMANT, day("2011-11-01"), "Мавзуна рафт", families.group.version());
        refused(() -> world.decisions.require(partner, decision.id()));
        refused(() -> world.decisions.list(partner, group, null, families.then, FIRST));
        refused(() -> world.supervisions.require(partner, visit.id()));
        refused(() -> world.supervisions.list(partner, group, families.then, FIRST));
        assertThat(world.decisions.require(READER, decision.id()).text()).isEqualTo("Мавзуна берун шавад");
        assertThat(world.supervisions.require(READER, visit.id()).remarks()).isEqualTo("Мавзуна бемор аст");
        assertThat(world.groups.statuses(partner, group))
                .extracting(GroupStatusPeriod::reason)
                .containsOnlyNulls();
        assertThat(world.groups.statuses(READER, group))
                .extracting(GroupStatusPeriod::reason)
                .contains("Мавзуна рафт");
        for (Kind list : List.of(Kind.DECISIONS, Kind.VISITS, Kind.FAMILY_STATUSES, Kind.LAND_PLOTS)) {
            refused(() -> world.lists.open(partner, ListsTest.query(list), Locale.ENGLISH));
            assertThat(world.lists
                            .open(READER, ListsTest.query(list), Locale.ENGLISH)
                            .rows()
                            .hasNext())
                    .as("%s for use inside the programme", list)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListOfMembersThatGoesOutNamesNobodyBesideThoseWhoAgree(Databases.Kind kind) {
        Families families = new Families(kind);
        Scene scene = families.scene;
        World world = families.world;
        assertThat(ListsTest.column(world, scene.partner, ListsTest.query(Kind.HOUSEHOLD_MEMBERS), "person"))
                .containsExactly(scene.she.toString());
        assertThat(ListsTest.column(world, scene.partner, ListsTest.query(Kind.HOUSEHOLD_MEMBERS), "inCareOf"))
                .containsExactly((Object) null);
        assertThat(ListsTest.column(
                        world,
                        COORDINATOR,
                        scene.query(Kind.HOUSEHOLD_MEMBERS, scene.clinic, scene.agreement),
                        "inCareOf"))
                .containsExactly((Object) null);
        assertThat(ListsTest.column(world, READER, ListsTest.query(Kind.HOUSEHOLD_MEMBERS), "inCareOf"))
                .as("for use inside the programme")
                .contains(scene.silent.toString());
    }

    @ParameterizedTest
    @EnumSource
    void householdsAreNotPickedOutForPartnersByWhatMigrationMadeOfThem(Databases.Kind kind) {
        Families families = new Families(kind);
        HouseholdQuery abandoned = new HouseholdQuery("TJ", null, FamilyStatusDraft.State.ABANDONED, day("2011-11-01"));
        refused(() -> families.world.households.list(families.scene.partner, abandoned, FIRST));
        assertThat(families.world.households.list(READER, abandoned, FIRST).items())
                .hasSize(2);
    }

    private static void refused(Runnable asked) {
        Problem problem = problem(asked);
        assertThat(problem.type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem.detailKey()).isEqualTo("not-for-partners");
    }
}
