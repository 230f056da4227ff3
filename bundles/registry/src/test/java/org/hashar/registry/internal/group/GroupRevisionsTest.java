package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was entered wrong of a group is put right, what changed changes from its day on, and what was known stays known (R1). */
final class GroupRevisionsTest {

    private static GroupRevision revision(
            UUID group, String name, String formedOn, String territory, @Nullable String from) {
        return new GroupRevision(
                group, name, null, day(formedOn), null, territory, from == null ? null : day(from), "typed wrong");
    }

    private static List<String> names(World world, String asOf, @Nullable Instant asKnown, @Nullable String territory) {
        return world
                .figures
                .groups(READER, new MembershipFigure.Query("TJ", null, day(asOf), asKnown, territory))
                .stream()
                .map(GroupFigure::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionHoldsFromTheBeginningAndWhatWasKnownStaysKnown(Databases.Kind kind) {
        World world = World.on(kind);
        Group wrong = world.group("Ситара", FakeCountry.FAR_JAMOAT, "2011-03-01");
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        Group right = world.groups.revise(
                COORDINATOR,
                new GroupRevision(
                        wrong.id(),
                        " Ситора ",
                        "Якҷоя",
                        day("2011-02-01"),
                        null,
                        "tj05" + FakeCountry.VILLAGE,
                        null,
                        "typed wrong"),
                1);
        assertThat(right.name()).isEqualTo("Ситора");
        assertThat(right.motto()).isEqualTo("Якҷоя");
        assertThat(right.territory()).isEqualTo(FakeCountry.VILLAGE);
        assertThat(right.formedOn()).isEqualTo(day("2011-02-01"));
        assertThat(right.statusSince()).isEqualTo(day("2011-02-01"));
        assertThat(right.version()).isEqualTo(2);
        assertThat(right.code()).isEqualTo(wrong.code());
        assertThat(world.groups.require(READER, wrong.id())).isEqualTo(right);

        assertThat(names(world, "2011-02-10", null, FakeCountry.DISTRICT)).containsExactly("Ситора");
        assertThat(names(world, "2011-02-10", before, null)).isEmpty();
        assertThat(names(world, "2011-06-01", before, FakeCountry.OTHER_DISTRICT))
                .containsExactly("Ситара");
        assertThat(names(world, "2011-06-01", before, FakeCountry.DISTRICT)).isEmpty();
        assertThat(names(world, "2011-06-01", null, FakeCountry.OTHER_DISTRICT)).isEmpty();
        assertThat(world.groups.descriptions(READER, wrong.id()))
                .extracting(GroupDescription::name, GroupDescription::reason, GroupDescription::supersededAt)
                .containsExactly(tuple("Ситора", "typed wrong", null), tuple("Ситара", null, world.clock.instant()));
        assertThat(world.audited).contains("group.revise");
        GroupQuery sitora = new GroupQuery("TJ", null, null, "sitora");
        assertThat(world.groups.list(READER, sitora, Page.Request.FIRST).items())
                .containsExactly(right);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeHoldsFromItsDayOn(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.JAMOAT, "2011-01-01");
        world.join(group, world.person(Sex.FEMALE), "2011-01-01");
        world.groups.revise(
                COORDINATOR, revision(group.id(), "Баракат", "2011-01-01", FakeCountry.FAR_JAMOAT, "2011-06-01"), 1);
        assertThat(names(world, "2011-05-31", null, FakeCountry.DISTRICT)).containsExactly("Умед");
        assertThat(names(world, "2011-06-01", null, FakeCountry.DISTRICT)).isEmpty();
        assertThat(names(world, "2011-06-01", null, FakeCountry.OTHER_DISTRICT)).containsExactly("Баракат");
        assertThat(world.figures
                        .membership(
                                READER,
                                new MembershipFigure.Query(
                                        "TJ", null, day("2011-06-01"), null, FakeCountry.OTHER_DISTRICT))
                        .persons())
                .isEqualTo(1);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        world.groups.revise(
                COORDINATOR, revision(group.id(), "Баракат", "2011-01-01", FakeCountry.FAR_JAMOAT, "2011-04-01"), 2);
        assertThat(names(world, "2011-04-01", null, null)).containsExactly("Баракат");
        assertThat(names(world, "2011-03-31", null, null)).containsExactly("Умед");
        assertThat(names(world, "2011-04-01", before, null)).containsExactly("Умед");
        assertThat(names(world, "2011-06-01", before, null)).containsExactly("Баракат");
        world.groups.revise(
                COORDINATOR, revision(group.id(), "Нав", "2011-01-01", FakeCountry.FAR_JAMOAT, "2011-01-01"), 3);
        assertThat(names(world, "2011-01-01", null, null)).containsExactly("Нав");
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsSoAlreadyStaysAsItIs(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.JAMOAT, "2011-01-01");
        GroupRevision revision = revision(group.id(), "Баракат", "2011-01-01", FakeCountry.JAMOAT, "2011-06-01");
        Group revised = world.groups.revise(COORDINATOR, revision, 1);
        assertThat(world.groups.revise(COORDINATOR, revision, 1)).isEqualTo(revised);
        assertThat(world.groups.descriptions(READER, group.id())).hasSize(3);
        assertThat(world.audited).containsOnlyOnce("group.revise");
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithARevisionIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        world.group("Баракат", FakeCountry.VILLAGE, "2011-01-01");
        world.join(group, world.person(Sex.FEMALE), "2011-03-01");
        assertThat(violations(() -> world.groups.revise(
                        COORDINATOR,
                        new GroupRevision(
                                group.id(),
                                " ",
                                "a\u0000b",
                                day("2011-11-11"),
                                GroupStatus.DISSOLVED,
                                "999",
                                day("2011-12-01"),
                                " "),
                        1)))
                .containsExactlyInAnyOrder(
                        "/territory unknown-territory",
                        "/name required",
                        "/motto not-plain-text",
                        "/formedOn in-the-future",
                        "/formedAs status-not-possible",
                        "/from in-the-future",
                        "/reason required");
        assertThat(violations(() -> world.groups.revise(
                        COORDINATOR, revision(group.id(), "баракат", "2011-03-02", FakeCountry.VILLAGE, null), 1)))
                .containsExactly("/formedOn formed-too-late", "/name name-taken");
        assertThat(violations(() -> world.groups.revise(
                        COORDINATOR, revision(group.id(), "Умед", "2011-03-01", FakeCountry.JAMOAT, "2011-02-28"), 1)))
                .containsExactly("/from before-formation");
        GroupRevision later = revision(group.id(), "УМЕД", "2011-03-01", FakeCountry.VILLAGE, null);
        assertThat(problem(() -> world.groups.revise(COORDINATOR, later, 7)).type())
                .isEqualTo(Problem.Type.STALE);
        assertThat(problem(() -> world.groups.revise(RECORDER, later, 1)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.groups.revise(
                                COORDINATOR, revision(Ids.next(), "Умед", "2011-03-01", FakeCountry.VILLAGE, null), 1))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(violations(() -> world.groups.revise(
                        COORDINATOR, new GroupRevision(null, null, null, null, null, null, null, null), 1)))
                .containsExactly("/group required");
        assertThat(world.groups.revise(COORDINATOR, later, 1).formedOn()).isEqualTo(day("2011-03-01"));
    }

    @ParameterizedTest
    @EnumSource
    void aStatusEnteredByMistakeIsTakenBackAndStaysVisible(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        world.groups.changeStatus(COORDINATOR, group.id(), GroupStatus.DISSOLVED, day("2011-06-01"), "moved", 1);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        assertThat(problem(() -> world.groups.withdrawStatus(COORDINATOR, group.id(), "another group", 1))
                        .type())
                .isEqualTo(Problem.Type.STALE);
        assertThat(violations(() -> world.groups.withdrawStatus(COORDINATOR, group.id(), " ", 2)))
                .containsExactly("/reason required");
        assertThat(problem(() -> world.groups.withdrawStatus(RECORDER, group.id(), "another group", 2))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        Group mended = world.groups.withdrawStatus(COORDINATOR, group.id(), "another group", 2);
        assertThat(mended.status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(mended.statusSince()).isEqualTo(day("2011-01-01"));
        assertThat(mended.version()).isEqualTo(3);
        assertThat(names(world, "2011-07-01", null, null)).containsExactly("Умед");
        assertThat(names(world, "2011-07-01", before, null)).isEmpty();
        assertThat(world.groups.statuses(READER, group.id()).get(1))
                .isEqualTo(new GroupStatusPeriod(
                        GroupStatus.DISSOLVED,
                        day("2011-06-01"),
                        "moved",
                        before,
                        world.clock.instant(),
                        "another group"));
        assertThat(world.standings
                        .standing(READER, group.id(), day("2011-07-01"))
                        .status())
                .isEqualTo(GroupStatus.ACTIVE);
        assertThat(problem(() -> world.groups.withdrawStatus(COORDINATOR, group.id(), "another group", 3))
                        .detailKey())
                .isEqualTo("first-status");
        Group dormant =
                world.groups.changeStatus(COORDINATOR, group.id(), GroupStatus.DORMANT, day("2011-06-01"), null, 3);
        assertThat(dormant.status()).isEqualTo(GroupStatus.DORMANT);
        assertThat(names(world, "2011-07-01", null, null)).containsExactly("Умед");
    }

    @ParameterizedTest
    @EnumSource
    void theStatusThatAGroupWasFormedWithIsCorrected(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("SHG", "Умед", GroupStatus.APPLIED);
        world.groups.changeStatus(COORDINATOR, group.id(), GroupStatus.ACTIVE, day("2011-06-01"), null, 1);
        assertThat(names(world, "2011-03-01", null, null)).isEmpty();
        assertThat(violations(
                        () -> world.groups.revise(COORDINATOR, formed(group, "2011-01-01", GroupStatus.ACTIVE), 2)))
                .containsExactly("/formedAs status-does-not-follow");
        assertThat(violations(
                        () -> world.groups.revise(COORDINATOR, formed(group, "2011-06-01", GroupStatus.FORMING), 2)))
                .containsExactly("/formedOn formed-too-late");
        Group right = world.groups.revise(COORDINATOR, formed(group, "2011-02-01", GroupStatus.FORMING), 2);
        assertThat(right.status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(right.statusSince()).isEqualTo(day("2011-06-01"));
        assertThat(names(world, "2011-03-01", null, null)).containsExactly("Умед");
        assertThat(names(world, "2011-01-31", null, null)).isEmpty();
        assertThat(world.groups.statuses(READER, group.id()))
                .extracting(GroupStatusPeriod::status, GroupStatusPeriod::withdrawnReason)
                .containsExactly(
                        tuple(GroupStatus.APPLIED, "typed wrong"),
                        tuple(GroupStatus.FORMING, null),
                        tuple(GroupStatus.ACTIVE, null));
    }

    private static GroupRevision formed(Group group, String formedOn, GroupStatus as) {
        return new GroupRevision(
                group.id(), group.name(), null, day(formedOn), as, group.territory(), null, "typed wrong");
    }
}
