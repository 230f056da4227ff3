package org.hashar.registry.internal.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;

/** Whatever is entered, corrected and taken back, also several times in one moment: on every day a household lives in one place, the one told by hand. */
final class ResidenceLawTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final int DAYS = 8;
    private static final List<String> PLACES =
            List.of(FakeCountry.VILLAGE, FakeCountry.JAMOAT, FakeCountry.FAR_JAMOAT, FakeCountry.DISTRICT);

    /** What someone tries, of which move, with which day and place, so many seconds after the step before. */
    record Step(int what, int move, int day, int place, int seconds) {}

    /** A move that stands, or, since ever, where the household lived first. */
    private record Move(UUID id, LocalDate from, String place) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, PLACES.size() - 1),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void onH2(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.H2), steps);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void onPostgres(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.POSTGRESQL), steps);
    }

    private static void law(World world, List<Step> steps) {
        UUID home = world.household(PLACES.get(0));
        List<Move> moves = new ArrayList<>(List.of(new Move(home, LocalDate.MIN, PLACES.get(0))));
        Map<Instant, List<Move>> known = new LinkedHashMap<>();
        known.put(world.clock.instant(), List.copyOf(moves));
        for (Step step : steps) {
            world.clock.advance(Duration.ofSeconds(step.seconds()));
            take(world, home, moves, step);
            known.put(world.clock.instant(), List.copyOf(moves));
        }
        known.forEach((moment, then) -> {
            for (int i = -1; i < DAYS; i++) {
                LocalDate day = FIRST.plusDays(i);
                assertThat(world.households.residences().of(READER, home, day, moment))
                        .extracting(Residence::territory)
                        .containsExactly(place(then, day));
            }
        });
        assertThat(world.households.require(READER, home).territory()).isEqualTo(place(moves, LocalDate.MAX));
    }

    private static String place(List<Move> moves, LocalDate day) {
        return moves.stream()
                .filter(move -> !move.from().isAfter(day))
                .reduce((one, other) -> one.from().isAfter(other.from()) ? one : other)
                .orElseThrow()
                .place();
    }

    private static void take(World world, UUID home, List<Move> moves, Step step) {
        LocalDate day = FIRST.plusDays(step.day());
        String place = PLACES.get(step.place());
        Move old = moves.get(step.move() % moves.size());
        if (step.what() < 3) {
            Move move = new Move(Ids.next(), day, place);
            boolean free = moves.stream().noneMatch(each -> each.from().equals(day));
            assertThat(succeeds(() -> world.households
                            .residences()
                            .record(COORDINATOR, new ResidenceDraft(move.id(), home, place, null, day))))
                    .isEqualTo(free);
            if (free) {
                moves.add(move);
            }
        } else if (step.what() == 3) {
            correct(world, home, moves, old, day, place);
        } else if (step.what() == 4) {
            boolean done = succeeds(() -> world.households.residences().withdraw(COORDINATOR, old.id(), "mistake"));
            assertThat(done).isEqualTo(!old.id().equals(home));
            if (done) {
                moves.remove(old);
            }
        } else {
            Move last = moves.stream()
                    .reduce((one, other) -> one.from().isAfter(other.from()) ? one : other)
                    .orElseThrow();
            world.households.revise(
                    COORDINATOR,
                    new HouseholdDraft(home, "TJ", place, null),
                    world.households.require(READER, home).version());
            moves.set(moves.indexOf(last), new Move(last.id(), last.from(), place));
        }
    }

    private static void correct(World world, UUID home, List<Move> moves, Move old, LocalDate day, String place) {
        boolean first = old.id().equals(home);
        boolean between = first
                || moves.stream()
                        .noneMatch(each -> !each.id().equals(old.id())
                                && (each.from().equals(day)
                                        || each.from().isBefore(day)
                                                != each.from().isBefore(old.from())));
        boolean done = succeeds(() -> world.households
                .residences()
                .change(COORDINATOR, new ResidenceDraft(old.id(), home, place, null, first ? null : day)));
        assertThat(done).isEqualTo(between);
        if (done) {
            moves.set(moves.indexOf(old), new Move(old.id(), first ? old.from() : day, place));
        }
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
