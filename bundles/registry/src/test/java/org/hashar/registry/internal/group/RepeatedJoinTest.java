package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same membership may be sent twice, also at the same moment. */
final class RepeatedJoinTest {

    private static Group group(World world) {
        return world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
    }

    @ParameterizedTest
    @EnumSource
    void theSameMembershipSentAgainIsOneMembershipAlsoAfterItEnded(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.MALE);
        MembershipDraft draft =
                new MembershipDraft(Ids.next(), group.id(), person, day("2011-05-01"), null, "NEIGHBOUR");
        Recorded<Membership> first = world.memberships.join(COORDINATOR, draft);
        Recorded<Membership> again = world.memberships.join(COORDINATOR, draft);
        world.memberships.leave(COORDINATOR, draft.id(), day("2011-09-01"), null);
        Membership left = world.memberships.leave(COORDINATOR, draft.id(), day("2011-09-01"), null);

        assertThat(first.created()).isTrue();
        assertThat(again).isEqualTo(new Recorded<>(first.value(), false));
        assertThat(world.memberships.join(COORDINATOR, draft)).isEqualTo(new Recorded<>(left, false));
        assertThat(world.memberships.history(READER, group.id())).containsExactly(left);
        assertThat(world.audited)
                .containsExactly("group.form", "person.register", "membership.join", "membership.leave");
        assertThat(problem(() -> world.memberships.leave(COORDINATOR, draft.id(), day("2011-09-02"), null))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void theSameIdWithOtherContentIsAConflict(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = group(world);
        Membership membership = world.join(group, world.person(Sex.MALE), "2011-05-01");
        MembershipDraft other =
                new MembershipDraft(membership.id(), group.id(), membership.person(), day("2011-05-02"), null, null);

        assertThat(problem(() -> world.memberships.join(COORDINATOR, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        MembershipDraft another =
                new MembershipDraft(membership.id(), group.id(), world.person(Sex.MALE), day("2011-05-01"), null, null);
        assertThat(problem(() -> world.memberships.join(COORDINATOR, another)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoEnterOnePersonAtTheSameMomentOneSucceeds(Databases.Kind kind) throws Exception {
        World world = World.on(kind);
        Group group = group(world);
        UUID person = world.person(Sex.FEMALE);
        List<Boolean> joined = World.together(() -> {
            try {
                world.join(group, person, "2011-05-01");
                return true;
            } catch (ProblemException e) {
                assertThat(e.problem().violations()).extracting("code").containsExactly("overlaps-membership");
                return false;
            }
        });
        assertThat(joined).containsOnlyOnce(true);
        assertThat(world.memberships.ofPerson(READER, person, null)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameMembershipAndPersonSentManyTimesAtTheSameMomentAreOne(Databases.Kind kind) throws Exception {
        World world = World.on(kind);
        Group group = group(world);
        PersonDraft person = World.draft(Ids.next(), Sex.FEMALE, "Гулнора");
        List<Boolean> registered =
                World.together(() -> world.persons.register(COORDINATOR, person).created());
        assertThat(registered).containsOnlyOnce(true);
        MembershipDraft draft = new MembershipDraft(Ids.next(), group.id(), person.id(), day("2011-05-01"), null, null);
        List<Boolean> joined =
                World.together(() -> world.memberships.join(COORDINATOR, draft).created());
        assertThat(joined).containsOnlyOnce(true);
        assertThat(world.memberships.ofPerson(READER, person.id(), null)).hasSize(1);
    }
}
