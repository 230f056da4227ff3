package org.hashar.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.World;
import org.hashar.intake.internal.job.Entrances;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Submissions of forms all the way into the registry, and out again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormImportsTest {
    private static final UUID FORM = Ids.next();

    private final World world;

    FormImportsTest(Databases.Kind kind) {
        world = new World(kind);
        keep(FORM, null, Samples.workbook("1"));
    }

    @AfterAll
    void close() {
        world.close();
    }

    private Recorded<Form> keep(UUID id, @Nullable String version, byte[] workbook) {
        try {
            return world.forms().keep(World.COORDINATOR, id, version, new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportMapping mapping(@Nullable String form, ImportMapping.Column... columns) {
        return new ImportMapping(
                Ids.next(),
                "Members of households",
                "TJ",
                ImportMapping.Kind.PERSONS,
                "tg",
                null,
                null,
                form,
                List.of(columns));
    }

    private ImportMapping members() {
        return world.imports()
                .keep(
                        World.COORDINATOR,
                        mapping(
                                "household",
                                column(ImportField.GIVEN, "member/given"),
                                column(ImportField.FAMILY, "member/family"),
                                column(ImportField.SEX, "member/sex/label"),
                                column(ImportField.BIRTH_DATE, "member/born"),
                                column(ImportField.TERRITORY_NAME, "place/village"),
                                column(ImportField.TERRITORY_PARENT, "place/district")))
                .value();
    }

    private ImportJob run(ImportMapping mapping, boolean dryRun, String submissions) {
        return world.run(world.draft(mapping, dryRun), submissions.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(String name) {
        return name + "-" + Ids.next();
    }

    @Test
    void aWorkbookIsKeptOnceUnderItsVersion() {
        assertThat(keep(FORM, null, Samples.workbook("1")).created()).isFalse();
        assertThat(keep(Ids.next(), null, Samples.workbook("kept-2")).created()).isTrue();
        Form kept = world.forms().require(World.COORDINATOR, FORM);
        assertThat(kept.questions()).hasSize(13);
        assertThat(world.forms()
                        .list(World.COORDINATOR, new Page.Request(null, 1))
                        .next())
                .isEqualTo(FORM.toString());
        for (UUID id : List.of(FORM, Ids.next())) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> keep(id, null, Samples.workbook("type|name\ntext|a", null, "form_id|version\nhousehold|1")));
            assertThat(refused.problem().type()).isEqualTo(Problem.Type.CONFLICT);
        }
        assertThat(catchThrowableOfType(ProblemException.class, () -> keep(Ids.next(), null, new byte[] {1}))
                        .problem()
                        .violations())
                .extracting("code")
                .containsExactly("not-a-table");
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> world.forms().list(World.READER, Page.Request.FIRST))
                        .problem()
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @Test
    void aMappingReadsOnlyQuestionsThatItsFormHas() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> world.imports()
                .keep(
                        World.COORDINATOR,
                        mapping(
                                "household",
                                column(ImportField.GIVEN, "member/given"),
                                column(ImportField.FAMILY, "member/photo"),
                                column(ImportField.SEX, "sex"))));
        assertThat(refused.problem().violations())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly("/columns/1/column question-missing", "/columns/2/column question-missing");
        assertThat(catchThrowableOfType(ProblemException.class, () -> world.imports()
                                .keep(World.COORDINATOR, mapping("garden", column(ImportField.GIVEN, "a"))))
                        .problem()
                        .violations())
                .extracting("code")
                .containsExactly("form-not-known");
    }

    @Test
    void membersOfAHouseholdAreRegisteredAndTheSameSubmissionAgainDoesNothing() {
        List<Long> before = world.counts();
        String first = Samples.xml("1", id("a"), "Ситора,Раҳимова,1,1980-03-05", "Далер,Раҳимов,2,1979-01-01");
        ImportMapping mapping = members();
        ImportJob tried = run(mapping, true, first);
        assertThat(tried.state()).isEqualTo(State.DONE);
        assertThat(world.counts()).isEqualTo(before);

        ImportJob job = run(mapping, false, first);
        assertThat(job.format()).isEqualTo("XML");
        assertThat(job.made()).isEqualTo(2);
        assertThat(world.findings(job)).isEqualTo(world.findings(tried));
        assertThat(world.findings(job)).containsExactly("0 member/photo attachment-left-out");
        assertThat(world.result(job).get(2)).contains("member[2]/given", "мард", "registered");

        for (ImportMapping other : List.of(mapping, members())) {
            ImportJob again = run(other, false, first);
            assertThat(again.made()).isZero();
            assertThat(again.refused()).isZero();
            assertThat(world.findings(again))
                    .containsExactly(
                            "0 member/photo attachment-left-out",
                            "1 - submission-taken-before",
                            "2 - submission-taken-before");
            assertThat(world.undone(again.id()).kept()).isZero();
        }
        assertThat(world.count("reg_person")).isEqualTo(before.get(0) + 2);

        world.undone(job.id());
        assertThat(world.counts()).isEqualTo(before);
        assertThat(world.count("intake_submission")).isZero();
        ImportJob anew = run(mapping, false, first);
        assertThat(anew.made()).as("once it is taken back it is news again").isEqualTo(2);
        world.undone(anew.id());
    }

    @Test
    void whatIsWrongIsToldByRowAndQuestionAndCanBeSentAgainOnceItIsRight() {
        String instance = id("b");
        String wrong = Samples.xml("1", instance, "Ситора,Раҳимова,1,1980-03-05", ",Раҳимов,2,2030-01-01");
        ImportMapping mapping = members();
        ImportJob job = run(mapping, false, wrong);
        assertThat(world.findings(job))
                .containsExactlyInAnyOrder(
                        "0 member/photo attachment-left-out", "2 member/given required", "2 member/born in-the-future");
        assertThat(job.made()).isEqualTo(1);
        ImportJob right = run(
                mapping,
                false,
                Samples.xml("1", instance, "Ситора,Раҳимова,1,1980-03-05", "Далер,Раҳимов,2,1979-01-01"));
        assertThat(right.made()).isEqualTo(1);
        assertThat(world.findings(right)).contains("1 - submission-taken-before");
        ImportJob changed = run(mapping, false, Samples.xml("1", instance, "Зебо,Раҳимова,1,1980-03-05"));
        assertThat(world.findings(changed)).contains("1 - submission-changed");
        assertThat(changed.refused()).isEqualTo(1);
        world.undone(right.id());
        world.undone(job.id());
    }

    @Test
    void aCorrectedSubmissionIsNotAnotherPerson() {
        String instance = id("c");
        ImportMapping mapping = members();
        ImportJob job = run(mapping, false, Samples.xml("1", instance, "Ситора,Раҳимова,1,1980-03-05"));
        String edited = Samples.xml("1", id("d"), "Ситора,Раҳимова,1,1980-03-06")
                .replace("</orx:meta>", "<orx:deprecatedID>uuid:" + instance + "</orx:deprecatedID></orx:meta>");
        ImportJob correction = run(mapping, false, edited);
        assertThat(world.findings(correction)).contains("1 - submission-edited");
        assertThat(correction.made()).isZero();
        world.undone(job.id());
    }

    @Test
    void theSameSubmissionTwiceInOneFileIsTakenInOnce() {
        String instance = id("e");
        String one = Samples.kobo("1", instance, "Ситора,Раҳимова,1,1980-03-05");
        String file = "{\"count\":3,\"results\":[" + one + "," + one + "," + one.replace("Раҳимова", "Каримова") + "]}";
        ImportMapping mapping = members();
        ImportJob tried = run(mapping, true, file);
        ImportJob job = run(mapping, false, file);
        assertThat(job.format()).isEqualTo("JSON");
        assertThat(job.made()).isEqualTo(1);
        assertThat(world.findings(job))
                .containsExactly(
                        "0 member/photo attachment-left-out", "2 - submission-in-row", "3 - submission-changed");
        assertThat(world.findings(tried)).isEqualTo(world.findings(job));
        world.undone(job.id());
    }

    @Test
    void eachSubmissionIsReadByItsVersionOfTheForm() {
        String later = Samples.SURVEY.replace("date | born", "date | birthday");
        String settings = "form_id | version\nhousehold | later";
        keep(Ids.next(), "vKobo", Samples.workbook(later, Samples.CHOICES, settings));
        ImportMapping mapping = world.imports()
                .keep(
                        World.COORDINATOR,
                        mapping(
                                "household",
                                column(ImportField.GIVEN, "member/given"),
                                column(ImportField.BIRTH_DATE, "member/birthday")))
                .value();
        String file = "<all>" + Samples.xml("1", id("f"), "Ситора,Раҳимова,1,1980-03-05")
                + Samples.xml("vKobo", id("g"), "Далер,Раҳимов,2,1979-01-01").replace("born>", "birthday>")
                + Samples.xml("later", id("h"), "Зебо,Раҳимова,1,1980-03-05") + "</all>";
        ImportJob job = run(mapping, false, file);
        assertThat(job.made()).isEqualTo(2);
        assertThat(world.findings(job)).contains("3 - form-version-unknown");
        assertThat(world.result(job).get(2)).contains("1979-01-01");
        world.undone(job.id());
    }

    @Test
    void submissionsGoOnWhereTheyWereAfterAStop() {
        List<Long> before = world.counts();
        StringBuilder file = new StringBuilder("<all>");
        IntStream.range(0, 35).forEach(i -> file.append(Samples.xml("1", id("s" + i), "Ситора,Раҳимова,1,1980-03-05")));
        ImportMapping mapping = members();
        world.restart(Entrances.stopping(world.registry, 3));
        ImportJob stopped = run(mapping, false, file + "</all>");
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        world.restart(world.registry);
        world.imports().resume(World.COORDINATOR, stopped.id());
        ImportJob job = world.ended(stopped.id());
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(world.count("reg_person")).isEqualTo(before.get(0) + 35);
        assertThat(world.count("intake_submission")).isEqualTo(35);
        world.undone(job.id());
        assertThat(world.counts()).isEqualTo(before);
        assertThat(world.count("intake_submission")).isZero();
    }

    @Test
    void whatWouldHarmIsRefusedAsAWhole() {
        ImportMapping mapping = members();
        ImportJob job = run(
                mapping,
                false,
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><data id='household'><place>&e;</place></data>");
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(world.findings(job)).containsExactly("0 - xml-document-type");
        assertThat(world.findings(run(mapping, false, "name,village\nСитора,Сурх\n")))
                .containsExactly("0 - not-submissions");
    }

    @Test
    void whatIsAskedAroundARepeatIsNotTakenForWhatEverybodyInItSays() {
        ImportMapping wrong = mapping(
                "household", column(ImportField.GIVEN, "member/given"), column(ImportField.OCCUPATION, "crops"));
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> world.imports().keep(World.COORDINATOR, wrong))
                        .problem()
                        .violations())
                .extracting(violation -> violation.pointer() + " " + violation.code() + " " + violation.args())
                .containsExactly("/columns/1/column question-outside-repeat [member]");
    }
}
