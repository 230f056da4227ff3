package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.registry.Federation;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.FederationMembership;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FederationsTest {

    private static Group group(World world, String type, String name) {
        return world.group(type, name, GroupStatus.ACTIVE);
    }

    private static FederationDraft draft(Group group, Group parent, String from, @Nullable String to) {
        return new FederationDraft(Ids.next(), group.id(), parent.id(), day(from), to == null ? null : day(to));
    }

    private static UUID join(World world, Group group, Group parent, String from) {
        return world.federations
                .join(COORDINATOR, draft(group, parent, from, null))
                .value()
                .id();
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreUnitedForATimeAndWhatWasKnownStaysKnown(Databases.Kind kind) {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        FederationDraft draft = draft(shg, union, "2011-03-01", null);
        assertThat(world.federations.join(COORDINATOR, draft).created()).isTrue();
        assertThat(world.federations.join(COORDINATOR, draft).created()).isFalse();
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        FederationMembership left = world.federations.leave(COORDINATOR, draft.id(), day("2011-09-01"), "DIVIDED");
        assertThat(left.to()).isEqualTo(day("2011-09-01"));
        assertThat(world.federations.leave(COORDINATOR, draft.id(), day("2011-09-01"), null))
                .isEqualTo(left);

        Federation spring = world.federations.on(READER, shg.id(), day("2011-05-05"), null);
        assertThat(spring.parents()).containsExactly(left);
        assertThat(spring.members()).isEmpty();
        assertThat(world.federations
                        .on(READER, union.id(), day("2011-05-05"), null)
                        .members())
                .containsExactly(left);
        assertThat(world.federations
                        .on(READER, shg.id(), day("2011-09-01"), null)
                        .parents())
                .isEmpty();
        assertThat(world.federations
                        .on(READER, shg.id(), day("2011-09-01"), before)
                        .parents())
                .hasSize(1);
        assertThat(problem(() -> world.federations.leave(COORDINATOR, draft.id(), day("2011-10-01"), null))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);

        UUID again = join(world, shg, union, "2011-09-01");
        assertThat(world.federations.history(READER, shg.id(), null))
                .extracting(FederationMembership::id)
                .containsExactly(draft.id(), again);
        world.federations.withdraw(COORDINATOR, again, "not this one");
        assertThat(world.federations.history(READER, union.id(), null)).hasSize(1);
        assertThat(problem(() -> world.federations.withdraw(COORDINATOR, again, "not this one"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupHasOneParentOfATypeAtATimeAndOfOthersToo(Databases.Kind kind) {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        Group other = group(world, "ASSOCIATION", "Ваҳдат");
        join(world, shg, union, "2011-03-01");
        assertThat(violations(() -> world.federations.join(COORDINATOR, draft(shg, other, "2011-05-01", "2011-06-01"))))
                .containsExactly("/from federated-already");
        world.federations.join(COORDINATOR, draft(shg, other, "2011-02-01", "2011-03-01"));
        join(world, shg, group(world, "NETWORK", "Шабака"), "2011-05-01");
        assertThat(world.federations
                        .on(READER, shg.id(), day("2011-05-05"), null)
                        .parents())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatWasNotDissolvedAfterAllIsWhereItWas(Databases.Kind kind) {
        World world = World.on(kind);
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        Group stays = group(world, "SHG", "Умед");
        Group moves = group(world, "SHG", "Баракат");
        Group ends = group(world, "SHG", "Нур");
        List.of(stays, moves, ends).forEach(each -> join(world, each, union, "2011-03-01"));
        world.today("2011-11-11");
        world.groups.changeStatus(COORDINATOR, union.id(), GroupStatus.DISSOLVED, day("2011-06-01"), null, 1);
        world.today("2011-11-12");
        join(world, moves, group(world, "ASSOCIATION", "Ваҳдат"), "2011-07-01");
        world.groups.changeStatus(COORDINATOR, ends.id(), GroupStatus.DISSOLVED, day("2011-09-01"), null, 1);
        assertThat(members(world, union, "2011-06-01")).isEmpty();
        world.groups.withdrawStatus(COORDINATOR, union.id(), "another association", 2);
        assertThat(members(world, union, "2011-08-01")).containsExactlyInAnyOrder(stays.id(), ends.id());
        assertThat(members(world, union, "2011-09-01")).containsExactly(stays.id());
    }

    private static List<UUID> members(World world, Group parent, String day) {
        return world.federations.on(READER, parent.id(), day(day), null).members().stream()
                .map(FederationMembership::group)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noGroupIsUnitedInItselfNorOverFourFloors(Databases.Kind kind) {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group one = group(world, "NETWORK", "1");
        Group two = group(world, "NETWORK", "2");
        Group three = group(world, "NETWORK", "3");
        Group four = group(world, "NETWORK", "4");
        join(world, one, two, "2011-02-01");
        join(world, two, three, "2011-02-01");
        assertThat(violations(() -> join(world, three, one, "2011-03-01")))
                .containsExactly("/parent federation-circle");
        assertThat(violations(() -> join(world, one, one, "2011-03-01"))).containsExactly("/parent own-parent");
        join(world, shg, one, "2011-03-01");
        assertThat(violations(() -> join(world, three, four, "2011-03-01")))
                .containsExactly("/parent federation-too-deep");
        world.federations.join(COORDINATOR, draft(three, four, "2011-02-01", "2011-03-01"));
    }

    @ParameterizedTest
    @EnumSource
    void typesAndDatesMustFit(Databases.Kind kind) {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        assertThat(violations(() -> join(world, union, shg, "2010-12-31")))
                .containsExactlyInAnyOrder("/parent type-not-united", "/from before-formation");
        assertThat(violations(() -> world.federations.join(COORDINATOR, draft(shg, union, "2011-05-01", "2011-04-01"))))
                .containsExactly("/to ends-before-begin");
        assertThat(violations(
                        () -> world.federations.join(COORDINATOR, new FederationDraft(null, null, null, null, null))))
                .containsExactly("/id required", "/group required", "/parent required");
        assertThat(problem(() -> world.federations.join(
                                COORDINATOR,
                                new FederationDraft(Ids.next(), shg.id(), Ids.next(), day("2011-05-01"), null)))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.federations.join(RECORDER, draft(shg, union, "2011-05-01", null)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void aDissolvedGroupLeavesAndIsLeftTheSameDay(Databases.Kind kind) {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        Group network = group(world, "NETWORK", "Шабака");
        join(world, shg, union, "2011-03-01");
        join(world, union, network, "2011-10-01");
        world.groups.changeStatus(COORDINATOR, union.id(), GroupStatus.DISSOLVED, day("2011-08-01"), "no quorum", 1);
        assertThat(world.federations.history(READER, union.id(), null))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.to()).isEqualTo(day("2011-08-01"));
                    assertThat(each.leaveReason()).isEqualTo("DISSOLVED");
                });
        assertThat(violations(() -> join(world, shg, union, "2011-09-01"))).containsExactly("/to group-dissolved");
        assertThat(world.groups.statuses(READER, union.id()))
                .extracting(each -> each.status() + " " + each.from() + " " + each.reason())
                .containsExactly("ACTIVE 2011-01-01 null", "DISSOLVED 2011-08-01 no quorum");
    }

    @ParameterizedTest
    @EnumSource
    void ofEightWhoUniteTheSameGroupAtTheSameMomentOneIsRight(Databases.Kind kind) throws Exception {
        World world = World.on(kind);
        Group shg = group(world, "SHG", "Умед");
        Group union = group(world, "ASSOCIATION", "Иттиҳод");
        assertThat(World.together(() -> {
                    try {
                        join(world, shg, union, "2011-03-01");
                        return 1;
                    } catch (org.hashar.api.ProblemException e) {
                        return 0;
                    }
                }))
                .containsOnlyOnce(1);
    }
}
