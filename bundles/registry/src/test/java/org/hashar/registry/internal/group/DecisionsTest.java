package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDecisionDraft.Kind;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStanding;
import org.hashar.api.registry.GroupStanding.Alert;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions, elections by them, and sizes. */
final class DecisionsTest {

    private static GroupDecisionDraft draft(Group group, Kind kind, int present, int votesFor, int against) {
        return new GroupDecisionDraft(
                Ids.next(),
                group.id(),
                day("2011-06-01"),
                kind,
                "50 сом ҳар моҳ",
                present,
                votesFor,
                against,
                0,
                "7, c. 12");
    }

    private static Group withMembers(World world, String type, int members) {
        Group group = world.group(type, "Умед", GroupStatus.ACTIVE);
        for (int i = 0; i < members; i++) {
            world.join(group, world.person(Sex.FEMALE), "2011-02-01");
        }
        return group;
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionIsJudgedByTheMembersOfItsDay(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = withMembers(world, "SHG", 5);
        world.join(group, world.person(Sex.FEMALE), "2011-07-01");
        GroupDecisionDraft draft = draft(group, Kind.CONTRIBUTION, 3, 2, 1);
        GroupDecision decision = world.decisions.record(RECORDER, draft).value();
        assertThat(decision.entitled()).isEqualTo(5);
        assertThat(decision.quorate()).isTrue();
        assertThat(decision.carried()).isTrue();
        assertThat(world.decisions.record(RECORDER, draft).created()).isFalse();
        assertThat(world.decisions.require(READER, draft.id())).isEqualTo(decision);

        assertThat(violations(() -> world.decisions.record(RECORDER, draft(group, Kind.MONEY, 2, 2, 0))))
                .containsExactly("/present no-quorum");
        assertThat(violations(() -> world.decisions.record(RECORDER, draft(group, Kind.WORK, 6, 2, 0))))
                .containsExactly("/present more-present-than-entitled");
        GroupDecision work = world.decisions
                .record(RECORDER, draft(group, Kind.WORK, 2, 1, 1))
                .value();
        assertThat(work.quorate()).isFalse();
        assertThat(work.carried()).isFalse();
        assertThat(world.decisions
                        .list(READER, group.id(), null, null, new Page.Request(null, 1))
                        .next())
                .isEqualTo(draft.id().toString());
        assertThat(world.decisions
                        .list(READER, group.id(), Kind.WORK, null, Page.Request.FIRST)
                        .items())
                .containsExactly(work);
    }

    @ParameterizedTest
    @EnumSource
    void theConstitutionSaysHowManyMustBeThere(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = withMembers(world, "SHG", 5);
        world.decisions.constitutions = (id, day) -> id.equals(group.id()) && day.equals(day("2011-06-01")) ? 60 : 1;
        try {
            assertThat(violations(() -> world.decisions.record(RECORDER, draft(group, Kind.MONEY, 3, 3, 0))))
                    .containsExactly("/present no-quorum");
            assertThat(world.decisions
                            .record(RECORDER, draft(group, Kind.MONEY, 4, 3, 0))
                            .value()
                            .quorumPercent())
                    .isEqualTo(60);
        } finally {
            world.decisions.constitutions = null;
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithADecisionIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = withMembers(world, "SHG", 2);
        assertThat(violations(() -> world.decisions.record(
                        RECORDER,
                        new GroupDecisionDraft(
                                Ids.next(), group.id(), day("2010-06-01"), null, " ", 1, -1, null, 0, "a\u0000b"))))
                .containsExactlyInAnyOrder(
                        "/kind required",
                        "/text required",
                        "/minutes not-plain-text",
                        "/date before-formation",
                        "/votesFor out-of-range",
                        "/votesAgainst required");
        assertThat(violations(() -> world.decisions.record(RECORDER, draft(group, Kind.OTHER, 1, 1, 1))))
                .containsExactly("/present more-votes-than-present");
        assertThat(problem(() -> world.decisions.record(READER, draft(group, Kind.OTHER, 1, 1, 0)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.decisions.require(READER, Ids.next())).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsGivenByAnElectionThatWasCarriedBefore(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = withMembers(world, "SHG", 3);
        UUID person = world.person(Sex.FEMALE);
        world.join(group, person, "2011-02-01");
        UUID lost = world.decisions
                .record(RECORDER, draft(group, Kind.ELECTION, 4, 1, 3))
                .value()
                .id();
        UUID won = world.decisions
                .record(RECORDER, draft(group, Kind.ELECTION, 4, 3, 1))
                .value()
                .id();
        assertThat(violations(() -> world.memberships.give(COORDINATOR, role(group, person, "2011-07-01", lost))))
                .containsExactly("/election not-elected");
        assertThat(violations(() -> world.memberships.give(COORDINATOR, role(group, person, "2011-05-31", won))))
                .containsExactly("/election not-elected");
        GroupRole role = world.memberships
                .give(COORDINATOR, role(group, person, "2011-06-01", won))
                .value();
        assertThat(role.election()).isEqualTo(won);
        assertThat(world.memberships
                        .end(COORDINATOR, role.id(), day("2011-09-01"))
                        .election())
                .isEqualTo(won);
        assertThat(problem(() -> world.decisions.withdraw(COORDINATOR, won, "mistake"))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        world.decisions.withdraw(COORDINATOR, lost, "mistake");
        assertThat(problem(() -> world.decisions.require(READER, lost)).type()).isEqualTo(Problem.Type.NOT_FOUND);
    }

    private static RoleDraft role(Group group, UUID person, String from, UUID election) {
        return new RoleDraft(Ids.next(), group.id(), person, GroupRole.Kind.LEADER, day(from), null, election);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsTooSmallOrTooLargeIsToldOfAndNotRefused(Databases.Kind kind) {
        World world = World.on(kind);
        Group team = withMembers(world, "MST", 4);
        UUID one = world.memberships.history(READER, team.id()).get(0).id();
        assertThat(standing(world, team, "2011-11-01").alerts()).containsExactly(Alert.TOO_MANY_MEMBERS);
        world.memberships.leave(COORDINATOR, one, day("2011-08-01"), null);
        assertThat(standing(world, team, "2011-11-01").alerts()).isEmpty();
        for (int i = 1; i < 3; i++) {
            world.memberships.leave(
                    COORDINATOR,
                    world.memberships.history(READER, team.id()).get(i).id(),
                    day("2011-09-01"),
                    null);
        }
        GroupStanding small = standing(world, team, "2011-11-01");
        assertThat(small.members()).isEqualTo(1);
        assertThat(small.alerts()).containsExactly(Alert.TOO_FEW_MEMBERS);
        assertThat(standing(world, team, "2011-08-01").alerts()).isEmpty();
        assertThat(world.standings.alerts(READER, "TJ", null, day("2011-11-01")))
                .containsExactly(small);
        assertThat(world.standings.alerts(READER, "TJ", "120", day("2011-11-01")))
                .isEmpty();
        assertThat(violations(() -> world.standings.alerts(READER, "TJ", "nowhere", day("2012-11-01"))))
                .containsExactlyInAnyOrder("/territory unknown-territory", "/asOf in-the-future");
        assertThat(violations(() -> standing(world, team, "2010-11-01"))).containsExactly("/asOf before-formation");
    }

    private static GroupStanding standing(World world, Group group, String day) {
        return world.standings.standing(READER, group.id(), day(day));
    }

    @ParameterizedTest
    @EnumSource
    void anAssociationCountsItsGroupsAndAFormingGroupIsNotYetTooSmall(Databases.Kind kind) {
        World world = World.on(kind);
        Group union = world.group("ASSOCIATION", "Иттиҳод", GroupStatus.ACTIVE);
        Group shg = withMembers(world, "SHG", 6);
        world.group("SHG", "Нав", GroupStatus.FORMING);
        world.federations.join(
                COORDINATOR, new FederationDraft(Ids.next(), shg.id(), union.id(), day("2011-03-01"), null));
        assertThat(world.standings.alerts(READER, "TJ", null, day("2011-11-01")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.group()).isEqualTo(union.id());
                    assertThat(each.members()).isEqualTo(1);
                    assertThat(each.smallest()).isEqualTo(2);
                });
        assertThat(world.decisions
                        .record(RECORDER, draft(union, Kind.FEDERATION, 1, 1, 0))
                        .value()
                        .entitled())
                .isEqualTo(1);
    }

    @Property
    void aQuorumIsMoreThanThePartThatWasAgreedAndNobodyMoreTakesItAway(
            @ForAll @IntRange(max = 1000) int present,
            @ForAll @IntRange(min = 1, max = 1000) int entitled,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        boolean quorate = DecisionRules.quorate(present, entitled, percent);
        assertThat(quorate).isEqualTo((double) present / entitled > percent / 100.0 + 1e-12);
        assertThat(!quorate || DecisionRules.quorate(present + 1, entitled, percent))
                .isTrue();
    }
}
