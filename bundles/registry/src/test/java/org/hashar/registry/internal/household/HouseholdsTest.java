package org.hashar.registry.internal.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
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

final class HouseholdsTest {

    private static UUID household(World world) {
        UUID id = Ids.next();
        world.households.register(COORDINATOR, new HouseholdDraft(id, "TJ", FakeCountry.VILLAGE, " Кӯчаи 3 "));
        return id;
    }

    private static UUID person(World world, Sex sex, int year) {
        return world.register(new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Раҳимов", "Сомон" + year, null)),
                        sex,
                        null,
                        year,
                        null))
                .id();
    }

    private static HouseholdMemberDraft draft(
            UUID household, UUID person, Relation relation, @Nullable UUID inCareOf, String from) {
        return new HouseholdMemberDraft(Ids.next(), household, person, relation, inCareOf, day(from), null);
    }

    @ParameterizedTest
    @EnumSource
    void aGrandmotherCaresForTheChildrenOfHerSonWhoIsAway(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        UUID father = person(world, Sex.MALE, 1980);
        UUID grandmother = person(world, Sex.FEMALE, 1955);
        UUID child = person(world, Sex.FEMALE, 2004);
        world.households.add(COORDINATOR, draft(home, grandmother, Relation.PARENT, null, "2005-01-01"));
        world.households.add(COORDINATOR, draft(home, child, Relation.CHILD, grandmother, "2005-01-01"));
        HouseholdMemberDraft head = draft(home, father, Relation.HEAD, null, "2004-01-01");
        assertThat(world.households.add(COORDINATOR, head).created()).isTrue();
        assertThat(world.households.add(COORDINATOR, head).created()).isFalse();

        List<HouseholdMember> members = world.households.membersOn(READER, home, day("2011-05-05"), null);
        assertThat(members)
                .extracting(HouseholdMember::person)
                .startsWith(father)
                .hasSize(3);
        assertThat(members)
                .filteredOn(member -> member.person().equals(child))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.relation()).isEqualTo(Relation.CHILD);
                    assertThat(member.inCareOf()).isEqualTo(grandmother);
                });
        assertThat(world.households.membersOn(READER, home, day("2004-06-01"), null))
                .extracting(HouseholdMember::person)
                .containsExactly(father);
        Household found = world.households.require(READER, home);
        assertThat(found.address()).isEqualTo("Кӯчаи 3");
    }

    /** "Left alone with four children" were three sisters-in-law and one baby of her own. */
    @ParameterizedTest
    @EnumSource
    void theChildrenSomebodyIsLeftWithNeedNotBeHerChildren(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        UUID wife = person(world, Sex.FEMALE, 1990);
        world.households.add(
                COORDINATOR, draft(home, person(world, Sex.MALE, 1988), Relation.HEAD, null, "2009-01-01"));
        world.households.add(COORDINATOR, draft(home, wife, Relation.SPOUSE, null, "2009-01-01"));
        world.households.add(
                COORDINATOR, draft(home, person(world, Sex.FEMALE, 2010), Relation.CHILD, wife, "2010-01-01"));
        for (int year = 1997; year < 2000; year++) {
            world.households.add(
                    COORDINATOR, draft(home, person(world, Sex.FEMALE, year), Relation.SIBLING, wife, "2010-01-01"));
        }
        List<HouseholdMember> left = world.households.membersOn(READER, home, day("2011-05-05"), null).stream()
                .filter(member -> wife.equals(member.inCareOf()))
                .toList();
        assertThat(left)
                .extracting(HouseholdMember::relation)
                .containsExactlyInAnyOrder(Relation.CHILD, Relation.SIBLING, Relation.SIBLING, Relation.SIBLING);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownBeforeAChangeStaysForQuestionsAsKnownThen(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        HouseholdMemberDraft draft = draft(home, person(world, Sex.FEMALE, 1990), Relation.SPOUSE, null, "2010-01-01");
        world.households.add(COORDINATOR, draft);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        world.households.change(
                COORDINATOR,
                new HouseholdMemberDraft(
                        draft.id(), home, draft.person(), Relation.SPOUSE, null, day("2010-01-01"), day("2011-03-01")));
        assertThat(world.households.membersOn(READER, home, day("2011-05-05"), null))
                .isEmpty();
        assertThat(world.households.membersOn(READER, home, day("2011-05-05"), before))
                .hasSize(1);
        assertThat(world.households.ofPerson(READER, draft.person(), null))
                .singleElement()
                .satisfies(member -> assertThat(member.to()).isEqualTo(day("2011-03-01")));
        assertThat(world.households.history(READER, home, null))
                .as("also who does not belong to it any more")
                .singleElement()
                .satisfies(member -> assertThat(List.of(
                                member.holdsOn(day("2009-12-31")),
                                member.holdsOn(day("2010-01-01")),
                                member.holdsOn(day("2011-02-28")),
                                member.holdsOn(day("2011-03-01"))))
                        .containsExactly(false, true, true, false));
        assertThat(world.households.history(READER, home, before))
                .singleElement()
                .satisfies(member -> assertThat(member.to()).isNull());
        world.households.withdraw(COORDINATOR, draft.id(), "another family");
        assertThat(world.households.ofPerson(READER, draft.person(), null)).isEmpty();
        assertThat(world.households.history(READER, home, null)).isEmpty();
        assertThat(problem(() -> world.households.add(COORDINATOR, draft)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoHomesTwoHeadsAndAChildOlderThanTheParent(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        UUID other = household(world);
        UUID mother = person(world, Sex.FEMALE, 1985);
        world.households.add(COORDINATOR, draft(home, mother, Relation.HEAD, null, "2005-01-01"));
        assertThat(violations(() ->
                        world.households.add(COORDINATOR, draft(other, mother, Relation.SPOUSE, null, "2006-01-01"))))
                .containsExactly("/from overlaps-household");
        UUID elder = person(world, Sex.FEMALE, 1984);
        assertThat(violations(() ->
                        world.households.add(COORDINATOR, draft(home, elder, Relation.HEAD, elder, "2006-01-01"))))
                .containsExactlyInAnyOrder("/inCareOf in-own-care", "/relation two-heads");
        assertThat(violations(() ->
                        world.households.add(COORDINATOR, draft(home, elder, Relation.CHILD, null, "2006-01-01"))))
                .containsExactly("/relation child-older-than-parent");
        assertThat(violations(() -> world.households.add(
                        COORDINATOR, draft(home, Ids.next(), Relation.CHILD, Ids.next(), "2030-01-01"))))
                .containsExactlyInAnyOrder("/person unknown-person", "/inCareOf unknown-person", "/from in-the-future");
        assertThat(problem(() -> world.households.membersOn(READER, Ids.next(), day("2011-01-01"), null))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aHeadWhoComesLaterIsNotYoungerThanTheChildrenWhoAreThere(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        UUID child = person(world, Sex.FEMALE, 1990);
        world.households.add(COORDINATOR, draft(home, child, Relation.CHILD, null, "2006-01-01"));
        UUID younger = person(world, Sex.FEMALE, 1992);
        assertThat(violations(() ->
                        world.households.add(COORDINATOR, draft(home, younger, Relation.HEAD, null, "2006-01-01"))))
                .containsExactly("/relation child-older-than-parent");
        UUID mother = person(world, Sex.FEMALE, 1965);
        world.households.add(COORDINATOR, draft(home, mother, Relation.HEAD, null, "2006-01-01"));
        assertThat(violations(() -> world.persons.revise(COORDINATOR, bornIn(world, mother, 1991), 1)))
                .containsExactly("/birthYear child-older-than-parent");
        assertThat(violations(() -> world.persons.revise(COORDINATOR, bornIn(world, child, 1964), 1)))
                .containsExactly("/birthYear child-older-than-parent");
        assertThat(world.persons
                        .revise(COORDINATOR, bornIn(world, child, 1985), 1)
                        .birthYear())
                .isEqualTo(1985);
    }

    private static PersonDraft bornIn(World world, UUID id, int year) {
        Person known = world.persons.require(COORDINATOR, id);
        return new PersonDraft(id, "TJ", known.names(), known.sex(), null, year, null);
    }

    @ParameterizedTest
    @EnumSource
    void aTimeInAHouseholdDoesNotOverlapAnotherInTheSameOne(Databases.Kind kind) {
        World world = World.on(kind);
        UUID home = household(world);
        UUID daughter = person(world, Sex.FEMALE, 1990);
        HouseholdMemberDraft ended = new HouseholdMemberDraft(
                Ids.next(), home, daughter, Relation.CHILD, null, day("2005-01-01"), day("2008-01-01"));
        world.households.add(COORDINATOR, ended);
        assertThat(violations(() ->
                        world.households.add(COORDINATOR, draft(home, daughter, Relation.CHILD, null, "2007-12-31"))))
                .containsExactly("/from overlaps-household");
        assertThat(world.households
                        .add(COORDINATOR, draft(home, daughter, Relation.CHILD, null, "2008-01-01"))
                        .created())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAreOneTheHouseholdsOfEitherAreToldUntilTheyAreSeparated(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = person(world, Sex.FEMALE, 1990);
        UUID other = person(world, Sex.FEMALE, 1990);
        world.households.add(COORDINATOR, draft(household(world), one, Relation.HEAD, null, "2008-01-01"));
        world.today("2011-11-11");
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), one, other, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        assertThat(world.households.ofPerson(READER, other, null)).hasSize(1);
        UUID elsewhere = household(world);
        HouseholdMemberDraft again = draft(elsewhere, other, Relation.HEAD, null, "2009-01-01");
        assertThat(violations(() -> world.households.add(COORDINATOR, again)))
                .containsExactly("/from overlaps-household");
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports");
        assertThat(world.households.ofPerson(READER, other, null)).isEmpty();
        assertThat(world.households.add(COORDINATOR, again).created()).isTrue();
    }
}
