package org.hashar.registry.internal.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupGrade;
import org.hashar.api.registry.Visit;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SupervisionsTest {

    private static VisitDraft draft(UUID group, String date, int meetings, int books) {
        return new VisitDraft(
                Ids.next(),
                group,
                day(date),
                "Фаъоли деҳа",
                "TRIAL",
                List.of(new VisitDraft.Answer("BOOKS", books), new VisitDraft.Answer("MEETINGS", meetings)),
                "Дафтари анбор пур аст",
                day(date).plusMonths(3));
    }

    @ParameterizedTest
    @EnumSource
    void aVisitGradesAGroupAndAnotherOneLaterGradesItAnew(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        VisitDraft first = draft(group.id(), "2011-04-01", 70, 1);
        Visit visit = world.supervisions.record(RECORDER, first).value();
        assertThat(visit.score()).isEqualTo(80);
        assertThat(visit.grade()).isEqualTo("B");
        assertThat(visit.schemeVersion()).isEqualTo(3);
        assertThat(visit.answers())
                .containsExactly(new Visit.Answer("MEETINGS", 70, 6), new Visit.Answer("BOOKS", 1, 10));
        assertThat(world.supervisions.record(RECORDER, first).created()).isFalse();
        assertThat(world.supervisions.require(READER, first.id())).isEqualTo(visit);
        Instant before = world.clock.instant();

        world.today("2011-11-20");
        VisitDraft second = draft(group.id(), "2011-09-01", 95, 1);
        world.supervisions.record(RECORDER, second);
        assertThat(grade(world, group, "2011-08-31", null)).isEqualTo("B");
        assertThat(grade(world, group, "2011-09-01", null)).isEqualTo("A");
        assertThat(grade(world, group, "2011-09-01", before)).isEqualTo("B");
        assertThat(problem(() -> grade(world, group, "2011-03-31", null)).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(world.supervisions
                        .list(READER, group.id(), null, new Page.Request(null, 1))
                        .items())
                .containsExactly(visit);

        world.supervisions.withdraw(COORDINATOR, second.id(), "another group");
        assertThat(grade(world, group, "2011-10-01", null)).isEqualTo("B");
        assertThat(problem(() -> world.supervisions.record(RECORDER, second)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    private static String grade(World world, Group group, String day, Instant known) {
        return world.supervisions
                .grade(READER, group.id(), "TRIAL", day(day), known)
                .grade();
    }

    @ParameterizedTest
    @EnumSource
    void theGradesOfAPlaceAreListedWithoutTheGroupsThatWereOnlyVisited(Databases.Kind kind) {
        World world = World.on(kind);
        Group near = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        Group far = world.group("Ваҳдат", FakeCountry.FAR_JAMOAT, "2011-01-01");
        Group visited = world.group("Нав", FakeCountry.VILLAGE, "2011-01-01");
        world.supervisions.record(RECORDER, draft(near.id(), "2011-04-01", 100, 0));
        world.supervisions.record(RECORDER, draft(far.id(), "2011-04-01", 100, 1));
        world.supervisions.record(
                RECORDER,
                new VisitDraft(Ids.next(), visited.id(), day("2011-04-01"), "Фаъол", null, List.of(), null, null));
        List<GroupGrade> all = world.supervisions.grades(READER, "TJ", "TRIAL", null, day("2011-05-05"), null);
        assertThat(all).extracting(GroupGrade::name).containsExactly("Умед", "Ваҳдат");
        assertThat(all).extracting(GroupGrade::grade).containsExactly("C", "A");
        assertThat(world.supervisions.grades(
                        READER, "TJ", "TRIAL", FakeCountry.OTHER_DISTRICT, day("2011-05-05"), null))
                .extracting(GroupGrade::group)
                .containsExactly(far.id());
        assertThat(violations(
                        () -> world.supervisions.grades(READER, "TJ", "TRIAL", "nowhere", day("2011-05-05"), null)))
                .containsExactly("/territory unknown-territory");
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAVisitIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        UUID group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01").id();
        assertThat(violations(() -> world.supervisions.record(
                        RECORDER,
                        new VisitDraft(
                                Ids.next(),
                                group,
                                day("2011-04-01"),
                                " ",
                                "TRIAL",
                                List.of(
                                        new VisitDraft.Answer("MEETINGS", 101),
                                        new VisitDraft.Answer("SONGS", 1),
                                        new VisitDraft.Answer("MEETINGS", 50)),
                                null,
                                day("2011-04-01")))))
                .containsExactlyInAnyOrder(
                        "/nextVisit visit-not-later",
                        "/visitor required",
                        "/answers/0/value out-of-range",
                        "/answers/1/criterion unknown-criterion",
                        "/answers/2 answered-twice",
                        "/answers not-answered");
        assertThat(violations(() -> world.supervisions.record(
                        RECORDER,
                        new VisitDraft(
                                Ids.next(),
                                group,
                                day("2010-04-01"),
                                "A",
                                null,
                                List.of(new VisitDraft.Answer("BOOKS", 1)),
                                null,
                                null))))
                .containsExactlyInAnyOrder("/date before-formation", "/answers answers-without-scheme");
        assertThat(violations(() -> world.supervisions.record(
                        RECORDER,
                        new VisitDraft(Ids.next(), group, day("2011-04-01"), "A", "OTHER", List.of(), null, null))))
                .containsExactly("/scheme unknown-scheme");
    }

    @Property
    void aBetterAnswerNeverMakesAWorseScore(
            @ForAll @IntRange(max = 99) int meetings, @ForAll @IntRange(max = 1) int books) {
        Grading less = Grading.of(FakeCountry.grading(), Map.of("MEETINGS", meetings, "BOOKS", books));
        Grading more = Grading.of(FakeCountry.grading(), Map.of("MEETINGS", meetings + 1, "BOOKS", books));
        assertThat(more.score()).isBetween(less.score(), 100);
        assertThat(more.grade()).isLessThanOrEqualTo(less.grade());
        assertThat(books == 1 || less.grade().equals("C")).isTrue();
    }
}
