package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatus.Early;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MaritalStatusDraft.Marriage;
import org.hashar.api.registry.MaritalStatusDraft.State;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marriages before a mullah only and marriages of children are known, with their days, and not to everybody (KG-39). */
final class MaritalStatusesTest {

    private static MaritalStatusDraft draft(
            UUID person, State state, @Nullable Marriage marriage, String from, @Nullable String to) {
        return new MaritalStatusDraft(Ids.next(), person, state, marriage, day(from), to == null ? null : day(to));
    }

    private static Early early(World world, @Nullable String birthDate, @Nullable Integer birthYear, String from) {
        return world.families
                .maritalStatuses()
                .record(
                        COORDINATOR,
                        draft(
                                world.born(Sex.FEMALE, birthDate, birthYear),
                                State.MARRIED,
                                Marriage.RELIGIOUS_ONLY,
                                from,
                                null))
                .value()
                .early();
    }

    @ParameterizedTest
    @EnumSource
    void aMarriageOfAChildIsKnownAsOneWhereTheBirthIsKnownWellEnough(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(early(world, "1992-05-10", null, "2010-05-09")).isEqualTo(Early.EARLY);
        assertThat(early(world, "1992-05-10", null, "2010-05-10")).isEqualTo(Early.OF_AGE);
        assertThat(early(world, null, 1993, "2010-12-31")).isEqualTo(Early.EARLY);
        assertThat(early(world, null, 1992, "2010-05-10")).isEqualTo(Early.NOT_KNOWN);
        assertThat(early(world, null, 1991, "2010-01-01")).isEqualTo(Early.OF_AGE);
        assertThat(early(world, null, null, "2010-01-01")).isEqualTo(Early.NOT_KNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aMarriageMayBeRegisteredLaterAndWhatWasKnownBeforeStays(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MaritalStatusDraft, MaritalStatus> statuses = world.families.maritalStatuses();
        UUID person = world.born(Sex.FEMALE, "1992-05-10", null);
        MaritalStatusDraft nikoh = draft(person, State.MARRIED, Marriage.RELIGIOUS_ONLY, "2009-01-01", null);
        statuses.record(COORDINATOR, nikoh);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        statuses.change(
                COORDINATOR,
                new MaritalStatusDraft(
                        nikoh.id(),
                        person,
                        State.MARRIED,
                        Marriage.RELIGIOUS_ONLY,
                        day("2009-01-01"),
                        day("2010-06-01")));
        statuses.record(COORDINATOR, draft(person, State.MARRIED, Marriage.REGISTERED, "2010-06-01", null));
        assertThat(statuses.of(COORDINATOR, person, day("2011-01-01"), null))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.marriage()).isEqualTo(Marriage.REGISTERED);
                    assertThat(known.early()).isEqualTo(Early.OF_AGE);
                });
        assertThat(statuses.of(COORDINATOR, person, day("2011-01-01"), before))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.marriage()).isEqualTo(Marriage.RELIGIOUS_ONLY);
                    assertThat(known.early()).isEqualTo(Early.EARLY);
                });
        assertThat(statuses.of(READER, person, null, null)).hasSize(2).allSatisfy(known -> {
            assertThat(known.state()).isEqualTo(State.MARRIED);
            assertThat(known.marriage()).isNull();
            assertThat(known.early()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoAtATimeAndWhatCannotFollow(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MaritalStatusDraft, MaritalStatus> statuses = world.families.maritalStatuses();
        UUID person = world.born(Sex.FEMALE, "1980-05-10", null);
        statuses.record(COORDINATOR, draft(person, State.MARRIED, Marriage.REGISTERED, "2000-01-01", "2005-01-01"));
        assertThat(violations(() -> statuses.record(
                        COORDINATOR, draft(person, State.WIDOWED, Marriage.REGISTERED, "2004-12-31", null))))
                .containsExactlyInAnyOrder("/marriage not-needed-here", "/from overlaps-marital-status");
        assertThat(violations(
                        () -> statuses.record(COORDINATOR, draft(person, State.SINGLE, null, "2005-01-01", null))))
                .containsExactly("/state single-after-marriage");
        statuses.record(COORDINATOR, draft(person, State.SINGLE, null, "1980-05-10", "2000-01-01"));
        assertThat(violations(
                        () -> statuses.record(COORDINATOR, draft(person, State.MARRIED, null, "1980-05-09", null))))
                .containsExactlyInAnyOrder(
                        "/marriage required",
                        "/from before-birth",
                        "/from overlaps-marital-status",
                        "/state single-after-marriage");
        assertThat(statuses.record(COORDINATOR, draft(person, State.WIDOWED, null, "2005-01-01", null))
                        .value()
                        .early())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAreOneTheStatusesOfEitherAreToldUntilTheyAreSeparated(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MaritalStatusDraft, MaritalStatus> statuses = world.families.maritalStatuses();
        UUID one = world.person(Sex.FEMALE);
        UUID other = world.person(Sex.FEMALE);
        statuses.record(COORDINATOR, draft(one, State.MARRIED, Marriage.REGISTERED, "2000-01-01", null));
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), one, other, "one passport");
        world.today("2011-11-11");
        world.duplicates.merge(COORDINATOR, merge);
        MaritalStatusDraft widowed = draft(other, State.WIDOWED, null, "2005-01-01", null);
        assertThat(violations(() -> statuses.record(COORDINATOR, widowed)))
                .containsExactly("/from overlaps-marital-status");
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports");
        assertThat(statuses.of(READER, other, null, null)).isEmpty();
        assertThat(statuses.record(COORDINATOR, widowed).created()).isTrue();
    }
}
