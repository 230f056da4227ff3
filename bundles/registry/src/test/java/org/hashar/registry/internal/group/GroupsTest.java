package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.groupDraft;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GroupsTest {

    @ParameterizedTest
    @EnumSource
    void aGroupIsFormedWithAShortCodeAtTheMainCodeOfItsPlace(Databases.Kind kind) {
        World world = World.on(kind);
        GroupDraft draft = new GroupDraft(
                Ids.next(),
                "TJ",
                "MST",
                "  Умеди   нав ",
                " Якҷоя  осонтар ",
                day("2011-05-05"),
                "tj05" + FakeCountry.JAMOAT,
                GroupStatus.FORMING);
        Recorded<Group> formed = world.groups.form(COORDINATOR, draft);

        Group group = formed.value();
        assertThat(formed.created()).isTrue();
        assertThat(group.code()).isEqualTo("TJ-MST-000001");
        assertThat(group.name()).isEqualTo("Умеди нав");
        assertThat(group.motto()).isEqualTo("Якҷоя осонтар");
        assertThat(group.territory()).isEqualTo(FakeCountry.JAMOAT);
        assertThat(group.status()).isEqualTo(GroupStatus.FORMING);
        assertThat(group.statusSince()).isEqualTo(day("2011-05-05"));
        assertThat(world.groups.require(READER, group.id())).isEqualTo(group);
        assertThat(world.groups.form(COORDINATOR, draft)).isEqualTo(new Recorded<>(group, false));
        assertThat(world.audited).containsExactly("group.form");
    }

    @ParameterizedTest
    @EnumSource
    void theSameIdWithAnotherNameIsAConflictAlsoAfterTheStatusChanged(Databases.Kind kind) {
        World world = World.on(kind);
        GroupDraft draft = groupDraft(Ids.next(), "Умед", FakeCountry.VILLAGE, "2011-01-01");
        world.groups.form(COORDINATOR, draft);
        Group dormant =
                world.groups.changeStatus(COORDINATOR, draft.id(), GroupStatus.DORMANT, day("2011-06-01"), null, 1);

        assertThat(dormant.version()).isEqualTo(2);
        assertThat(world.groups.form(COORDINATOR, draft)).isEqualTo(new Recorded<>(dormant, false));
        GroupDraft other = groupDraft(draft.id(), "Умедвор", FakeCountry.VILLAGE, "2011-01-01");
        assertThat(problem(() -> world.groups.form(COORDINATOR, other)).type()).isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsTakenOnlyInItsOwnPlace(Databases.Kind kind) {
        World world = World.on(kind);
        world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");

        assertThat(violations(() -> world.group("умед", FakeCountry.VILLAGE, "2011-02-01")))
                .containsExactly("/name name-taken");
        assertThat(world.group("Умед", FakeCountry.JAMOAT, "2011-02-01").name()).isEqualTo("Умед");
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAGroupIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        GroupDraft draft = new GroupDraft(
                Ids.next(), "TJ", "CHOIR", " ", "a\u0000b", day("2011-11-11"), "999", GroupStatus.DISSOLVED);
        assertThat(violations(() -> world.groups.form(COORDINATOR, draft)))
                .containsExactlyInAnyOrder(
                        "/type unknown-group-type",
                        "/name required",
                        "/motto not-plain-text",
                        "/formedOn in-the-future",
                        "/territory unknown-territory",
                        "/status status-not-possible");
        assertThat(violations(() ->
                        world.groups.form(COORDINATOR, new GroupDraft(null, null, null, null, null, null, null, null))))
                .containsExactlyInAnyOrder(
                        "/country required",
                        "/id required",
                        "/type required",
                        "/name required",
                        "/formedOn required",
                        "/territory required",
                        "/status required");
    }

    @ParameterizedTest
    @EnumSource
    void aStatusFollowsTheOneBefore(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01").id();
        assertThat(violations(() -> world.groups.changeStatus(
                        COORDINATOR, id, GroupStatus.ACTIVE, day("2011-01-01").minusDays(1), null, 1)))
                .containsExactly("/status status-does-not-follow", "/from status-not-later");
        assertThat(violations(() ->
                        world.groups.changeStatus(COORDINATOR, id, GroupStatus.DORMANT, day("2011-11-11"), null, 1)))
                .containsExactly("/from in-the-future");
        assertThat(problem(() -> world.groups.changeStatus(
                                COORDINATOR, id, GroupStatus.DORMANT, day("2011-06-01"), null, 7))
                        .type())
                .isEqualTo(Problem.Type.STALE);
        assertThat(problem(() -> world.groups.changeStatus(
                                COORDINATOR, Ids.next(), GroupStatus.DORMANT, day("2011-06-01"), null, 1))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreListedInPagesByPlaceTypeAndPartOfTheName(Databases.Kind kind) {
        World world = World.on(kind);
        Group one = world.group("Умед_1", FakeCountry.VILLAGE, "2011-01-01");
        Group two = world.group("умедвор", FakeCountry.JAMOAT, "2011-01-01");
        Group three = world.group("Баракат", FakeCountry.FAR_JAMOAT, "2011-01-01");

        Page<Group> first = list(world, null, null, new Page.Request(null, 2));
        assertThat(first.items()).containsExactly(one, two);
        Page<Group> second = list(world, null, null, new Page.Request(first.next(), 2));
        assertThat(second.items()).containsExactly(three);
        assertThat(second.next()).isNull();
        assertThat(list(world, "TJ05110", null, Page.Request.FIRST).items()).containsExactly(one, two);
        assertThat(list(world, null, "УМЕД", Page.Request.FIRST).items()).containsExactly(one, two);
        assertThat(list(world, null, "д_", Page.Request.FIRST).items()).containsExactly(one);
        assertThat(list(world, null, "\\", Page.Request.FIRST).items()).isEmpty();
        assertThat(list(world, null, "умед", new Page.Request(one.id().toString(), 2))
                        .items())
                .containsExactly(two);
        assertThat(violations(
                        () -> world.groups.list(READER, new GroupQuery("XX", null, "9", null), Page.Request.FIRST)))
                .contains("/country unknown-country");
    }

    private static Page<Group> list(World world, @Nullable String place, @Nullable String name, Page.Request page) {
        return world.groups.list(READER, new GroupQuery("TJ", null, place, name), page);
    }

    @ParameterizedTest
    @EnumSource
    void groupsFormedAtTheSameMomentGetDifferentNumbers(Databases.Kind kind) throws Exception {
        World world = World.on(kind);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<String> codes = new ArrayList<>();
        try {
            List<Callable<Group>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String name = "G" + i;
                calls.add(() -> world.group(name, FakeCountry.VILLAGE, "2011-01-01"));
            }
            for (Future<Group> each : pool.invokeAll(calls)) {
                codes.add(each.get().code());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(codes).doesNotHaveDuplicates().hasSize(12).contains("TJ-SHG-000012");
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotWriteIsToldSoBeforeAnythingElse(Databases.Kind kind) {
        World world = World.on(kind);
        GroupDraft draft = groupDraft(Ids.next(), "", "nowhere", "2111-01-01");
        assertThat(problem(() -> world.groups.form(RECORDER, draft)).type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(world.audited).isEmpty();
    }
}
