package org.hashar.registry.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;

import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupChangeService.Change;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever keeps totals over groups learns of every change that counts (ADR 14). */
final class GroupChangesTest {

    private static List<UUID> taken(GroupChanges changes) {
        List<Change> pending = changes.pending(READER, 100);
        changes.taken(READER, pending);
        return pending.stream().map(Change::group).toList();
    }

    @ParameterizedTest
    @EnumSource
    void noteEveryChangeThatCountsUntilItIsTaken(Databases.Kind kind) {
        World world = World.on(kind);
        GroupChanges changes = new GroupChanges(world.database.tx());
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        Group other = world.group("Сомон", FakeCountry.VILLAGE, "2011-01-01");
        assertThat(taken(changes)).containsExactlyInAnyOrder(group.id(), other.id());

        UUID person = world.person(Sex.FEMALE);
        assertThat(taken(changes)).as("a person in no group").isEmpty();
        Membership first = world.join(group, person, "2011-02-01");
        assertThat(taken(changes)).containsExactly(group.id());
        Membership second = world.join(other, person, "2011-02-01");
        assertThat(changes.pendingOf(READER, List.of(group.id()))).isEmpty();
        assertThat(changes.pendingOf(READER, List.of(other.id()))).hasSize(1);
        assertThat(taken(changes)).containsExactly(other.id());

        world.persons.revise(COORDINATOR, World.draft(person, Sex.MALE, "Умед"), 1);
        assertThat(taken(changes)).containsExactlyInAnyOrder(group.id(), other.id());
        world.memberships.leave(COORDINATOR, first.id(), day("2011-03-01"), null);
        assertThat(taken(changes)).containsExactly(group.id());
        world.memberships.withdraw(COORDINATOR, second.id(), "by mistake");
        assertThat(taken(changes)).containsExactly(other.id());
        world.groups.changeStatus(
                COORDINATOR, other.id(), GroupStatus.DISSOLVED, day("2011-04-01"), null, other.version());
        assertThat(taken(changes)).containsExactly(other.id());
        assertThat(taken(changes)).isEmpty();
    }
}
