package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.batch.RegistryBatches;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R2: a person is one person, under however many ids; and two again when the merge is undone. */
final class MergedMembersTest {

    /** A group, its member, and who the member was registered as a second time. */
    private record Twice(World world, Group group, UUID member, UUID again, Membership episode) {
        static Twice on(Databases.Kind kind) {
            World world = World.on(kind);
            Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
            UUID member = world.person(Sex.FEMALE);
            UUID again = world.person(Sex.FEMALE);
            return new Twice(world, group, member, again, world.join(group, member, "2011-05-01"));
        }

        PersonMerge merge() {
            return world.duplicates
                    .merge(COORDINATOR, new PersonMergeDraft(Ids.next(), again, member, "the same passport"))
                    .value();
        }

        List<String> joining(UUID person, String from) {
            return violations(() -> world.memberships.join(COORDINATOR, joinDraft(person, from)));
        }

        MembershipDraft joinDraft(UUID person, String from) {
            return new MembershipDraft(Ids.next(), group.id(), person, day(from), null, null);
        }

        RoleDraft roleDraft(UUID person, String kind) {
            return new RoleDraft(Ids.next(), group.id(), person, kind, day("2011-06-01"), null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAMemberUnderOneIdDoesNotBecomeOneUnderTheOther(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        PersonMerge merge = one.merge();
        assertThat(one.joining(one.again(), "2011-06-01")).containsExactly("/from overlaps-membership");
        assertThat(one.joining(one.member(), "2011-06-01")).containsExactly("/from overlaps-membership");

        one.world().duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(one.joining(one.member(), "2011-06-01")).containsExactly("/from overlaps-membership");
        one.world().memberships.join(COORDINATOR, one.joinDraft(one.again(), "2011-06-01"));
        assertThat(one.world().memberships.membersOn(READER, one.group().id(), day("2011-06-01")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whoCameBackUnderTheOtherIdKeepsTheEndOfTheFirstTime(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        World world = one.world();
        world.memberships.leave(COORDINATOR, one.episode().id(), day("2011-07-01"), null);
        one.merge();
        world.memberships.join(COORDINATOR, one.joinDraft(one.again(), "2011-08-01"));
        assertThat(violations(() ->
                        world.memberships.resume(COORDINATOR, one.episode().id(), "she never left")))
                .containsExactly("/person overlaps-membership");
    }

    @ParameterizedTest
    @EnumSource
    void theEpisodesOfAPersonAreThoseOfAllIdsAsKnownThen(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        World world = one.world();
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonMerge merge = one.merge();
        for (UUID either : List.of(one.member(), one.again())) {
            assertThat(world.memberships.ofPerson(READER, either, null)).containsExactly(one.episode());
        }
        assertThat(world.memberships.ofPerson(READER, one.again(), before)).isEmpty();
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(world.memberships.ofPerson(READER, one.again(), null)).isEmpty();
        assertThat(world.memberships.ofPerson(READER, one.again(), merge.mergedAt()))
                .containsExactly(one.episode());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsGivenOnceAndStaysWithTheMembershipWhenTheMergeIsUndone(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        World world = one.world();
        RoleDraft head = one.roleDraft(one.again(), GroupRole.Kind.HEAD);
        assertThat(violations(() -> world.memberships.give(COORDINATOR, head)))
                .containsExactly("/from not-a-member-then");
        PersonMerge merge = one.merge();
        GroupRole given = world.memberships.give(COORDINATOR, head).value();
        assertThat(given.person()).isEqualTo(one.member());
        assertThat(world.memberships.give(COORDINATOR, head).created()).isFalse();
        for (UUID either : List.of(one.member(), one.again())) {
            assertThat(violations(
                            () -> world.memberships.give(COORDINATOR, one.roleDraft(either, GroupRole.Kind.HEAD))))
                    .containsExactly("/from overlaps-role");
        }

        world.duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(violations(
                        () -> world.memberships.give(COORDINATOR, one.roleDraft(one.again(), GroupRole.Kind.HEAD))))
                .containsExactly("/from not-a-member-then");
        world.memberships.leave(COORDINATOR, one.episode().id(), day("2011-07-01"), null);
        assertThat(world.memberships.roles(READER, one.group().id(), day("2011-07-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceAreJudgedLikeOne(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        World world = one.world();
        PersonMerge merge = one.merge();
        MembershipDraft joining = one.joinDraft(one.again(), "2011-06-01");
        RoleDraft head = one.roleDraft(one.again(), GroupRole.Kind.HEAD);
        RoleDraft secondHead = one.roleDraft(one.member(), GroupRole.Kind.HEAD);
        RegistryBatch.Outcomes merged = batch(world, joining, head, secondHead);
        assertThat(codes(merged.memberships())).containsExactly("[overlaps-membership]");
        assertThat(codes(merged.roles())).containsExactly("[]", "[overlaps-role]");
        assertThat(world.memberships.roles(READER, one.group().id(), day("2011-06-01")))
                .extracting(GroupRole::person)
                .containsExactly(one.member());
        assertThat(codes(batch(world, joining, head, secondHead).roles()))
                .as("the same again")
                .containsExactly("[]", "[overlaps-role]");

        world.duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(codes(batch(world, joining).memberships())).containsExactly("[]");
        assertThat(world.memberships.ofPerson(READER, one.again(), null)).hasSize(1);
    }

    private static RegistryBatch.Outcomes batch(World world, MembershipDraft joining, RoleDraft... roles) {
        RegistryBatches batches = new RegistryBatches(
                world.database.tx(),
                world.clock,
                world.installer.directory(),
                (Actor actor, String action, UUID subject, String reason) -> {},
                List.of());
        return batches.register(
                COORDINATOR,
                Ids.next(),
                new RegistryBatch("TJ", List.of(), List.of(), List.of(joining), List.of(roles)));
    }

    private static List<String> codes(List<RegistryBatch.Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.violations().stream()
                        .map(violation -> violation.code())
                        .toList()
                        .toString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsOneWithAMemberIsNotMergedWithAnother(Databases.Kind kind) {
        Twice one = Twice.on(kind);
        World world = one.world();
        UUID third = world.person(Sex.FEMALE);
        world.join(one.group(), third, "2011-05-01");
        one.merge();
        assertThat(violations(() -> world.duplicates.merge(
                        COORDINATOR, new PersonMergeDraft(Ids.next(), one.again(), third, "seen together"))))
                .containsExactly("/merged both-members");
    }

    @ParameterizedTest
    @EnumSource
    void whoWasMergedIsCountedWithTheSexOfTheOneWhoSurvives(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        UUID member = world.person(Sex.UNKNOWN);
        UUID woman = world.person(Sex.FEMALE);
        world.join(group, member, "2011-05-01");
        assertThat(women(world)).isZero();
        world.duplicates.merge(COORDINATOR, new PersonMergeDraft(Ids.next(), woman, member, "the same passport"));
        assertThat(women(world)).isOne();
    }

    private static long women(World world) {
        return world.figures
                .membership(READER, new MembershipFigure.Query("TJ", null, day("2011-11-10"), null, null))
                .women();
    }
}
