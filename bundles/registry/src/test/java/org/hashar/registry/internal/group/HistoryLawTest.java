package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;

/** Whatever is entered, in whatever order: episodes never overlap, and every figure equals a recount by hand (R1, R2). */
final class HistoryLawTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate LAST_OF_FORMATION = FIRST.plusDays(3);
    private static final int PERSONS = 3;
    private static final int GROUPS = 2;
    private static final int DAYS = 12;

    /** What someone tries to enter. */
    record Step(int what, int person, int group, int day, int length) {}

    /** What was known of an episode from a moment until another, in the plainest form there is. */
    private static final class Fact {
        final UUID id;
        final int person;
        final int group;
        final LocalDate from;
        final @Nullable LocalDate to;
        final Instant known;

        @Nullable
        Instant until;

        Fact(UUID id, int person, int group, LocalDate from, @Nullable LocalDate to, Instant known) {
            this.id = id;
            this.person = person;
            this.group = group;
            this.from = from;
            this.to = to;
            this.known = known;
        }

        boolean knownAt(Instant moment) {
            return !known.isAfter(moment) && (until == null || until.isAfter(moment));
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, PERSONS - 1),
                        Arbitraries.integers().between(0, GROUPS - 1),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void onH2EpisodesNeverOverlapAndFiguresEqualARecount(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.H2), steps);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void onPostgresEpisodesNeverOverlapAndFiguresEqualARecount(@ForAll("steps") List<Step> steps) {
        law(World.on(Databases.Kind.POSTGRESQL), steps);
    }

    private static void law(World world, List<Step> steps) {
        List<UUID> persons = List.of(world.person(Sex.FEMALE), world.person(Sex.FEMALE), world.person(Sex.MALE));
        List<Group> groups = List.of(
                world.group("A", FakeCountry.JAMOAT, FIRST.toString()),
                world.group("B", FakeCountry.FAR_JAMOAT, LAST_OF_FORMATION.toString()));
        List<Fact> facts = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (Step step : steps) {
            world.clock.advance(Duration.ofSeconds(1));
            moments.add(world.clock.instant());
            if (step.what() < 4) {
                join(world, persons, groups, facts, step);
            } else {
                change(world, facts, step);
            }
        }
        noOverlap(world, persons);
        for (Instant moment : moments) {
            for (int day = 0; day < DAYS; day += 3) {
                recount(world, groups, facts, FIRST.plusDays(day), moment);
            }
        }
    }

    private static void join(World world, List<UUID> persons, List<Group> groups, List<Fact> facts, Step step) {
        LocalDate from = FIRST.plusDays(step.day());
        LocalDate to = step.length() == 0 ? null : from.plusDays(step.length());
        UUID id = Ids.next();
        boolean possible = facts.stream()
                        .filter(fact ->
                                fact.until == null && fact.person == step.person() && fact.group == step.group())
                        .noneMatch(fact ->
                                (to == null || fact.from.isBefore(to)) && (fact.to == null || from.isBefore(fact.to)))
                && !from.isBefore(groups.get(step.group()).formedOn());
        boolean done = succeeds(() -> world.memberships.join(
                COORDINATOR,
                new MembershipDraft(id, groups.get(step.group()).id(), persons.get(step.person()), from, to, null)));
        assertThat(done).isEqualTo(possible);
        if (done) {
            facts.add(new Fact(id, step.person(), step.group(), from, to, world.clock.instant()));
        }
    }

    /** Someone leaves, or a membership is withdrawn. */
    private static void change(World world, List<Fact> facts, Step step) {
        List<Fact> current =
                facts.stream().filter(fact -> fact.until == null).collect(Collectors.toCollection(ArrayList::new));
        if (current.isEmpty()) {
            return;
        }
        Fact fact = current.get(step.day() % current.size());
        if (step.what() == 4) {
            LocalDate to = fact.from.plusDays(step.length());
            boolean done = succeeds(() -> world.memberships.leave(COORDINATOR, fact.id, to, null));
            assertThat(done).isEqualTo(to.equals(fact.to) || (fact.to == null && step.length() > 0));
            if (done && fact.to == null) {
                fact.until = world.clock.instant();
                facts.add(new Fact(fact.id, fact.person, fact.group, fact.from, to, world.clock.instant()));
            }
        } else {
            world.memberships.withdraw(COORDINATOR, fact.id, "by mistake");
            fact.until = world.clock.instant();
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

    private static void noOverlap(World world, List<UUID> persons) {
        for (UUID person : persons) {
            List<Membership> episodes = world.memberships.ofPerson(READER, person, null);
            for (Membership one : episodes) {
                assertThat(episodes)
                        .filteredOn(other ->
                                !other.id().equals(one.id()) && other.group().equals(one.group()))
                        .noneMatch(other -> other.holdsOn(one.from()));
            }
        }
    }

    private static void recount(World world, List<Group> groups, List<Fact> facts, LocalDate day, Instant moment) {
        List<Fact> counted = facts.stream()
                .filter(fact -> fact.knownAt(moment) && fact.holdsOn(day))
                .toList();
        MembershipFigure figure =
                world.figures.membership(READER, new MembershipFigure.Query("TJ", null, day, moment, null));
        assertThat(figure.memberships()).isEqualTo(counted.size());
        assertThat(figure.persons())
                .isEqualTo(counted.stream().map(fact -> fact.person).distinct().count());
        assertThat(figure.men()).isEqualTo(counted.stream().anyMatch(fact -> fact.person == 2) ? 1 : 0);
        assertThat(figure.women()).isEqualTo(figure.persons() - figure.men());
        assertThat(figure.groups())
                .isEqualTo(groups.stream()
                        .filter(group -> !group.formedOn().isAfter(day))
                        .count());
    }
}
