package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashar.intake.internal.World.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Person;
import org.hashar.intake.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsTest {
    final World world;

    ImportsTest(Databases.Kind kind) {
        world = new World(kind);
    }

    @AfterAll
    void close() {
        world.close();
    }

    ImportMapping people() {
        return world.mapping(
                "dd.MM.yyyy",
                null,
                column(ImportField.FAMILY, "Насаб"),
                column(ImportField.GIVEN, "Ном"),
                column(ImportField.SEX, "Ҷинс"),
                column(ImportField.BIRTH_DATE, "Таваллуд"),
                column(ImportField.TERRITORY_NAME, "Деҳа"),
                column(ImportField.TERRITORY_PARENT, "Ноҳия"));
    }

    @Test
    void personsOfAListAreRegisteredAndWrongRowsAreToldWithoutLosingTheOthers() {
        long before = world.count("reg_person");
        ImportJob job = world.run(
                people(),
                false,
                """
                Насаб;Ном;Ҷинс;Таваллуд;Деҳа;Ноҳия
                Раҳимова;Ситора;зан;05.03.1980;Сурх;Исфара
                Назаров;Далер;мард;31.02.1975;Сурх;Исфара
                Саидова;Матлуба;ж;1979-11-30;Сурх;
                Саидов;;м;;Ёрӣ;Панҷакент
                Каримова;Оиша;зан;;Саразн;Панҷакент
                """);

        assertThat(world.findings(job))
                .containsExactly(
                        "3 Таваллуд not-a-date-as-declared",
                        "4 Деҳа place-ambiguous",
                        "5 Ном required",
                        "6 Деҳа unknown-place");
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.rows()).isEqualTo(5);
        assertThat(job.made()).isEqualTo(1);
        assertThat(job.refused()).isEqualTo(4);
        assertThat(world.count("reg_person")).isEqualTo(before + 1);
        assertThat(job.encoding()).isEqualTo("UTF-8");
        assertThat(job.delimiter()).isEqualTo(";");
        Person made = world.persons.require(World.COORDINATOR, new RowId(job.id(), job.createdAt()).person(2));
        assertThat(made.territory()).isEqualTo("1111");
        assertThat(world.result(job).get(0)).endsWith("Status", "Reason");
        assertThat(world.result(job).get(1)).contains("registered");
        assertThat(world.imports().list(World.COORDINATOR, Page.Request.FIRST).items())
                .isNotEmpty();
        assertThat(List.of(world.undone(job.id()).state())).containsExactly(State.UNDONE);
        assertThat(world.count("reg_person")).isEqualTo(before);
    }

    private ImportMapping members() {
        return world.mapping(
                "dd.MM.yyyy",
                null,
                column(ImportField.PERSON_KEY, "no"),
                column(ImportField.GIVEN, "given"),
                column(ImportField.SEX, "sex"),
                column(ImportField.BIRTH_YEAR, "born"),
                column(ImportField.MOTHER_KEY, "mother"),
                column(ImportField.TERRITORY_CODE, "village"),
                column(ImportField.GROUP_NAME, "group"),
                column(ImportField.GROUP_TYPE, "type"),
                column(ImportField.GROUP_FORMED_ON, "formed"),
                column(ImportField.MEMBER_FROM, "since"),
                column(ImportField.MEMBER_TO, "until"),
                column(ImportField.ROLE, "role"));
    }

    private static final String MEMBERS =
            """
            no,given,sex,born,mother,village,group,type,formed,since,until,role
            1,Ситора,зан,1970,,1111,Oomat,shg,01.02.2010,01.05.2010,31.08.2010,head
            2,Далер,мард,1969,1,1111,Oomat,shg,01.02.2010,01.05.2010,,
            1,,,,,1111,Oomat,,,01.08.2010,,
            1,,,,,1111,Oomat,,,01.10.2010,,
            1,,,,,1212,Oomat,SHG,01.03.2010,01.10.2010,,treasurer
            3,Оиша,зан,1990,1,1111,Oomat,,,01.01.2010,,
            4,Зебо,зан,1991,,1111,Sitora,,,01.05.2010,,
            """;

    @Test
    void aPersonInTwoGroupsIsOnePersonAndTwoMembershipsAndAMembershipMayNotOverlapItself() {
        ImportJob job = world.run(members(), false, MEMBERS);

        assertThat(world.findings(job))
                .containsExactly(
                        "3 mother not-younger-than-mother",
                        "4 since overlaps-row",
                        "7 since before-formation",
                        "8 group group-not-there");
        RowId ids = new RowId(job.id(), job.createdAt());
        assertThat(world.memberships.ofPerson(World.COORDINATOR, ids.person(2), null))
                .hasSize(3);
        assertThat(job.made())
                .as("a person, two groups, three memberships, two roles")
                .isEqualTo(8);
        world.undone(job.id());
    }

    @Test
    void aDryRunSaysWhatARunWouldSayAndWritesNothing() {
        List<Long> before = world.counts();
        ImportMapping mapping = members();
        ImportJob tried = world.run(mapping, true, MEMBERS);

        assertThat(world.counts()).isEqualTo(before);
        assertThat(tried.made()).isZero();
        ImportJob done = world.run(mapping, false, MEMBERS);
        assertThat(world.findings(tried)).isEqualTo(world.findings(done));
        world.undone(done.id());
    }

    @Test
    void oneWrongRowKeepsAllOthersOutWhenAllOrNothingIsAskedFor() {
        List<Long> before = world.counts();
        ImportDraft draft = new ImportDraft(Ids.next(), members().id(), "list.csv", false, true, null);
        ImportJob job = world.run(draft, MEMBERS.getBytes(StandardCharsets.UTF_8));

        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(job.refused()).isEqualTo(4);
        assertThat(world.counts()).isEqualTo(before);
        assertThat(world.result(job).get(1)).contains("left out");
    }

    @Test
    void anImportStoppedInTheMiddleGoesOnWhereItWasAndUndoTakesOutExactlyWhatItMade() {
        List<Long> before = world.counts();
        world.restart(Entrances.stopping(world.registry, 3));
        ImportJob stopped = world.run(world.draft(groupsOf(), false), register(55));
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.done()).isEqualTo(20);
        world.restart(world.registry);
        world.imports().resume(World.COORDINATOR, stopped.id());
        ImportJob job = world.ended(stopped.id());

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.done()).isEqualTo(55);
        assertThat(world.count("reg_person")).isEqualTo(before.get(0) + 55);
        assertThat(world.count("reg_membership")).isEqualTo(before.get(4) + 55);
        assertThat(world.count("reg_group")).isEqualTo(before.get(2) + 4);
        ImportJob undone = world.undone(job.id());
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.kept()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void whatOthersReferToByNowStaysAndIsListed() {
        List<Long> before = world.counts();
        ImportJob job = world.run(world.draft(groupsOf(), false), register(20));
        RowId ids = new RowId(job.id(), job.createdAt());
        world.referred.add(ids.person(5));
        ImportJob undone = world.undone(job.id());
        world.referred.clear();

        assertThat(world.findings(undone)).containsExactly("2 - kept-because-referred", "5 - kept-because-referred");
        assertThat(undone.kept())
                .as("the person, her membership and their group")
                .isEqualTo(3);
        assertThat(world.count("reg_person")).isEqualTo(before.get(0) + 1);
        assertThat(world.count("reg_membership")).isEqualTo(before.get(4) + 1);
        assertThat(world.undone(job.id()).kept()).as("once nobody refers to it").isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void allIsTakenOutAgainWhenARowThatWasRightTurnsOutWrongWhileItIsWritten() {
        List<Long> before = world.counts();
        world.restart(Entrances.blind(world.registry));
        ImportDraft draft = new ImportDraft(Ids.next(), people().id(), "list.csv", false, true, null);
        ImportJob job = world.run(
                draft,
                """
                Насаб;Ном;Ҷинс;Таваллуд;Деҳа;Ноҳия
                Раҳимова;Ситора;зан;;Сурх;Исфара
                Саидов;;м;;Ёрӣ;Панҷакент
                """
                        .getBytes(StandardCharsets.UTF_8));
        world.restart(world.registry);

        assertThat(job.state()).isEqualTo(State.UNDONE);
        assertThat(job.made()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void theResultIsGoneWithTheFile() throws IOException {
        ImportJob job = world.run(world.draft(groupsOf(), true), register(5));
        Files.delete(world.folder.resolve("intake").resolve(job.id() + ".data"));
        assertThatThrownBy(() -> world.result(job))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("import-file-gone");
    }

    @Test
    void theFilesThatNamedWhoIsErasedAreReadByNobodyAnyMoreAndOtherFilesAre() {
        String list = "Насаб;Ном;Ҷинс;Таваллуд;Деҳа;Ноҳия\nТестова;Озмоиш;зан;05.03.1980;Сурх;Исфара\n";
        ImportMapping mapping = people();
        ImportJob dry = world.run(mapping, true, list);
        ImportJob job = world.run(mapping, false, list);
        ImportJob other = world.run(mapping, false, list.replace("Озмоиш", "Дигар"));
        ImportedPersons persons = new ImportedPersons(world.database.tx("intake"));
        Set<UUID> erased = Set.of(new RowId(job.id(), job.createdAt()).person(2));

        assertThat(persons.forbids(erased)).isEmpty();
        assertThat(persons.forget(erased)).isEmpty();

        for (ImportJob gone : List.of(dry, job)) {
            assertThatThrownBy(() -> world.result(gone))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("import-file-gone");
        }
        assertThat(world.result(other)).hasSize(2);
        assertThat(persons.forget(Set.of(Ids.next()))).isEmpty();
        assertThat(world.result(other)).hasSize(2);
    }

    @Test
    void theSameFileUnderTheSameIdIsOneImport() {
        ImportDraft draft = world.draft(groupsOf(), false);
        ImportJob first = world.run(draft, register(5));
        assertThat(world.start(draft, register(5)).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> world.start(draft, register(6))).isInstanceOf(ProblemException.class);
        world.undone(first.id());
    }

    @Test
    void readersImportNothing() {
        assertThatThrownBy(() -> world.imports().list(World.READER, Page.Request.FIRST))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("forbidden");
    }

    @Test
    void filesAreKeptForTheServerAlone() throws IOException {
        ImportJob job = world.run(world.draft(groupsOf(), true), register(5));
        Path file = world.folder.resolve("intake").resolve(job.id() + ".data");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private ImportMapping groupsOf() {
        return world.mapping(
                null,
                null,
                column(ImportField.GIVEN, "given"),
                column(ImportField.TERRITORY_CODE, "village"),
                column(ImportField.GROUP_NAME, "group"),
                column(ImportField.GROUP_TYPE, "type"),
                column(ImportField.GROUP_FORMED_ON, "formed"),
                column(ImportField.MEMBER_FROM, "since"));
    }

    /** Persons in groups of fifteen. */
    private static byte[] register(int persons) {
        StringBuilder csv = new StringBuilder("given,village,group,type,formed,since\n");
        for (int i = 0; i < persons; i++) {
            csv.append("Ситора,1111,Гурӯҳи ").append(i / 15).append(",SHG,2010-02-01,2010-03-01\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
