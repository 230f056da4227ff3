package org.hashar.registry.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;

import java.time.Duration;
import java.time.Instant;
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
import org.hashar.api.registry.Group;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.testing.Databases;

/** However often persons are corrected, also several times in one moment: a figure asked for as known at a moment is what it was at that moment. */
final class PersonHistoryLawTest {
    private static final int PERSONS = 3;

    /** Somebody is found to be of a sex, or to have another name only, so many seconds after the step before. */
    record Step(int person, Sex sex, boolean renamed, int seconds) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PERSONS - 1),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(true, false),
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
        Group group = world.group("A", FakeCountry.VILLAGE, "2011-01-01");
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            persons.add(world.person(Sex.UNKNOWN));
            world.join(group, persons.get(i), "2011-02-01");
        }
        Map<Instant, List<Sex>> published = new LinkedHashMap<>();
        note(world, persons, published);
        for (Step step : steps) {
            world.clock.advance(Duration.ofSeconds(step.seconds()));
            UUID id = persons.get(step.person());
            Person before = world.persons.require(COORDINATOR, id);
            world.persons.revise(
                    COORDINATOR, World.draft(id, step.sex(), step.renamed() ? "Гулнора" : "Гулнор"), before.version());
            note(world, persons, published);
        }
        published.forEach((moment, sexes) -> {
            for (int i = 0; i < PERSONS; i++) {
                assertThat(world.persons.asKnown(READER, persons.get(i), moment).sex())
                        .isEqualTo(sexes.get(i));
            }
            MembershipFigure figure = world.figures.membership(
                    READER, new MembershipFigure.Query("TJ", null, day("2011-05-05"), moment, null));
            assertThat(figure.women()).isEqualTo(count(sexes, Sex.FEMALE));
            assertThat(figure.men()).isEqualTo(count(sexes, Sex.MALE));
            assertThat(figure.persons()).isEqualTo(PERSONS);
        });
    }

    /** What is known now; of several corrections in one moment the last is. */
    private static void note(World world, List<UUID> persons, Map<Instant, List<Sex>> published) {
        published.put(
                world.clock.instant(),
                persons.stream()
                        .map(id -> world.persons.require(COORDINATOR, id).sex())
                        .toList());
    }

    private static long count(List<Sex> sexes, Sex sex) {
        return sexes.stream().filter(each -> each == sex).count();
    }
}
