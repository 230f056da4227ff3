package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.intake.internal.World.column;

import java.util.List;
import org.hashar.api.Page;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Person;
import org.hashar.intake.internal.World;
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
}
