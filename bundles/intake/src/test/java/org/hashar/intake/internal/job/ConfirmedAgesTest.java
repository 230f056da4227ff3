package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportDraft.Confirmation;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ages that are unlikely and right, a young stepmother's for example: confirmed row by row, by somebody, and never all at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConfirmedAgesTest {
    private static final String FILE =
            """
            no;name;born;household;since;relation
            1;А;1950;1;2011-10-01;HEAD
            2;Б;1970;1;2011-10-01;SPOUSE
            3;В;1975;1;2011-10-01;CHILD
            4;Г;1980;2;2011-10-01;HEAD
            5;Д;1950;3;2011-10-01;HEAD
            6;Е;1970;3;2011-10-01;SPOUSE
            7;Ж;1975;3;2011-10-01;CHILD
            """;
    private final World world;

    ConfirmedAgesTest(Databases.Kind kind) {
        world = new World(kind);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private ImportMapping mapping() {
        return world.mapping(
                null,
                null,
                column(ImportField.PERSON_KEY, "no"),
                column(ImportField.GIVEN, "name"),
                column(ImportField.BIRTH_YEAR, "born"),
                column(ImportField.HOUSEHOLD_KEY, "household"),
                column(ImportField.HOUSEHOLD_FROM, "since"),
                column(ImportField.RELATION, "relation"));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static ImportDraft draft(ImportMapping mapping, boolean dryRun, UUID seen, Long... rows) {
        return new ImportDraft(
                Ids.next(),
                mapping.id(),
                "list.csv",
                dryRun,
                false,
                null,
                new Confirmation(seen, new TreeSet<>(List.of(rows))));
    }

    private List<String> refused(ImportDraft draft, String file) {
        return catchThrowableOfType(ProblemException.class, () -> world.start(draft, bytes(file)))
                .problem()
                .violations()
                .stream()
                .map(violation -> violation.pointer() + " " + violation.code() + " " + violation.args())
                .toList();
    }

    @Test
    void onlyTheRowsThatSomebodyNamedAreTakenInAndWhoNamedThemIsKept() {
        List<Long> before = world.counts();
        ImportMapping mapping = mapping();
        ImportJob seen = world.run(mapping, true, FILE);
        assertThat(world.findings(seen))
                .containsExactly(
                        "2 - household-not-whole",
                        "3 - household-not-whole",
                        "4 relation ages-unlikely",
                        "6 - household-not-whole",
                        "7 - household-not-whole",
                        "8 relation ages-unlikely");
        ImportDraft draft = draft(mapping, false, seen.id(), 4L);
        ImportJob job = world.run(draft, bytes(FILE));
        assertThat(world.findings(job))
                .containsExactly(
                        "4 - ages-confirmed",
                        "6 - household-not-whole",
                        "7 - household-not-whole",
                        "8 relation ages-unlikely");
        assertThat(world.args(job, "ages-confirmed")).containsExactly("coordinator", "2011-11-10");
        assertThat(job.refused()).isEqualTo(3);
        assertThat(job.made())
                .as("four persons, two households, and who belongs to them")
                .isEqualTo(10);
        assertThat(world.start(draft, bytes(FILE)).id()).as("the same again").isEqualTo(job.id());
        ImportDraft more = new ImportDraft(
                draft.id(),
                mapping.id(),
                "list.csv",
                false,
                false,
                null,
                new Confirmation(seen.id(), new TreeSet<>(List.of(4L, 8L))));
        assertThat(catchThrowableOfType(ProblemException.class, () -> world.start(more, bytes(FILE)))
                        .problem()
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(world.undone(job.id()).kept()).isZero();
        assertThat(world.counts()).isEqualTo(before);
    }

    @Test
    void aDryRunMayConfirmTooAndWhatItConfirmedMayBeConfirmedWithIt() {
        ImportMapping mapping = mapping();
        ImportJob seen = world.run(mapping, true, FILE);
        ImportJob again = world.run(draft(mapping, true, seen.id(), 4L), bytes(FILE));
        assertThat(world.findings(again)).contains("4 - ages-confirmed", "8 relation ages-unlikely");
        ImportJob job = world.run(draft(mapping, false, again.id(), 4L, 8L), bytes(FILE));
        assertThat(world.findings(job)).containsExactly("4 - ages-confirmed", "8 - ages-confirmed");
        assertThat(job.refused()).isZero();
        world.undone(job.id());
    }

    @Test
    void nothingIsConfirmedThatNoDryRunOfThisFileByThisMappingFound() {
        ImportMapping mapping = mapping();
        String wrong = FILE + "8;З;1945;3;2011-10-01;CHILD\n";
        ImportJob seen = world.run(mapping, true, wrong);
        assertThat(world.findings(seen)).contains("9 relation child-older-than-parent");
        assertThat(refused(draft(mapping, false, seen.id(), 4L, 5L, 9L), wrong))
                .as("ages that are impossible cannot be confirmed")
                .containsExactly("/confirmed nothing-to-confirm [5]", "/confirmed nothing-to-confirm [9]");
        assertThat(refused(draft(mapping, false, seen.id()), wrong)).containsExactly("/confirmed required []");
        assertThat(refused(draft(mapping, false, seen.id(), 4L), FILE))
                .containsExactly("/confirmedIn not-that-dry-run []");
        assertThat(refused(draft(mapping(), false, seen.id(), 4L), wrong))
                .containsExactly("/confirmedIn not-that-dry-run []");
        assertThat(refused(draft(mapping, false, Ids.next(), 4L), wrong))
                .containsExactly("/confirmedIn not-that-dry-run []");
        ImportJob written = world.run(mapping, false, FILE);
        assertThat(refused(draft(mapping, false, written.id(), 4L), FILE))
                .containsExactly("/confirmedIn not-that-dry-run []");
        world.undone(written.id());
    }
}
