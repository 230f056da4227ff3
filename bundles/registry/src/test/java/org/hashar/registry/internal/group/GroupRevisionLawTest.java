package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;

/** However often a group is revised: every day of its life has one name and place, and what figures said once they say again as known then (R1). */
final class GroupRevisionLawTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final int DAYS = 8;
    private static final List<String> PLACES = List.of(FakeCountry.JAMOAT, FakeCountry.FAR_JAMOAT, FakeCountry.VILLAGE);

    /** What someone tries: what 0 to 3 revises, 4 changes the status, 5 takes it back; a day of -1 is left out. */
    record Step(int what, int formedOn, int from, int place, GroupStatus status) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-1, DAYS - 1),
                        Arbitraries.integers().between(0, PLACES.size() - 1),
                        Arbitraries.of(GroupStatus.class))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void onH2FiguresAreRepeatedAsKnown(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.H2), steps);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void onPostgresFiguresAreRepeatedAsKnown(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.POSTGRESQL), steps);
    }

    private static void law(World world, List<Step> steps) {
        UUID id = world.group("Умед", FakeCountry.JAMOAT, FIRST.plusDays(1).toString())
                .id();
        Map<Instant, List<List<String>>> said = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            world.clock.advance(Duration.ofSeconds(1));
            attempt(world, id, steps.get(i), "N" + i);
            said.put(world.clock.instant(), told(world, null));
            oneNameADay(world, id);
        }
        said.forEach((moment, figures) -> assertThat(told(world, moment)).isEqualTo(figures));
    }

    private static void attempt(World world, UUID id, Step step, String name) {
        Group group = world.groups.require(READER, id);
        LocalDate from = step.from() < 0 ? null : FIRST.plusDays(step.from());
        try {
            if (step.what() < 4) {
                world.groups.revise(
                        COORDINATOR,
                        new GroupRevision(
                                id,
                                name,
                                null,
                                FIRST.plusDays(step.formedOn()),
                                step.what() == 0 ? step.status() : null,
                                PLACES.get(step.place()),
                                from,
                                "typed wrong"),
                        group.version());
            } else if (step.what() == 4) {
                world.groups.changeStatus(COORDINATOR, id, step.status(), from, null, group.version());
            } else {
                world.groups.withdrawStatus(COORDINATOR, id, "typed wrong", group.version());
            }
        } catch (ProblemException refused) {
            assertThat(world.groups.require(READER, id)).isEqualTo(group);
        }
    }

    /** What the figures say of each day: name and place of the group where it counts. */
    private static List<List<String>> told(World world, @Nullable Instant asKnown) {
        return IntStream.range(0, DAYS)
                .mapToObj(FIRST::plusDays)
                .map(day -> world.figures.groups(READER, new MembershipFigure.Query("TJ", null, day, asKnown, null)))
                .map(figures -> figures.stream()
                        .map((GroupFigure figure) -> figure.name() + " " + figure.territory())
                        .toList())
                .toList();
    }

    private static void oneNameADay(World world, UUID id) {
        Group group = world.groups.require(READER, id);
        List<GroupDescription> known = world.groups.descriptions(READER, id).stream()
                .filter(line -> line.supersededAt() == null)
                .toList();
        LocalDate next = group.formedOn();
        for (GroupDescription line : known) {
            assertThat(line.from()).isEqualTo(next);
            next = line.to();
        }
        assertThat(next).isNull();
        assertThat(known.get(known.size() - 1).name()).isEqualTo(group.name());
        assertThat(known.get(known.size() - 1).territory()).isEqualTo(group.territory());
        assertThat(world.groups.statuses(READER, id).stream()
                        .filter(period -> period.withdrawnAt() == null)
                        .findFirst()
                        .orElseThrow()
                        .from())
                .isEqualTo(group.formedOn());
    }
}
