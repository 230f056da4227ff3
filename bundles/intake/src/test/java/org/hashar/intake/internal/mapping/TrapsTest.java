package org.hashar.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.intake.internal.World;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong in the lists of the field. */
class TrapsTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World(Databases.Kind.H2);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private List<String> tried(String dateFormat, String mark, Column column, String... values) {
        ImportMapping mapping = world.mapping(dateFormat, mark, column(ImportField.GIVEN, "name"), column);
        StringBuilder csv = new StringBuilder("name;" + column.column() + "\n");
        for (String value : values) {
            csv.append("Ситора;").append(value).append('\n');
        }
        return world.findings(world.run(mapping, true, csv.toString()));
    }

    /** Sums of May. */
    private List<String> sums(String dateFormat, String mark, Column amount, String... values) {
        ImportMapping mapping = world.mapping(
                dateFormat, mark, column(ImportField.GIVEN, "name"), column(ImportField.MONTH, "month"), amount);
        StringBuilder csv = new StringBuilder("name;month;sum\n");
        for (String value : values) {
            csv.append("Ситора;2011-05;").append(value).append('\n');
        }
        return world.findings(world.run(mapping, true, csv.toString()));
    }

    @Test
    void aDayThatCouldBeTwoIsRefusedUntilTheFormatIsDeclared() {
        Column born = column(ImportField.BIRTH_DATE, "born");
        assertThat(tried(null, null, born, "01/02/2011", "2011-02-01", "1 Feb 2011", "40575"))
                .containsExactly("2 born date-ambiguous", "4 born date-not-iso", "5 born date-is-a-number");
        assertThat(tried("dd/MM/yyyy", null, born, "01/02/2011", "31/02/2011", "01.02.2011"))
                .containsExactly("3 born not-a-date-as-declared", "4 born not-a-date-as-declared");
        assertThat(tried("dd.MM.yyyy", null, born, "11.11.2011")).containsExactly("2 born in-the-future");
    }

    @Test
    void aNumberWithTwoDecimalPointsIsRefusedAndNeverCut() {
        Column amount = new Column("sum", ImportField.AMOUNT, null, null, "TJS", null, false);
        assertThat(sums(null, ".", amount, "2.200.000", "130000.00", "1 500.50", "1500,5", "12 som"))
                .containsExactly(
                        "2 sum two-decimal-marks", "5 sum not-a-number-as-declared", "6 sum not-a-number-as-declared");
        assertThat(sums(null, ",", amount, "2.200.000", "130000.00", "1\u00a0500,50", "1 500,50", "-5"))
                .as("with a plain space too it is taken whole")
                .containsExactly("3 sum not-a-number-as-declared", "6 sum not-positive");
        assertThat(sums(null, null, amount, "2.200", "2200", "many"))
                .containsExactly("2 sum decimal-mark-needed", "4 sum number-needed");
    }

    @Test
    void aUnitOfAreaIsAskedForAndNeverGuessed() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> world.mapping(null, ".", column(ImportField.AREA, "land")));
        assertThat(refused.problem().violations()).extracting("code").contains("unit-not-said");
    }

    @Test
    void aYearOfTwoDigitsIsNoFormat() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> world.mapping("dd.MM.yy", null, column(ImportField.BIRTH_DATE, "born")));
        assertThat(refused.getMessage()).contains("not-a-date-format");
    }

    @Test
    void lettersOfTheOldTajikFontAreToldAndTurnedOnlyWhenTheMappingSaysSo() {
        String csv = "given\nЉамшед\nЌурбон\nЎткир\n";
        ImportMapping as = world.mapping(null, null, column(ImportField.GIVEN, "given"));
        assertThat(world.findings(world.run(as, true, csv))).containsExactly("0 given legacy-tajik-font");
        ImportMapping turned =
                world.mapping(null, null, new Column("given", ImportField.GIVEN, null, null, null, null, true));
        ImportJob job = world.run(turned, false, csv);
        assertThat(world.findings(job)).containsExactly("0 given legacy-tajik-font-turned");
        assertThat(world.persons
                        .list(World.COORDINATOR, "TJ", org.hashar.api.Page.Request.FIRST)
                        .items())
                .extracting(person -> person.names().get(0).given())
                .contains("Ҷамшед", "Қурбон");
        world.undone(job.id());
    }

    @Test
    void sexIsUnderstoodInTheFiveLanguages() {
        assertThat(tried(
                        null,
                        null,
                        column(ImportField.SEX, "sex"),
                        "зан",
                        "МАРД",
                        "Ж.",
                        "аял",
                        "erkak",
                        "o‘g‘il",
                        "f",
                        "",
                        "?"))
                .isEmpty();
        assertThat(tried(null, null, column(ImportField.SEX, "sex"), "xyz")).containsExactly("2 sex not-a-sex-word");
    }

    @Test
    void identifiersAndTelephonesOfAWrongFormAreTold() {
        Column pin = new Column("pin", ImportField.IDENTIFIER, null, null, "TJ-TIN", null, false);
        assertThat(tried(null, null, pin, "020 025 789", "02002578", "0200257891", "02002578A"))
                .containsExactly("3 pin identifier-form", "4 pin identifier-form", "5 pin identifier-form");
        assertThat(tried(
                        null, null, column(ImportField.PHONE, "phone"), "+992 93 555 18 06", "none", "(0772) 12-34-56"))
                .containsExactly("3 phone not-a-phone", "4 phone not-a-phone");
    }

    @Test
    void anUnknownPlaceIsToldWithTheNearestAndAHomonymWithItsParents() {
        ImportMapping mapping = world.mapping(
                null,
                null,
                column(ImportField.GIVEN, "name"),
                column(ImportField.TERRITORY_NAME, "village"),
                column(ImportField.TERRITORY_PARENT, "district"));
        ImportJob job = world.run(
                mapping,
                true,
                "name,village,district\nА,Surkh,Isfara\nБ,Surk,Isfara\nВ,Surkh,\nГ,Yori,Isfara\nД,Qwertz,\n");
        assertThat(world.findings(job))
                .containsExactly(
                        "3 village unknown-place",
                        "4 village place-ambiguous",
                        "5 village unknown-place",
                        "6 village unknown-place");
        assertThat(world.args(job, "unknown-place").get(0).toString()).contains("1111", "1211");
        assertThat(world.args(job, "place-ambiguous").get(0).toString()).contains("Чоркӯҳ", "Саразм");
    }

    @Test
    void aPlaceSpeltInAnotherWayIsTakenForTheOneItNamesAndThatIsTold() {
        ImportMapping mapping = world.mapping(
                null,
                null,
                column(ImportField.GIVEN, "name"),
                column(ImportField.TERRITORY_NAME, "village"),
                column(ImportField.TERRITORY_PARENT, "district"));
        ImportJob job = world.run(
                mapping,
                true,
                """
                name;village;district
                Ситора;деҳаи Ёри;ноҳияи Панҷакент
                Ситора;Ёрӣ;Panjakent
                Ситора;YORI;12
                Ситора;Сурх;н. Исфара
                Ситора;Surh;
                """);
        assertThat(world.findings(job)).containsExactly("2 village place-spelt-otherwise", "6 village place-ambiguous");
        assertThat(world.args(job, "place-spelt-otherwise").get(0).toString()).contains("1212");
        assertThat(job.refused()).isEqualTo(1);
    }

    @Test
    void hxlTagsMapColumnsByThemselves() {
        ImportMapping mapping = world.mapping(null, null);
        ImportJob job = world.run(
                mapping,
                true,
                """
                Surname,First,Sex,Born,Village,District,Note
                #name+family+i_tg,#name+given+i_tg,#gender,#date+birth,#adm4+name,#adm2+name,#meta+note
                Раҳимова,Ситора,f,1980-05-03,Surkh,Isfara,x
                Саидова,,f,1980-05-03,Surkh,Panjakent,x
                """);
        assertThat(job.rows()).isEqualTo(2);
        assertThat(world.findings(job)).containsExactly("4 First required");
        assertThat(world.findings(world.run(mapping, true, "a,b\n1,2\n"))).containsExactly("0 - no-columns");
    }

    @Test
    void headingsThatAreMissingOrThereTwiceRefuseTheFile() {
        ImportMapping mapping =
                world.mapping(null, null, column(ImportField.GIVEN, "name"), column(ImportField.SEX, "sex"));
        ImportJob job = world.run(mapping, false, "Name , name\nx,y\n");
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(world.findings(job)).containsExactly("0 name column-twice", "0 sex column-missing");
    }

    private ImportMapping places() {
        return world.mapping(
                ImportMapping.Kind.PLACES,
                null,
                ".",
                column(ImportField.TERRITORY_CODE, "id"),
                column(ImportField.TERRITORY_NAME, "name_tg"),
                column(ImportField.TERRITORY_PARENT, "parent"),
                column(ImportField.LATITUDE, "lat"),
                column(ImportField.LONGITUDE, "lon"));
    }

    @Test
    void aListOfPlacesIsHeldAgainstThoseOfTheCountryAndAgainstItself() {
        ImportJob job = world.run(
                places(),
                true,
                """
                id,name_tg,parent,lat,lon
                11,Исфара,Sughd,40.126,70.625
                TJK001,Исфара,Sughd,40.1,70.6
                12,Панҷакент,Sughd,39.5,67.6
                X2,Деваштич,Sughd,39.5,67.60
                1111,Сурх,Panjakent,140,70.7
                """);
        assertThat(world.findings(job))
                .containsExactly(
                        "3 id unknown-place-code",
                        "3 name_tg listed-in-row",
                        "5 id unknown-place-code",
                        "5 name_tg unknown-place",
                        "5 lat same-position-as-row",
                        "6 name_tg place-other-name",
                        "6 lat out-of-range");
        assertThat(world.args(job, "unknown-place-code").get(0).toString()).contains("(11, ");
        assertThat(job.refused()).isEqualTo(3);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> world.start(world.draft(places(), false), "id\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.getMessage()).contains("places-are-only-compared");
    }

    @Test
    void theDistrictListOfOpenAdminIsRefusedRowByRow() throws java.io.IOException {
        Path file = null;
        for (Path each = Path.of("").toAbsolutePath(); each != null && file == null; each = each.getParent()) {
            Path there = each.resolve("shared/data/geo/tj_openadmin_districts_76.csv");
            file = Files.exists(there) ? there : null;
        }
        Assumptions.assumeTrue(
                file != null, "shared/data/geo is not beside the checkout: the district list is not tried");
        ImportMapping mapping = world.mapping(
                ImportMapping.Kind.PLACES,
                null,
                ".",
                column(ImportField.TERRITORY_CODE, "id"),
                column(ImportField.TERRITORY_NAME, "name_tg"),
                column(ImportField.TERRITORY_NAME, "name_en"),
                column(ImportField.TERRITORY_PARENT, "parent"),
                column(ImportField.LATITUDE, "lat"),
                column(ImportField.LONGITUDE, "lon"));
        ImportJob job = world.run(world.draft(mapping, true), Files.readAllBytes(file));

        List<String> findings = world.findings(job);
        assertThat(job.rows()).isEqualTo(76);
        assertThat(job.refused()).isEqualTo(76);
        assertThat(findings.stream().filter(each -> each.endsWith(" id unknown-place-code")))
                .as("its own ids are not those of the country")
                .hasSize(76);
        assertThat(findings.stream().filter(each -> each.contains("listed-in-row")))
                .as("Isfara, Konibodom and Panjakent stand there twice")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(findings.stream().filter(each -> each.contains("same-position-as-row")))
                .as("Devashtich at Panjakent, Shohin at Vose")
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
