package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.together;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.api.registry.MigrationDraft.LegalStatus;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Absences for work, with two clocks. */
final class MigrationsTest {

    private static MigrationDraft away(UUID id, UUID person, String from, @Nullable String to) {
        return new MigrationDraft(
                id,
                person,
                Kind.INTERNATIONAL,
                "RU",
                " Екатеринбург ",
                LegalStatus.WORK_PERMIT,
                day(from),
                day("2012-03-01"),
                to == null ? null : day(to),
                to == null ? null : ReturnReason.DEPORTED);
    }

    @ParameterizedTest
    @EnumSource
    void whoCameBackWasAwayAsKnownBeforeAndAsOfBefore(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID person = world.person(Sex.MALE);
        MigrationDraft open = away(Ids.next(), person, "2006-04-01", null);
        assertThat(migrations.record(COORDINATOR, open).value().place()).isEqualTo("Екатеринбург");
        assertThat(migrations.record(COORDINATOR, open).created()).isFalse();
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        Migration back = migrations.change(COORDINATOR, away(open.id(), person, "2006-04-01", "2011-04-01"));
        assertThat(back.returnReason()).isEqualTo(ReturnReason.DEPORTED);
        assertThat(migrations.of(READER, person, day("2011-03-31"), null)).hasSize(1);
        assertThat(migrations.of(READER, person, day("2011-04-01"), null)).isEmpty();
        assertThat(migrations.of(READER, person, day("2011-04-01"), before))
                .singleElement()
                .satisfies(known -> assertThat(known.to()).isNull());
        assertThat(migrations.change(COORDINATOR, away(open.id(), person, "2006-04-01", "2011-04-01")))
                .as("the same again changes nothing")
                .isEqualTo(back);
        assertThat(world.audited).containsOnlyOnce("migration.record", "migration.change");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRecordedByMistakeIsTakenBackAndRecordedAnew(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID person = world.person(Sex.MALE);
        MigrationDraft wrong = away(Ids.next(), person, "2006-04-01", null);
        migrations.record(COORDINATOR, wrong);
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        assertThat(violations(() -> migrations.withdraw(COORDINATOR, wrong.id(), " ")))
                .containsExactly("/reason required");
        migrations.withdraw(COORDINATOR, wrong.id(), "his brother");
        assertThat(migrations.of(READER, person, null, null)).isEmpty();
        assertThat(migrations.of(READER, person, null, before)).hasSize(1);
        assertThat(problem(() -> migrations.record(COORDINATOR, wrong)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> migrations.withdraw(COORDINATOR, wrong.id(), "again"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> migrations.change(COORDINATOR, wrong)).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(migrations
                        .record(COORDINATOR, away(Ids.next(), person, "2007-04-01", null))
                        .created())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsInTwoPlacesAtATime(Databases.Kind kind) throws InterruptedException, ExecutionException {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID person = world.person(Sex.MALE);
        migrations.record(COORDINATOR, away(Ids.next(), person, "2006-04-01", "2007-04-01"));
        assertThat(violations(
                        () -> migrations.record(COORDINATOR, away(Ids.next(), person, "2007-03-31", "2007-06-01"))))
                .containsExactly("/from overlaps-migration");
        assertThat(together(() -> {
                    try {
                        return migrations
                                .record(COORDINATOR, away(Ids.next(), person, "2007-04-01", null))
                                .created();
                    } catch (ProblemException e) {
                        return false;
                    }
                }))
                .as("eight at the same moment")
                .containsOnlyOnce(true);
        assertThat(migrations.of(READER, person, null, null)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void tellsAllThatIsWrongAtOnce(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID person = world.born(Sex.MALE, "1990-05-01", null);
        MigrationDraft wrong = new MigrationDraft(
                Ids.next(),
                person,
                Kind.INTERNATIONAL,
                "TJ",
                "x".repeat(101),
                LegalStatus.RESIDENT,
                day("1990-04-30"),
                day("1990-04-30"),
                day("1990-04-30"),
                null);
        assertThat(violations(() -> migrations.record(COORDINATOR, wrong)))
                .containsExactlyInAnyOrder(
                        "/destination international-is-abroad",
                        "/legalStatus not-needed-here",
                        "/place too-long",
                        "/from before-birth",
                        "/expectedTo ends-before-begin",
                        "/to ends-before-begin");
        MigrationDraft other = new MigrationDraft(
                Ids.next(),
                person,
                Kind.INTERNAL,
                "KZ",
                null,
                null,
                day("2030-01-01"),
                null,
                null,
                ReturnReason.FAMILY);
        assertThat(violations(() -> migrations.record(COORDINATOR, other)))
                .containsExactlyInAnyOrder(
                        "/destination internal-is-at-home", "/from in-the-future", "/returnReason not-needed-here");
        MigrationDraft nowhere = new MigrationDraft(
                Ids.next(), person, Kind.SHIFT, "SU", null, null, day("2010-01-01"), null, null, null);
        assertThat(violations(() -> migrations.record(COORDINATOR, nowhere)))
                .containsExactly("/destination not-an-iso-country");
        assertThat(problem(() -> migrations.record(COORDINATOR, away(Ids.next(), Ids.next(), "2010-01-01", null)))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> migrations.record(RECORDER, other)).type()).isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void anEntryStaysWithItsPerson(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        MigrationDraft his = away(Ids.next(), world.person(Sex.MALE), "2006-04-01", null);
        migrations.record(COORDINATOR, his);
        UUID brother = world.person(Sex.MALE);
        assertThat(violations(() -> migrations.change(COORDINATOR, away(his.id(), brother, "2006-04-01", null))))
                .containsExactly("/person stays-the-same");
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldHarmTheMigrantIsShownFromACoordinatorOn(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID person = world.person(Sex.MALE);
        migrations.record(COORDINATOR, away(Ids.next(), person, "2006-04-01", "2007-04-01"));
        assertThat(migrations.of(RECORDER, person, null, null)).singleElement().satisfies(known -> {
            assertThat(known.destination()).isEqualTo("RU");
            assertThat(known.legalStatus()).isNull();
            assertThat(known.returnReason()).isNull();
        });
        assertThat(migrations.of(COORDINATOR, person, null, null))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.legalStatus()).isEqualTo(LegalStatus.WORK_PERMIT);
                    assertThat(known.returnReason()).isEqualTo(ReturnReason.DEPORTED);
                });
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoAreOneTheAbsencesOfEitherAreToldUntilTheyAreSeparated(Databases.Kind kind) {
        World world = World.on(kind);
        DatedFacts<MigrationDraft, Migration> migrations = world.families.migrations();
        UUID one = world.person(Sex.MALE);
        UUID other = world.person(Sex.MALE);
        migrations.record(COORDINATOR, away(Ids.next(), one, "2006-04-01", "2007-04-01"));
        MigrationDraft later = away(Ids.next(), other, "2008-04-01", null);
        migrations.record(COORDINATOR, later);
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), one, other, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        assertThat(migrations.of(READER, one, null, null)).hasSize(2);
        assertThat(migrations.of(READER, other, null, null)).hasSize(2);
        assertThat(migrations.of(READER, one, null, before)).hasSize(1);
        assertThat(violations(() -> migrations.record(COORDINATOR, away(Ids.next(), one, "2009-01-01", null))))
                .containsExactly("/from overlaps-migration");
        Migration back = migrations.change(COORDINATOR, away(later.id(), other, "2008-04-01", "2009-01-01"));
        assertThat(back.person()).isEqualTo(other);
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports");
        assertThat(migrations.of(READER, one, null, null)).hasSize(1);
        assertThat(migrations.of(READER, other, null, null))
                .containsExactly(
                        migrations.of(READER, other, day("2008-12-31"), null).get(0));
        assertThat(migrations
                        .record(COORDINATOR, away(Ids.next(), one, "2008-05-01", "2008-06-01"))
                        .created())
                .isTrue();
    }
}
