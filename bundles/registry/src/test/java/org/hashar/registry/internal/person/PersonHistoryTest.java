package org.hashar.registry.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Disability.Difficulty;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A correction counts from then on; as known before, everything is as it was. */
final class PersonHistoryTest {
    private static final Disability BLIND = new Disability(
            Difficulty.CANNOT, Difficulty.NONE, Difficulty.NONE, Difficulty.NONE, Difficulty.NONE, Difficulty.NONE);

    private static PersonDraft draft(
            UUID id, String given, Sex sex, int year, @Nullable String occupation, @Nullable Disability disability) {
        return new PersonDraft(
                id,
                "TJ",
                List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Раҳмонова", given, null)),
                sex,
                null,
                year,
                FakeCountry.VILLAGE,
                List.of(),
                List.of(),
                occupation,
                null,
                disability);
    }

    /** The next minute; returns it. */
    private static Instant later(World world) {
        world.clock.tick();
        return world.clock.instant();
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionClosesWhatWasKnownUntilThenAndOpensTheNew(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = Ids.next();
        Person first = world.register(draft(id, "Зайнаб", Sex.UNKNOWN, 1975, null, null));
        Instant second = later(world);
        world.persons.revise(COORDINATOR, draft(id, "Зайнаб", Sex.FEMALE, 1975, "weaver", null), 1);
        later(world);
        world.persons.revise(COORDINATOR, draft(id, "Зейнаб", Sex.FEMALE, 1975, "weaver", null), 2);
        Instant third = later(world);
        Person last = world.persons.revise(COORDINATOR, draft(id, "Зейнаб", Sex.FEMALE, 1979, "weaver", null), 3);

        assertThat(world.persons.history(READER, id))
                .as("another spelling of the name is no other version")
                .extracting(
                        PersonFacts::sex,
                        PersonFacts::birthYear,
                        PersonFacts::occupation,
                        PersonFacts::territory,
                        PersonFacts::knownFrom,
                        PersonFacts::knownTo)
                .containsExactly(
                        tuple(Sex.UNKNOWN, 1975, null, FakeCountry.VILLAGE, first.recordedAt(), second),
                        tuple(Sex.FEMALE, 1975, "weaver", FakeCountry.VILLAGE, second, third),
                        tuple(Sex.FEMALE, 1979, "weaver", FakeCountry.VILLAGE, third, null));
        Person then = world.persons.asKnown(READER, id, second.minusSeconds(1));
        assertThat(then.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(then.occupation()).isNull();
        assertThat(then.names()).as("names are as known now").isEqualTo(last.names());
        assertThat(world.persons.asKnown(READER, id, third.minusSeconds(1)).birthYear())
                .isEqualTo(1975);
        assertThat(world.persons.asKnown(COORDINATOR, id, third)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource
    void ofWhoWasNeverCorrectedThereIsOneVersion(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = world.person(Sex.FEMALE);
        assertThat(world.persons.history(READER, id)).singleElement().satisfies(only -> {
            assertThat(only.knownFrom()).isEqualTo(world.clock.instant());
            assertThat(only.knownTo()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotSeeTheAnswersOnDisabilityDoesNotSeeThatTheyChanged(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = Ids.next();
        world.register(draft(id, "Зайнаб", Sex.FEMALE, 1975, null, null));
        Instant asked = later(world);
        world.persons.revise(COORDINATOR, draft(id, "Зайнаб", Sex.FEMALE, 1975, null, BLIND), 1);

        assertThat(world.persons.history(COORDINATOR, id))
                .extracting(PersonFacts::disability)
                .containsExactly(null, BLIND);
        assertThat(world.persons.history(READER, id)).singleElement().satisfies(only -> {
            assertThat(only.disability()).isNull();
            assertThat(only.knownTo()).isNull();
        });
        assertThat(world.persons.asKnown(COORDINATOR, id, asked).disability()).isEqualTo(BLIND);
        assertThat(world.persons.asKnown(READER, id, asked).disability()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whoItWasFoundToBeIsToldAsKnownThen(Databases.Kind kind) {
        World world = World.on(kind);
        UUID she = world.person(Sex.FEMALE);
        UUID again = world.person(Sex.FEMALE);
        Instant apart = world.clock.instant();
        Instant one = later(world);
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), she, again, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        later(world);
        world.duplicates.undo(COORDINATOR, merge.id(), "two after all");

        assertThat(world.persons.asKnown(READER, again, apart).mergedInto()).isNull();
        assertThat(world.persons.asKnown(READER, again, one).mergedInto()).isEqualTo(she);
        assertThat(world.persons.asKnown(READER, again, world.clock.instant()).mergedInto())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsToldOfAMomentToComeNorBeforeThePersonWasKnown(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = world.person(Sex.FEMALE);
        Instant now = world.clock.instant();
        assertThat(violations(() -> world.persons.asKnown(READER, id, now.plusSeconds(1))))
                .containsExactly("/asKnown in-the-future");
        assertThat(problem(() -> world.persons.asKnown(READER, id, now.minusSeconds(1)))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.persons.history(READER, Ids.next())).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }
}
