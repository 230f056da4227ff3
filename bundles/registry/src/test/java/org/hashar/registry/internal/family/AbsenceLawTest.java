package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;

/** Whatever is recorded, changed, taken back, merged and separated: what is told and counted equals a recount by hand, for any day and moment. */
final class AbsenceLawTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final int PERSONS = 3;
    private static final int DAYS = 12;

    /** What someone tries. */
    record Step(int what, int person, int day, int length) {}

    /** What was known from a moment until another, in the plainest form there is. */
    private record Known(Instant from, @Nullable Instant until) {
        boolean at(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    private record Fact(UUID id, int person, LocalDate from, @Nullable LocalDate to, Known known) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean meets(LocalDate otherFrom, @Nullable LocalDate otherTo) {
            return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
        }

        Fact endedAt(Instant moment) {
            return new Fact(id, person, from, to, new Known(known.from(), moment));
        }
    }

    private record Merge(UUID id, int survivor, int merged, Known known) {}

    private final List<Fact> facts = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, PERSONS - 1),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void onH2(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.H2), steps);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void onPostgres(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.POSTGRESQL), steps);
    }

    /** The first two each head a household, the third belongs to none. */
    private void law(World world, List<Step> steps) {
        // One instance serves all tries.
        List.of(facts, merges, persons).forEach(List::clear);
        for (int i = 0; i < PERSONS; i++) {
            persons.add(world.person(Sex.MALE));
        }
        for (UUID head : persons.subList(0, 2)) {
            UUID home = world.household(FakeCountry.VILLAGE);
            world.households.add(
                    COORDINATOR, new HouseholdMemberDraft(Ids.next(), home, head, Relation.HEAD, null, FIRST, null));
        }
        List<Instant> moments = new ArrayList<>();
        for (Step step : steps) {
            world.clock.advance(Duration.ofSeconds(1));
            moments.add(world.clock.instant());
            take(world, step);
        }
        for (Instant moment : moments) {
            for (int day = 0; day < DAYS; day += 3) {
                recount(world, FIRST.plusDays(day), moment);
            }
        }
    }

    private void take(World world, Step step) {
        if (step.what() < 5) {
            record(world, step);
        } else if (step.what() == 5) {
            change(world, step);
        } else if (step.what() == 6) {
            withdraw(world, step);
        } else if (step.what() == 7) {
            merge(world, step);
        } else {
            separate(world);
        }
    }

    private void record(World world, Step step) {
        LocalDate from = FIRST.plusDays(step.day());
        LocalDate to = step.length() == 0 ? null : from.plusDays(step.length());
        Fact fact = new Fact(Ids.next(), step.person(), from, to, new Known(world.clock.instant(), null));
        boolean done = succeeds(() -> world.families.migrations().record(COORDINATOR, draft(fact)));
        assertThat(done).isEqualTo(free(fact, world.clock.instant()));
        if (done) {
            facts.add(fact);
        }
    }

    private void change(World world, Step step) {
        Optional<Fact> before = current(step);
        if (before.isEmpty() || step.length() == 0) {
            return;
        }
        Fact old = before.get();
        Fact changed = new Fact(
                old.id(),
                old.person(),
                old.from(),
                old.from().plusDays(step.length()),
                new Known(world.clock.instant(), null));
        boolean same = changed.to() != null && changed.to().equals(old.to());
        boolean done = succeeds(() -> world.families.migrations().change(COORDINATOR, draft(changed)));
        assertThat(done).isEqualTo(same || free(changed, world.clock.instant()));
        if (done && !same) {
            facts.set(facts.indexOf(old), old.endedAt(world.clock.instant()));
            facts.add(changed);
        }
    }

    private void withdraw(World world, Step step) {
        current(step).ifPresent(fact -> {
            world.families.migrations().withdraw(COORDINATOR, fact.id(), "by mistake");
            facts.set(facts.indexOf(fact), fact.endedAt(world.clock.instant()));
        });
    }

    private void merge(World world, Step step) {
        int survivor = step.person();
        int merged = (survivor + 1) % PERSONS;
        UUID id = Ids.next();
        if (succeeds(() -> world.duplicates.merge(
                COORDINATOR, new PersonMergeDraft(id, persons.get(survivor), persons.get(merged), "seen")))) {
            merges.add(new Merge(id, survivor, merged, new Known(world.clock.instant(), null)));
        }
    }

    private void separate(World world) {
        merges.stream()
                .filter(merge -> merge.known().until() == null)
                .findFirst()
                .ifPresent(merge -> {
                    world.duplicates.undo(COORDINATOR, merge.id(), "two");
                    merges.set(
                            merges.indexOf(merge),
                            new Merge(
                                    merge.id(),
                                    merge.survivor(),
                                    merge.merged(),
                                    new Known(merge.known().from(), world.clock.instant())));
                });
    }

    /** Under which number a person was known to be somebody. */
    private int human(int person, Instant moment) {
        return merges.stream()
                .filter(merge -> merge.merged() == person && merge.known().at(moment))
                .map(Merge::survivor)
                .findFirst()
                .orElse(person);
    }

    private boolean free(Fact fact, Instant now) {
        return facts.stream()
                .filter(other -> other.known().until() == null && !other.id().equals(fact.id()))
                .filter(other -> human(other.person(), now) == human(fact.person(), now))
                .noneMatch(other -> other.meets(fact.from(), fact.to()));
    }

    private Optional<Fact> current(Step step) {
        List<Fact> current =
                facts.stream().filter(fact -> fact.known().until() == null).toList();
        return current.isEmpty() ? Optional.empty() : Optional.of(current.get(step.day() % current.size()));
    }

    private MigrationDraft draft(Fact fact) {
        return new MigrationDraft(
                fact.id(),
                persons.get(fact.person()),
                Kind.INTERNATIONAL,
                "RU",
                null,
                null,
                fact.from(),
                null,
                fact.to(),
                null);
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private void recount(World world, LocalDate day, Instant moment) {
        List<Fact> holding = facts.stream()
                .filter(fact -> fact.known().at(moment) && fact.holdsOn(day))
                .toList();
        List<Integer> away =
                holding.stream().map(fact -> human(fact.person(), moment)).toList();
        for (int i = 0; i < PERSONS; i++) {
            int who = human(i, moment);
            assertThat(world.families.migrations().of(READER, persons.get(i), day, moment))
                    .hasSize((int) away.stream().filter(human -> human == who).count());
        }
        AbsenceFigure figure = world.families.abroad(READER, new AbsenceFigure.Query("TJ", null, day, moment));
        assertThat(figure.persons()).isEqualTo(away.stream().distinct().count());
        assertThat(figure.men()).isEqualTo(figure.persons());
        assertThat(figure.households())
                .isEqualTo(IntStream.range(0, 2)
                        .filter(head -> away.contains(human(head, moment)))
                        .count());
    }
}
