package org.hashar.registry.internal.group;

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
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R9: roles are for members, and end with the membership. */
final class RolesTest {

    private static Group group(World world) {
        return world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
    }

    @ParameterizedTest
    @EnumSource
    void whoLeavesLosesTheRolesTheSameDay(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.FEMALE);
        Membership membership = world.join(group, person, "2011-05-01");
        give(world, group, person, GroupRole.Kind.HEAD, "2011-05-01");
        give(world, group, person, GroupRole.Kind.KEY_HOLDER, "2011-10-01");
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-09-01"), null);

        assertThat(world.memberships.roles(READER, group.id(), day("2011-08-31")))
                .extracting(GroupRole::kind, GroupRole::to)
                .containsExactly(tuple(GroupRole.Kind.HEAD, day("2011-09-01")));
        assertThat(world.memberships.roles(READER, group.id(), day("2011-09-01")))
                .isEmpty();
        assertThat(world.memberships.roles(READER, group.id(), day("2011-10-01")))
                .isEmpty();
        assertThat(world.memberships.roles(READER, group.id(), day("2011-10-01"), before))
                .as("as known before")
                .extracting(GroupRole::kind)
                .containsExactly(GroupRole.Kind.HEAD, GroupRole.Kind.KEY_HOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsForMembersOnlyAndAGroupMayHaveAHeadAndAnotherLeader(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID head = world.person(Sex.FEMALE);
        UUID leader = world.person(Sex.FEMALE);
        world.join(group, head, "2011-05-01");
        world.join(group, leader, "2011-05-01", "2011-10-01");
        GroupRole role = give(world, group, head, GroupRole.Kind.HEAD, "2011-05-01");

        assertThat(violations(() -> give(world, group, leader, GroupRole.Kind.LEADER, "2011-05-01")))
                .containsExactly("/from not-a-member-then");
        assertThat(violations(() -> give(world, group, head, GroupRole.Kind.HEAD, "2011-06-01")))
                .containsExactly("/from overlaps-role");
        world.memberships.give(
                COORDINATOR,
                new RoleDraft(
                        Ids.next(), group.id(), leader, GroupRole.Kind.LEADER, day("2011-05-01"), day("2011-10-01")));
        assertThat(world.memberships.roles(READER, group.id(), day("2011-06-01")))
                .hasSize(2);
        GroupRole ended = world.memberships.end(COORDINATOR, role.id(), day("2011-07-01"));
        assertThat(world.memberships.end(COORDINATOR, role.id(), day("2011-07-01")))
                .isEqualTo(ended);
        assertThat(world.memberships.roles(READER, group.id(), day("2011-07-01")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCountryHasRolesOfItsOwnSomeOfThemOfOneMemberAtATime(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID one = world.person(Sex.FEMALE);
        UUID other = world.person(Sex.FEMALE);
        Membership membership = world.join(group, one, "2011-05-01");
        world.join(group, other, "2011-05-01");
        assertThat(give(world, group, one, FakeCountry.SECRETARY, "2011-05-01").kind())
                .isEqualTo(FakeCountry.SECRETARY);
        assertThat(violations(() -> give(world, group, other, FakeCountry.SECRETARY, "2011-06-01")))
                .containsExactly("/from role-taken");
        give(world, group, one, FakeCountry.MOBILIZER, "2011-05-01");
        give(world, group, other, FakeCountry.MOBILIZER, "2011-05-01");
        assertThat(violations(() -> give(world, group, one, "CONDUCTOR", "2011-05-01")))
                .containsExactly("/kind unknown-role");
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-07-01"), null);
        give(world, group, other, FakeCountry.SECRETARY, "2011-07-01");
        world.memberships.resume(COORDINATOR, membership.id(), "it was somebody else");
        assertThat(world.memberships.roles(READER, group.id(), day("2011-08-01")))
                .as("who goes on does not get back what another one has")
                .extracting(GroupRole::person, GroupRole::kind)
                .containsExactlyInAnyOrder(
                        tuple(one, FakeCountry.MOBILIZER),
                        tuple(other, FakeCountry.MOBILIZER),
                        tuple(other, FakeCountry.SECRETARY));
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipThatGoesOnAfterAllTakesAlongTheRolesThatEndedWithIt(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.FEMALE);
        Membership membership = world.join(group, person, "2011-05-01");
        give(world, group, person, GroupRole.Kind.HEAD, "2011-05-01");
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-09-01"), "LEFT");

        assertThat(world.memberships.checkResume(COORDINATOR, membership.id())).isEmpty();
        Membership resumed = world.memberships.resume(COORDINATOR, membership.id(), "settled for the wrong person");

        assertThat(resumed.to()).isNull();
        assertThat(resumed.leaveReason()).isNull();
        assertThat(world.memberships.resume(COORDINATOR, membership.id(), "again"))
                .isEqualTo(resumed);
        assertThat(world.memberships.roles(READER, group.id(), day("2011-10-01")))
                .extracting(GroupRole::kind)
                .containsExactly(GroupRole.Kind.HEAD);
        world.memberships.leave(COORDINATOR, membership.id(), day("2011-09-01"), "LEFT");
        world.join(group, person, "2011-10-01");
        assertThat(violations(() -> world.memberships.resume(COORDINATOR, membership.id(), "no")))
                .containsExactly("/person overlaps-membership");
        assertThat(world.memberships.checkResume(COORDINATOR, membership.id()))
                .containsExactly(new Violation("/person", "overlaps-membership", List.of()));
        assertThat(problem(() -> world.memberships.checkResume(READER, membership.id()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.memberships.checkResume(COORDINATOR, group.id()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    private static GroupRole give(World world, Group group, UUID person, String kind, String from) {
        return world.memberships
                .give(COORDINATOR, new RoleDraft(Ids.next(), group.id(), person, kind, day(from), null))
                .value();
    }
}
