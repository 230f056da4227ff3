package org.hashar.registry.internal.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdMemberDraft.Unlikely;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Children who are older than their mother, whoever is the head of the household. */
final class MothersTest {

    private static HouseholdMemberDraft draft(
            UUID home, UUID person, Relation relation, @Nullable UUID mother, boolean confirmed) {
        return new HouseholdMemberDraft(
                Ids.next(),
                home,
                person,
                relation,
                null,
                mother,
                day("2010-01-01"),
                null,
                confirmed ? List.of(Unlikely.AGES) : List.of());
    }

    private static HouseholdMember add(World world, HouseholdMemberDraft draft) {
        return world.households.add(COORDINATOR, draft).value();
    }

    private static List<String> refused(World world, HouseholdMemberDraft draft) {
        return violations(() -> add(world, draft));
    }

    @ParameterizedTest
    @EnumSource
    void aChildOlderThanTheFathersWifeIsAskedAboutAndBelievedWhenConfirmed(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        add(world, draft(home, world.born(Sex.MALE, null, 1960), Relation.HEAD, null, false));
        add(world, draft(home, world.born(Sex.FEMALE, null, 1990), Relation.SPOUSE, null, false));
        UUID child = world.born(Sex.FEMALE, null, 1988);
        assertThat(refused(world, draft(home, child, Relation.CHILD, null, false)))
                .containsExactly("/confirmed ages-unlikely");
        HouseholdMember added = add(world, draft(home, child, Relation.CHILD, null, true));
        assertThat(added.relation()).isEqualTo(Relation.CHILD);
        add(world, draft(home, world.born(Sex.MALE, null, 2002), Relation.CHILD, null, false));
    }

    @ParameterizedTest
    @EnumSource
    void aStepmotherWhoComesLaterIsAskedAboutToo(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        add(world, draft(home, world.born(Sex.MALE, null, 1960), Relation.HEAD, null, false));
        add(world, draft(home, world.born(Sex.FEMALE, null, 1988), Relation.CHILD, null, false));
        UUID wife = world.born(Sex.FEMALE, null, 1990);
        assertThat(refused(world, draft(home, wife, Relation.SPOUSE, null, false)))
                .containsExactly("/confirmed ages-unlikely");
        add(world, draft(home, wife, Relation.SPOUSE, null, true));
    }

    @ParameterizedTest
    @EnumSource
    void aMotherWhoIsNamedIsOlderThanHerChildWhateverIsConfirmed(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID grandmother = world.born(Sex.FEMALE, null, 1950);
        UUID mother = world.born(Sex.FEMALE, null, 1985);
        add(world, draft(home, grandmother, Relation.HEAD, null, false));
        add(world, draft(home, mother, Relation.CHILD_IN_LAW, null, false));
        UUID tooOld = world.born(Sex.MALE, null, 1984);
        assertThat(refused(world, draft(home, tooOld, Relation.GRANDCHILD, mother, true)))
                .containsExactly("/mother child-older-than-parent");
        UUID child = world.born(Sex.MALE, null, 2005);
        assertThat(add(world, draft(home, child, Relation.GRANDCHILD, mother, false))
                        .mother())
                .isEqualTo(mother);
        assertThat(world.households.ofPerson(READER, child, null))
                .extracting(HouseholdMember::mother)
                .containsExactly(mother);
        assertThat(violations(() -> revise(world, mother, 2000))).containsExactly("/birthYear child-older-than-parent");
        assertThat(violations(() -> revise(world, child, 1990))).containsExactly("/birthYear child-older-than-parent");
        assertThat(revise(world, child, 2004).birthYear()).isEqualTo(2004);
    }

    private static Person revise(World world, UUID id, int year) {
        Person known = world.persons.require(COORDINATOR, id);
        PersonDraft draft = new PersonDraft(id, "TJ", known.names(), known.sex(), null, year, known.territory());
        return world.persons.revise(COORDINATOR, draft, known.version());
    }

    @ParameterizedTest
    @EnumSource
    void whereTheMotherIsNamedTheFathersWifeIsNotTakenForHer(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID first = world.born(Sex.FEMALE, null, 1962);
        add(world, draft(home, world.born(Sex.MALE, null, 1960), Relation.HEAD, null, false));
        add(world, draft(home, world.born(Sex.FEMALE, null, 1990), Relation.SPOUSE, null, false));
        add(world, draft(home, world.born(Sex.FEMALE, null, 1988), Relation.CHILD, first, false));
        assertThat(world.households.membersOn(READER, home, day("2011-01-01"), null))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aGrandchildHardlyYoungerThanTheGrandmotherIsAskedAbout(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        add(world, draft(home, world.born(Sex.FEMALE, null, 1960), Relation.HEAD, null, false));
        assertThat(refused(world, draft(home, world.born(Sex.MALE, null, 1980), Relation.GRANDCHILD, null, false)))
                .containsExactly("/confirmed ages-unlikely");
        add(world, draft(home, world.born(Sex.MALE, null, 1984), Relation.GRANDCHILD, null, false));
        add(world, draft(home, world.born(Sex.MALE, null, null), Relation.GRANDCHILD, null, false));
    }

    @ParameterizedTest
    @EnumSource
    void aMotherIsARegisteredWomanAndNotOneself(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = world.household(FakeCountry.VILLAGE);
        UUID child = world.born(Sex.MALE, null, 2005);
        UUID man = world.born(Sex.MALE, null, 1980);
        assertThat(refused(world, draft(home, child, Relation.CHILD, child, false)))
                .containsExactly("/mother own-mother");
        assertThat(refused(world, draft(home, child, Relation.CHILD, Ids.next(), false)))
                .containsExactly("/mother unknown-person");
        assertThat(refused(world, draft(home, child, Relation.CHILD, man, false)))
                .containsExactly("/mother mother-is-a-man");
    }
}
