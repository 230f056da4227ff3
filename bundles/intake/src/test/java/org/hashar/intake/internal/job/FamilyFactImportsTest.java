package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.intake.internal.World;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What lists tell of migration and families: the family's status, why a migrant came back, that remittances ceased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamilyFactImportsTest {
    private static final String HEADINGS =
            "no;name;born;household;since;relation;status;status from;status to;country;kind;left;back;why back;ceased;"
                    + "why ceased;sum;month\n";
    private final World world;

    FamilyFactImportsTest(Databases.Kind kind) {
        world = new World(kind);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private ImportMapping mapping() {
        return world.mapping(
                "dd.MM.yyyy",
                ",",
                column(ImportField.PERSON_KEY, "no"),
                column(ImportField.GIVEN, "name"),
                column(ImportField.BIRTH_YEAR, "born"),
                column(ImportField.HOUSEHOLD_KEY, "household"),
                column(ImportField.HOUSEHOLD_FROM, "since"),
                column(ImportField.RELATION, "relation"),
                column(ImportField.FAMILY_STATUS, "status"),
                column(ImportField.FAMILY_STATUS_FROM, "status from"),
                column(ImportField.FAMILY_STATUS_TO, "status to"),
                column(ImportField.MIGRATION_DESTINATION, "country"),
                column(ImportField.MIGRATION_KIND, "kind"),
                column(ImportField.MIGRATION_FROM, "left"),
                column(ImportField.MIGRATION_TO, "back"),
                column(ImportField.MIGRATION_RETURN_REASON, "why back"),
                column(ImportField.REMITTANCE_CEASED_FROM, "ceased"),
                column(ImportField.REMITTANCE_CEASED_REASON, "why ceased"),
                new Column("sum", ImportField.AMOUNT, null, null, "RUB", null, false),
                column(ImportField.MONTH, "month"));
    }

    private static final String FAMILY =
            """
            1;Бибиҷон;1950;7;01.10.2011;сардор;баргашт;01.09.2011;;;;;;;;;;
            2;Далер;1975;7;01.10.2011;писар;RETURNED;01.09.2011;;RU;SEASONAL;01.03.2011;01.09.2011;депортация;;;;
            3;Зебо;1978;7;01.10.2011;келин;муҳоҷир;01.03.2011;01.09.2011;;;;;;01.08.2011;вафот;100;2011-05
            """;

    private UUID person(ImportJob job, long row) {
        return new RowId(job.id(), job.createdAt()).person(row);
    }

    private List<FamilyStatus> statuses(ImportJob job) {
        UUID household = world.households
                .ofPerson(World.COORDINATOR, person(job, 2), null)
                .get(0)
                .household();
        return world.families.familyStatuses().of(World.COORDINATOR, household, null, null);
    }

    @Test
    void theStatusOfAFamilyWhyAMigrantCameBackAndThatRemittancesCeasedAreTakenInAndUndoTakesOutExactlyThese() {
        List<Long> before = world.counts();
        ImportJob tried = world.run(mapping(), true, HEADINGS + FAMILY);
        assertThat(world.findings(tried)).isEmpty();
        assertThat(world.counts()).isEqualTo(before);

        ImportJob job = world.run(mapping(), false, HEADINGS + FAMILY);
        assertThat(world.findings(job)).isEmpty();
        assertThat(job.made())
                .as(
                        "three persons, a household and its members, an absence, two remittances, and two statuses, of which"
                                + " one is told twice")
                .isEqualTo(12);
        assertThat(statuses(job))
                .extracting(status -> status.state() + " " + status.from() + " " + status.to())
                .containsExactly("ACTIVE_MIGRANT 2011-03-01 2011-09-01", "RETURNED 2011-09-01 null");
        assertThat(world.families.migrations().of(World.COORDINATOR, person(job, 3), null, null))
                .extracting(Migration::returnReason)
                .containsExactly(ReturnReason.DEPORTED);
        assertThat(world.remittances(person(job, 4)))
                .containsExactly("100.00 RUB 2011-05-01 2011-05-31", "CEASED 2011-08-01 DEATH");

        assertThat(world.undone(job.id()).kept()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void everythingWrongIsToldByRowAndColumnAndNoDayIsGuessed() {
        List<Long> before = world.counts();
        String wrong =
                """
                1;А;1950;1;01.10.2011;HEAD;бойлик;01.09.2011;;;;;;;;;;
                2;Б;1950;2;01.10.2011;HEAD;ABANDONED;;;;;;;;;;;
                3;В;1950;3;01.10.2011;HEAD;;01.09.2011;;;;;;;;;;
                4;Г;1950;4;01.10.2011;HEAD;ABANDONED;01.09.2011;01.08.2011;;;;;;;;;
                5;Д;1950;;;;ABANDONED;01.09.2011;;;;;;;;;;
                6;Е;1950;5;01.10.2011;HEAD;ABANDONED;01.09.2011;;;;;;;;;;
                7;Ж;1975;5;01.10.2011;CHILD;RETURNED;01.10.2011;;;;;;;;;;
                8;З;1950;;;;;;;KZ;SHIFT;01.03.2011;;WORK_ENDED;;;;
                9;И;1950;;;;;;;;;;;FAMILY;;;;
                10;К;1950;;;;;;;;;;;;;умер;;
                11;Л;1950;;;;;;;;;;;;01.01.2031;;;
                12;М;1950;;;;;;;;;;;;31.02.2011;устал;;
                """;
        ImportJob tried = world.run(mapping(), true, HEADINGS + wrong);
        ImportJob job = world.run(mapping(), false, HEADINGS + wrong);
        assertThat(world.findings(tried)).isEqualTo(world.findings(job));
        assertThat(world.findings(job))
                .containsExactly(
                        "2 status not-a-word-for-it",
                        "3 status from required",
                        "4 status required",
                        "5 status to ends-before-begin",
                        "6 household required",
                        "7 - household-not-whole",
                        "8 status from overlaps-family-status",
                        "9 why back not-needed-here",
                        "10 kind required",
                        "10 country required",
                        "10 left required",
                        "11 ceased required",
                        "12 ceased in-the-future",
                        "13 why ceased not-a-word-for-it",
                        "13 ceased not-a-date-as-declared");
        assertThat(world.values(job)).contains("бойлик", "устал");
        assertThat(job.made()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void aStatusMayFollowInARowOfItsOwnAndOneThatSomebodyChangedStaysWithItsHousehold() {
        List<Long> before = world.counts();
        ImportJob job = world.run(
                mapping(),
                false,
                HEADINGS
                        + "1;Бибиҷон;1950;7;01.10.2011;HEAD;ACTIVE_MIGRANT;01.03.2011;01.09.2011;;;;;;;;;\n"
                        + "1;;;7;;;ABANDONED;01.09.2011;;;;;;;;;;\n");
        assertThat(world.findings(job)).isEmpty();
        FamilyStatus told = statuses(job).get(1);
        world.families
                .familyStatuses()
                .change(
                        World.COORDINATOR,
                        new FamilyStatusDraft(
                                told.id(), told.household(), State.ABANDONED, LocalDate.of(2011, 9, 15), null));
        ImportJob undone = world.undone(job.id());
        assertThat(world.findings(undone)).containsExactly("2 - kept-because-referred", "3 - kept-because-referred");
        assertThat(undone.kept()).as("the status and the household").isEqualTo(2);
        assertThat(world.count("reg_person")).isEqualTo(before.get(0));
    }

    @Test
    void aColumnThatSaysNothingByItselfIsRefusedWithTheMapping() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> world.mapping(
                        null,
                        ".",
                        column(ImportField.GIVEN, "name"),
                        column(ImportField.FAMILY_STATUS, "status"),
                        column(ImportField.MIGRATION_RETURN_REASON, "why back"),
                        column(ImportField.REMITTANCE_CEASED_REASON, "why ceased")));
        assertThat(refused.problem().violations())
                .extracting(violation -> violation.pointer() + " " + violation.code() + " " + violation.args())
                .containsExactly(
                        "/columns/1/field column-needed [HOUSEHOLD_KEY]",
                        "/columns/1/field column-needed [FAMILY_STATUS_FROM]",
                        "/columns/2/field column-needed [MIGRATION_TO]",
                        "/columns/3/field column-needed [REMITTANCE_CEASED_FROM]");
    }
}
