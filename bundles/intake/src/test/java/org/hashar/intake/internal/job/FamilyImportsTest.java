package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.intake.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Families in lists: households, absences for work, land, remittances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamilyImportsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 11, 1);
    private final World world;

    FamilyImportsTest(Databases.Kind kind) {
        world = new World(kind);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private ImportMapping households() {
        return world.mapping(
                "dd.MM.yyyy",
                ",",
                column(ImportField.PERSON_KEY, "рақам"),
                column(ImportField.GIVEN, "ном"),
                column(ImportField.BIRTH_YEAR, "сол"),
                column(ImportField.OCCUPATION, "касб"),
                column(ImportField.TERRITORY_CODE, "деҳа"),
                column(ImportField.HOUSEHOLD_KEY, "хоҷагӣ"),
                column(ImportField.HOUSEHOLD_FROM, "санҷиш"),
                column(ImportField.ADDRESS, "кӯча"),
                column(ImportField.RELATION, "хешӣ"),
                column(ImportField.IN_CARE_OF_KEY, "нигоҳубин"),
                column(ImportField.AREA, "замин"),
                column(ImportField.AREA_UNIT, "воҳид"),
                column(ImportField.TENURE, "ҳуқуқ"),
                column(ImportField.MIGRATION_DESTINATION, "кишвар"),
                column(ImportField.MIGRATION_KIND, "навъ"),
                column(ImportField.MIGRATION_FROM, "рафт"),
                column(ImportField.MIGRATION_TO, "баргашт"),
                column(ImportField.AMOUNT, "маблағ"),
                column(ImportField.CURRENCY, "асъор"),
                column(ImportField.MONTH, "моҳ"));
    }

    private static final String HEADINGS =
            "рақам;ном;сол;касб;деҳа;хоҷагӣ;санҷиш;кӯча;хешӣ;нигоҳубин;замин;воҳид;ҳуқуқ;кишвар;навъ;рафт;"
                    + "баргашт;маблағ;асъор;моҳ\n";

    private static final String FAMILY =
            """
            1;Бибиҷон;1950;боғбон;1111;7;01.10.2011;к. Рӯдакӣ 5;сардор;;3,5;сотка;худӣ;;;;;1 500,50;RUB;2011-09
            2;Далер;1975;;1111;7;01.10.2011;;писар;;;;;Русия;мавсимӣ;01.03.2011;;;;
            3;Зебо;2001;;1111;7;01.10.2011;;Набера;1;;;;;;;;;;
            """;

    private UUID person(ImportJob job, long row) {
        return new RowId(job.id(), job.createdAt()).person(row);
    }

    private HouseholdMember member(ImportJob job, long row) {
        return world.households
                .ofPerson(World.COORDINATOR, person(job, row), null)
                .get(0);
    }

    @Test
    void rowsOfAHouseholdBecomeOneHouseholdWithItsLandAbsencesAndRemittancesAndUndoTakesOutExactlyThese() {
        List<Long> before = world.counts();
        ImportMapping mapping = households();
        ImportJob tried = world.run(mapping, true, HEADINGS + FAMILY);
        assertThat(world.findings(tried)).isEmpty();
        assertThat(world.counts()).isEqualTo(before);

        ImportJob job = world.run(mapping, false, HEADINGS + FAMILY + "4;Оиша;1980;;1111;;;;;;;;;;;;;;;\n");
        assertThat(world.findings(job)).isEmpty();
        assertThat(job.made())
                .as("four persons, a household and its three members, an absence, land, a remittance")
                .isEqualTo(11);
        HouseholdMember child = member(job, 4);
        assertThat(child.relation()).isEqualTo(Relation.GRANDCHILD);
        assertThat(child.inCareOf()).isEqualTo(person(job, 2));
        assertThat(world.households.membersOn(World.COORDINATOR, child.household(), DAY, null))
                .extracting(HouseholdMember::relation)
                .containsExactlyInAnyOrder(Relation.HEAD, Relation.CHILD, Relation.GRANDCHILD);
        assertThat(world.households.require(World.COORDINATOR, child.household()))
                .satisfies(household -> assertThat(household.territory()).isEqualTo("1111"))
                .satisfies(household -> assertThat(household.address()).isEqualTo("к. Рӯдакӣ 5"));
        assertThat(world.families
                        .land(World.COORDINATOR, child.household(), DAY, null)
                        .squareMetres())
                .isEqualByComparingTo("350");
        assertThat(world.families.landPlots().of(World.COORDINATOR, child.household(), null, null))
                .extracting(LandPlot::tenure)
                .hasToString("[OWN]");
        assertThat(world.families.migrations().of(World.COORDINATOR, person(job, 3), null, null))
                .singleElement()
                .satisfies(away -> assertThat(away.kind()).isEqualTo(MigrationDraft.Kind.SEASONAL))
                .extracting(Migration::destination)
                .isEqualTo("RU");
        assertThat(world.remittances(person(job, 2))).containsExactly("1500.50 RUB 2011-09-01 2011-09-30");
        assertThat(world.persons.require(World.COORDINATOR, person(job, 2)).occupation())
                .isEqualTo("боғбон");
        assertThat(world.households.ofPerson(World.COORDINATOR, person(job, 5), null))
                .isEmpty();

        ImportJob undone = world.undone(job.id());
        assertThat(undone.kept()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void whatIsWrongInAHouseholdIsToldByRowAndKeepsTheWholeHouseholdOutButNoOther() {
        List<Long> before = world.counts();
        ImportMapping mapping = households();
        String wrong =
                """
                1;А;1950;;1111;1;01.10.2011;;сардор;;;;;;;;;;;
                2;Б;1975;;1111;1;01.10.2011;;подруга;;;;;;;;;;;
                3;В;1950;;1111;2;01.10.2011;;модар;;;;;;;;;;;
                4;Г;1975;;1111;2;01.10.2011;;писар;;;;;;;;;;;
                5;Д;1950;;1111;3;01.10.2011;;HEAD;;;;;;;;;;;
                6;Е;1945;;1111;3;01.10.2011;;писар;;;;;;;;;;;
                7;Ж;1950;;1111;4;01.10.2011;;HEAD;;3;;худӣ;;;;;;;
                8;З;1950;;1111;5;01.10.2011;;HEAD;9;;;;;;;;;;
                9;И;1950;;1111;6;01.10.2011;;HEAD;;;;;KZ;SHIFT;01.03.2011;01.02.2011;;;
                10;К;1950;;1111;7;01.10.2011;;HEAD;;;;;;;;;5;;2011-09
                11;Л;1950;;1111;8;01.10.2011;;HEAD;;;;;;;;;;;
                12;М;1951;;1111;8;01.10.2011;;HEAD;;;;;;;;;;;
                13;Н;1950;;1111;;;;писар;;;;;;;;;;;
                14;О;1950;;1111;9;;;HEAD;;;;;Атлантида;;;;;;
                15;П;1950;;1111;10;01.10.2011;;HEAD;;;;;;;;;7;USD;2011-13
                16;Р;1950;;1111;11;01.10.2011;;HEAD;;;;;;;;;;;
                """;
        ImportJob tried = world.run(mapping, true, HEADINGS + wrong);
        ImportJob job = world.run(mapping, false, HEADINGS + wrong);

        assertThat(world.findings(tried)).isEqualTo(world.findings(job));
        assertThat(world.findings(job))
                .containsExactly(
                        "2 - household-not-whole",
                        "3 хешӣ not-a-word-for-it",
                        "4 хешӣ household-without-head",
                        "5 - household-not-whole",
                        "6 - household-not-whole",
                        "7 хешӣ child-older-than-parent",
                        "8 замин unit-not-said",
                        "9 нигоҳубин carer-not-in-household",
                        "10 баргашт ends-before-begin",
                        "11 маблағ currency-not-said",
                        "12 - household-not-whole",
                        "13 хешӣ two-heads",
                        "14 хоҷагӣ required",
                        "15 санҷиш required",
                        "15 навъ required",
                        "15 кишвар not-a-country",
                        "15 рафт required",
                        "16 моҳ not-a-month");
        assertThat(world.values(job)).contains("подруга", "Атлантида", "2011-13", "9");
        assertThat(job.refused()).isEqualTo(15);
        assertThat(job.made())
                .as("the last row, her household and that she heads it")
                .isEqualTo(3);
        world.undone(job.id());
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void rowsOfOneHouseholdStandTogetherAndAPersonStandsInOne() {
        ImportMapping mapping = households();
        String apart =
                """
                1;А;1950;;1111;1;01.10.2011;;HEAD;;;;;;;;;;;
                2;Б;1950;;1111;2;01.10.2011;;HEAD;;;;;;;;;;;
                3;В;1975;;1111;1;01.10.2011;;CHILD;;;;;;;;;;;
                4;Г;1950;;1111;3;01.10.2011;;HEAD;;;;;;;;;;;
                4;;;;1111;4;01.10.2011;;;;;;;KZ;SHIFT;01.03.2011;;;;
                5;Д;1950;;1111;5;01.10.2011;;HEAD;;3;ha;own;;;;;;;
                6;Е;1975;;1111;5;01.10.2011;;CHILD;;4;ha;own;;;;;;;
                7;Ж;1950;;1111;6;01.10.2011;;HEAD;;3;ha;own;;;;;;;
                8;З;1975;;1111;6;01.10.2011;;CHILD;;3,0;ha;own;;;;;;;
                """;
        ImportJob job = world.run(mapping, true, HEADINGS + apart);
        assertThat(world.findings(job))
                .containsExactly(
                        "2 хоҷагӣ household-rows-apart",
                        "4 хоҷагӣ household-rows-apart",
                        "6 хоҷагӣ person-of-other-household",
                        "7 - household-not-whole",
                        "8 замин land-of-head");
        StringBuilder large = new StringBuilder(HEADINGS);
        for (int i = 0; i < 101; i++) {
            large.append(i).append(";А;;;1111;1;01.10.2011;;NOT_RELATED;;;;;;;;;;;\n");
        }
        assertThat(world.findings(world.run(mapping, true, large.toString())))
                .hasSize(101)
                .contains("2 хоҷагӣ household-too-large", "102 хоҷагӣ household-too-large");
    }

    @Test
    void manyAbsencesAndMonthsOfOnePersonMayFollowInRowsOfTheirOwnAndAbsencesMayNotOverlap() {
        List<Long> before = world.counts();
        StringBuilder csv = new StringBuilder(HEADINGS);
        csv.append("1;Далер;1975;;1111;;;;;;;;;RU;SEASONAL;01.03.2009;01.11.2009;;;\n");
        for (int i = 0; i < 10; i++) {
            csv.append("9").append(i).append(";Зебо;1975;;1111;;;;;;;;;;;;;;;\n");
        }
        csv.append("1;;;;1111;;;;;;;;;RU;SEASONAL;01.03.2010;01.11.2010;;;\n");
        csv.append("1;;;;1111;;;;;;;;;RU;SEASONAL;01.10.2010;01.11.2010;;;\n");
        csv.append("1;;;;1111;;;;;;;;;;;;;100;USD;05.2011\n");
        csv.append("1;;;;1111;;;;;;;;;;;;;100;USD;01.06.2011\n");
        csv.append("1;;;;1111;;;;;;;;;;;;;;;\n");
        ImportMapping mapping = households();
        ImportJob tried = world.run(mapping, true, csv.toString());
        ImportJob job = world.run(mapping, false, csv.toString());
        assertThat(world.findings(job)).containsExactly("14 рафт overlaps-migration", "17 рақам listed-in-row");
        assertThat(world.findings(tried))
                .as("but for what it registers in earlier chunks")
                .contains("17 рақам listed-in-row");
        assertThat(world.families.migrations().of(World.COORDINATOR, person(job, 2), null, null))
                .hasSize(2);
        assertThat(world.remittances(person(job, 2)))
                .containsExactly("100.00 USD 2011-05-01 2011-05-31", "100.00 USD 2011-06-01 2011-06-30");
        world.undone(job.id());
        assertThat(world.counts()).isEqualTo(before);
    }

    /** Households of three, which chunks of ten rows would cut in two. */
    private static byte[] register(int households) {
        StringBuilder csv = new StringBuilder(HEADINGS);
        for (int i = 0; i < households; i++) {
            csv.append(FAMILY.replaceAll("(?m)^(\\d)", i + "-$1")
                    .replace(";1111;7;", ";1111;" + i + ";")
                    .replace("Набера;1", "Набера;" + i + "-1"));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anImportOfHouseholdsStoppedInTheMiddleGoesOnWithoutCuttingOrDoublingAny() {
        List<Long> before = world.counts();
        world.restart(Entrances.stopping(world.registry, 2));
        ImportJob stopped = world.run(world.draft(households(), false), register(9));
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.done()).as("no household is cut in two").isEqualTo(12);
        world.restart(world.registry);
        world.imports().resume(World.COORDINATOR, stopped.id());
        ImportJob job = world.ended(stopped.id());

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(world.findings(job)).isEmpty();
        assertThat(world.count("reg_household")).isEqualTo(before.get(6) + 9);
        assertThat(world.count("reg_household_member")).isEqualTo(before.get(7) + 27);
        assertThat(world.count("reg_migration")).isEqualTo(before.get(8) + 9);
        assertThat(world.count("reg_land_plot")).isEqualTo(before.get(9) + 9);
        assertThat(world.count("reg_remittance")).isEqualTo(before.get(10) + 9);
        assertThat(world.undone(job.id()).kept()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void aHouseholdThatSomebodyElseJoinedStaysAndSoDoesAMemberWhoseTimeInItWasChanged() {
        List<Long> before = world.counts();
        ImportMapping mapping = households();
        ImportJob other = world.run(mapping, false, HEADINGS + "5;Оиша;1980;;1111;;;;;;;;;;;;;;;\n");
        ImportJob job = world.run(mapping, false, HEADINGS + FAMILY);
        UUID household = member(job, 2).household();
        HouseholdMemberDraft joined = new HouseholdMemberDraft(
                Ids.next(), household, person(other, 2), Relation.NOT_RELATED, null, LocalDate.of(2011, 10, 5), null);
        world.households.add(World.COORDINATOR, joined);
        HouseholdMember son = member(job, 3);
        world.households.change(
                World.COORDINATOR,
                new HouseholdMemberDraft(
                        son.id(),
                        household,
                        son.person(),
                        Relation.CHILD,
                        null,
                        son.from(),
                        LocalDate.of(2011, 11, 2)));

        ImportJob undone = world.undone(job.id());
        assertThat(world.findings(undone)).containsExactly("2 - kept-because-referred", "3 - kept-because-referred");
        assertThat(undone.kept())
                .as("the son, his time in it, and the household")
                .isEqualTo(3);
        assertThat(world.households.membersOn(World.COORDINATOR, household, DAY, null))
                .hasSize(2);
        assertThat(world.count("reg_migration")).isEqualTo(before.get(8));
        assertThat(world.count("reg_remittance")).isEqualTo(before.get(10));
    }

    @Test
    void oneWrongHouseholdKeepsAllOthersOutWhenAllOrNothingIsAskedFor() {
        List<Long> before = world.counts();
        ImportDraft draft = new ImportDraft(Ids.next(), households().id(), "list.csv", false, true, null);
        ImportJob job = world.run(
                draft,
                (HEADINGS + FAMILY + "5;Оиша;1980;;1111;8;01.10.2011;;писар;;;;;;;;;;;\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(world.findings(job)).containsExactly("5 хешӣ household-without-head");
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void aColumnThatSaysNothingByItselfIsRefusedWithTheMapping() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> world.mapping(
                        null,
                        ".",
                        column(ImportField.GIVEN, "name"),
                        column(ImportField.HOUSEHOLD_KEY, "household"),
                        column(ImportField.IN_CARE_OF_KEY, "carer"),
                        column(ImportField.AMOUNT, "sum"),
                        new Column("land", ImportField.AREA, null, null, null, "feddan", false)));
        assertThat(refused.problem().violations())
                .extracting(violation -> violation.pointer() + " " + violation.code() + " " + violation.args())
                .contains(
                        "/columns/1/field column-needed [RELATION]",
                        "/columns/1/field column-needed [HOUSEHOLD_FROM]",
                        "/columns/2/field column-needed [MEMBER_KEY]",
                        "/columns/3/field column-needed [MONTH]",
                        "/columns/3/type currency-not-said []",
                        "/columns/4/field column-needed [TENURE]",
                        "/columns/4/unit unit-not-said [m2, sotka, ha, acre]");
    }
}
