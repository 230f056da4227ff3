package org.hashar.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.intake.internal.World.column;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashar.api.Page;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.Workbooks;
import org.hashar.intake.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong in cells of lists of the field, and that people are shown it. */
class CellTrapsTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World(Databases.Kind.H2);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static ImportMapping persons() {
        return world.mapping(
                null,
                null,
                column(ImportField.GIVEN, "name"),
                column(ImportField.BIRTH_YEAR, "born"),
                column(ImportField.PHONE, "phone"));
    }

    private static final byte[] WORKBOOK = Workbooks.of(Map.of("list", "name|born|phone\nСитора|=1970+1|\nОиша|1980|"));

    @Test
    void aCellThatIsReckonedByAFormulaIsToldWithWhatItShows() {
        ImportJob job = world.run(world.draft(persons(), true), WORKBOOK);
        assertThat(world.findings(job)).containsExactly("2 born formula-cell");
        assertThat(world.values(job)).containsExactly("1");
    }

    @Test
    void picturesInAWorkbookAreToldAndNotRead() {
        ImportJob job = world.run(world.draft(persons(), true), Workbooks.withPicture(WORKBOOK));
        assertThat(world.findings(job)).containsExactly("0 - pictures-not-read", "2 born formula-cell");
    }

    @Test
    void aCellThatCannotBeDecodedIsRefusedAndItsFileIsReadOnceTheEncodingIsNamed() {
        byte[] file = "name;born;phone\nСитора;1970;\nOisha;1980;\n".getBytes(Charset.forName("windows-1251"));
        ImportMapping mapping = persons();
        ImportJob job = world.run(new ImportDraft(Ids.next(), mapping.id(), "list.csv", true, false, "UTF-8"), file);
        assertThat(world.findings(job)).containsExactly("2 name not-decodable");
        assertThat(job.refused()).isEqualTo(1);
        ImportJob named =
                world.run(new ImportDraft(Ids.next(), mapping.id(), "list.csv", true, false, "windows-1251"), file);
        assertThat(world.findings(named)).isEmpty();
    }

    @Test
    void twoTelephonesOfOneCellAsListsGiveThemOutAreTakenInAsTwo() {
        ImportMapping mapping = persons();
        ImportJob job = world.run(
                mapping,
                false,
                """
                name,born,phone
                Ситора,1970,+992927701806; +992927701807
                Оиша,1980,+992927701806; none
                """);
        assertThat(world.findings(job)).containsExactly("3 phone not-a-phone");
        assertThat(world.persons
                        .list(World.COORDINATOR, "TJ", Page.Request.FIRST)
                        .items())
                .singleElement()
                .satisfies(person -> assertThat(person.phones()).containsExactly("+992927701806", "+992927701807"));
        world.undone(job.id());
    }

    @Test
    void findingsShowWhatStandsInTheCellAsLongAsTheFileIsKeptAndNeverByThemselves() throws IOException {
        ImportMapping mapping = persons();
        String csv = "name,born,phone\nСитора,1970,\"" + "9".repeat(300) + "\"\nОиша,19x0,\n,1970,\n";
        ImportJob job = world.run(mapping, true, csv);
        assertThat(world.findings(job))
                .containsExactly("2 phone not-a-phone", "3 born not-a-whole-number", "4 name official-name-needed");
        assertThat(world.values(job)).containsExactly("9".repeat(200) + "…", "19x0", null);
        assertThat(world.audited).contains("import.findings");
        List<ImportFinding> found = world.imports()
                .findings(World.COORDINATOR, job.id(), new Page.Request(null, 10))
                .items();
        assertThat(found.toString()).doesNotContain("19x0");
        Files.delete(world.folder.resolve("intake").resolve(job.id() + ".data"));
        assertThat(world.values(job)).hasSize(3).allMatch(Objects::isNull);
    }

    @Test
    void rolesAndTypesOfGroupsAreUnderstoodInTheLanguagesOfTheCountry() {
        ImportMapping mapping = world.mapping(
                null,
                null,
                column(ImportField.GIVEN, "name"),
                column(ImportField.TERRITORY_CODE, "village"),
                column(ImportField.GROUP_NAME, "group"),
                column(ImportField.GROUP_TYPE, "type"),
                column(ImportField.GROUP_FORMED_ON, "formed"),
                column(ImportField.MEMBER_FROM, "since"),
                column(ImportField.ROLE, "role"));
        ImportJob job = world.run(
                mapping,
                true,
                """
                name,village,group,type,formed,since,role
                А,1111,Бибӣ,гурӯҳи худёрирасонӣ,2010-02-01,2010-03-01,раис
                Б,1111,Бибӣ,Группа самопомощи,2010-02-01,2010-03-01,Хранитель ключа
                В,1111,Бибӣ,shg,2010-02-01,2010-03-01,key-holder
                Г,1111,Бибӣ,shg,2010-02-01,2010-03-01,бухгалтер
                Д,1211,Дигар,кружок,2010-02-01,2010-03-01,
                """);
        assertThat(world.findings(job))
                .containsExactly("5 role not-one-of", "6 type unknown-group-type", "6 - unknown-group");
        assertThat(world.args(job, "not-one-of").get(0).toString()).contains("HEAD (Раис)", "TREASURER,");
    }

    @Test
    void whatIsDamagedIsNoWordEither() {
        byte[] file = ("name;born;phone\n\"" + "Си\uFFFDора" + "\";1970;\n").getBytes(StandardCharsets.UTF_8);
        assertThat(world.findings(world.run(world.draft(persons(), true), file)))
                .containsExactly("2 name not-decodable");
    }
}
