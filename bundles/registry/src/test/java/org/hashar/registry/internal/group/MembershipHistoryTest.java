package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Roster;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R1: membership is a history with two clocks; R9: leaving. */
final class MembershipHistoryTest {

    private static MembershipFigure figure(World world, String asOf, @Nullable Instant asKnown) {
        return world.figures.membership(READER, new MembershipFigure.Query("TJ", null, day(asOf), asKnown, null));
    }

    private static Group group(World world) {
        return world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("join 1 May, leave 31 Aug, rejoin 1 Oct; count at 30 Sep")
    void whoLeftAtTheEndOfAugustAndCameBackInOctoberIsNotCountedOnTheLastOfSeptember(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.FEMALE);
        Membership first = world.join(group, person, "2011-05-01");
        world.memberships.leave(COORDINATOR, first.id(), day("2011-08-31"), "MOVED");
        world.join(group, person, "2011-10-01");

        assertThat(figure(world, "2011-08-30", null).persons()).isEqualTo(1);
        assertThat(figure(world, "2011-09-30", null).persons()).isZero();
        assertThat(figure(world, "2011-10-01", null).persons()).isEqualTo(1);
        assertThat(world.memberships.ofPerson(READER, person, null))
                .extracting(Membership::from, Membership::to, Membership::leaveReason)
                .containsExactly(
                        tuple(day("2011-05-01"), day("2011-08-31"), "MOVED"), tuple(day("2011-10-01"), null, null));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("enter on 10 Nov a join dated 15 Sep and re-run the September figure both ways")
    void aJoinOfSeptemberEnteredInNovemberChangesTheFigureOfSeptemberButNotWhatWasKnownThen(Databases.Kind kind) {
        World world = World.on(kind);
        world.today("2011-09-30");
        Group group = group(world);
        world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        Instant then = world.clock.instant();
        world.today("2011-11-10");
        world.join(group, world.person(Sex.FEMALE), "2011-09-15");

        assertThat(figure(world, "2011-09-30", null).persons()).isEqualTo(2);
        assertThat(figure(world, "2011-09-30", then).persons()).isEqualTo(1);
        assertThat(figure(world, "2011-09-14", null).persons()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLeaveEnteredLateChangesTheFigureButNotWhatWasKnownBefore(Databases.Kind kind) {
        World world = World.on(kind);
        world.today("2011-09-30");
        Group group = group(world);
        Membership membership = world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        Instant then = world.clock.instant();
        world.today("2011-11-10");
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-09-01"), null);

        assertThat(figure(world, "2011-09-30", null).persons()).isZero();
        assertThat(figure(world, "2011-09-30", then).persons()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leaver on the cut-off day")
    void whoLeavesOnTheCutOffDayIsNotCountedOnIt(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        Membership membership = world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-09-30"), null);

        assertThat(figure(world, "2011-09-29", null).memberships()).isEqualTo(1);
        assertThat(figure(world, "2011-09-30", null).memberships()).isZero();
        assertThat(world.memberships.membersOn(READER, group.id(), day("2011-09-30")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipEnteredByMistakeNoLongerCountsButStaysKnownAsItWasKnown(Databases.Kind kind) {
        World world = World.on(kind);
        world.today("2011-09-30");
        Group group = group(world);
        Membership membership = world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        Instant then = world.clock.instant();
        world.today("2011-11-10");
        world.memberships.withdraw(COORDINATOR, membership.id(), "another person of that name");

        assertThat(figure(world, "2011-09-30", null).persons()).isZero();
        assertThat(figure(world, "2011-09-30", then).persons()).isEqualTo(1);
        assertThat(world.memberships
                        .ofGroup(READER, group.id(), then, Page.Request.FIRST)
                        .items())
                .hasSize(1);
        assertThat(problem(() -> world.memberships.leave(COORDINATOR, membership.id(), day("2011-10-01"), null))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void episodesOfOnePersonInOneGroupMayTouchButNotOverlap(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.MALE);
        world.join(group, person, "2011-05-01", "2011-06-01");
        world.join(group, person, "2011-06-01", "2011-07-01");

        assertThat(violations(() -> world.join(group, person, "2011-06-30")))
                .containsExactly("/from overlaps-membership");
        assertThat(violations(() -> world.join(group, person, "2011-04-01", "2011-05-02")))
                .containsExactly("/from overlaps-membership");
        assertThat(world.join(group, person, "2011-07-01").to()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAMembershipIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        MembershipDraft draft = new MembershipDraft(
                Ids.next(), group.id(), Ids.next(), day("2010-12-31"), day("2011-12-01"), "because of a friend");

        assertThat(violations(() -> world.memberships.join(COORDINATOR, draft)))
                .containsExactlyInAnyOrder(
                        "/person unknown-person",
                        "/joinReason not-a-code",
                        "/from before-formation",
                        "/to in-the-future");
        assertThat(violations(() -> world.memberships.join(
                        COORDINATOR, new MembershipDraft(null, group.id(), null, day("2011-05-01"), null, null))))
                .containsExactly("/id required", "/person required");
    }

    @ParameterizedTest
    @EnumSource
    void todayIsTheDayOfTheCountryNotOfTheServer(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.MALE);
        world.clock.set(Instant.parse("2011-11-10T18:59:59Z"));
        assertThat(violations(() -> world.join(group, person, "2011-11-11"))).containsExactly("/from in-the-future");
        world.clock.set(Instant.parse("2011-11-10T19:00:00Z"));
        assertThat(world.join(group, person, "2011-11-11").from()).isEqualTo(day("2011-11-11"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyJoinsAGroupThatIsDissolved(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        world.groups.changeStatus(
                COORDINATOR, group.id(), GroupStatus.DISSOLVED, day("2011-10-01"), null, group.version());
        UUID person = world.person(Sex.FEMALE);

        assertThat(violations(() -> world.join(group, person, "2011-10-01"))).containsExactly("/from group-dissolved");
        assertThat(world.join(group, person, "2011-09-30").from()).isEqualTo(day("2011-09-30"));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupComesWithItsMembersInOneStatement(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        LocalDate day = day("2011-06-01");
        assertThat(world.memberships.rosterOn(READER, group.id(), day).members())
                .isEmpty();
        for (int i = 0; i < 5; i++) {
            world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        }
        world.join(group, world.person(Sex.FEMALE), "2011-06-02");
        long before = world.database.counts().statements();

        Roster roster = world.memberships.rosterOn(READER, group.id(), day);

        assertThat(world.database.counts().statements() - before).isEqualTo(1);
        assertThat(roster.group()).isEqualTo(world.groups.require(READER, group.id()));
        assertThat(roster.members()).isEqualTo(world.memberships.membersOn(READER, group.id(), day));
        assertThat(roster.persons()).hasSize(5);
        assertThat(problem(() -> world.memberships.rosterOn(READER, Ids.next(), day))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void whatAMeetingAsksOfTheRegistryIsOneStatementEach(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        for (int i = 0; i < 5; i++) {
            world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        }
        LocalDate day = day("2011-06-01");
        world.memberships.membersOn(READER, group.id(), day);
        long before = world.database.counts().statements();
        assertThat(world.memberships.membersOn(READER, group.id(), day)).hasSize(5);
        assertThat(world.database.counts().statements() - before).isEqualTo(1);
        world.groups.require(READER, group.id());
        assertThat(world.database.counts().statements() - before).isEqualTo(2);
        world.installer.directory().require("TJ");
        assertThat(world.database.counts().statements() - before).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupsEpisodesComeInPages(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        for (int i = 0; i < 5; i++) {
            world.join(group, world.person(Sex.FEMALE), "2011-05-01");
        }
        Page<Membership> first = world.memberships.ofGroup(READER, group.id(), null, new Page.Request(null, 3));
        Page<Membership> second =
                world.memberships.ofGroup(READER, group.id(), null, new Page.Request(first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(violations(() -> world.memberships.ofGroup(READER, group.id(), null, new Page.Request("x", 3))))
                .isEqualTo(List.of("/after not-a-uuid"));
    }
}
