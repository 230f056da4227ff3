package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of others taken in from the shell. */
class ImportCommandTest extends TypedCommands {
    private static final UUID MAPPING = new UUID(1, 6);
    private static final String JSON =
            """
            {"id":"%s","name":"Register","country":"TJ","kind":"PERSONS","language":"tg",
             "columns":[{"column":"Ном","field":"GIVEN"},{"column":"Сол","field":"BIRTH_YEAR"}]}"""
                    .formatted(MAPPING);

    @TempDir
    Path folder;

    private static ImportJob job(State state, boolean dryRun, long made, long refused, long kept) {
        return new ImportJob(
                ID,
                MAPPING,
                "list.csv",
                dryRun,
                false,
                state,
                "CSV",
                "UTF-8",
                ";",
                3,
                3,
                made,
                refused,
                kept,
                null,
                null,
                NOW,
                NOW,
                null);
    }

    private static Page<ImportFinding> found(ImportFinding... findings) {
        return new Page<>(List.of(findings), null);
    }

    private static ImportMapping mapping() {
        return new ImportMapping(
                MAPPING,
                "Register",
                "TJ",
                ImportMapping.Kind.PERSONS,
                "tg",
                null,
                null,
                null,
                List.of(
                        new ImportMapping.Column("Ном", ImportField.GIVEN, null, null, null, null, false),
                        new ImportMapping.Column("Сол", ImportField.BIRTH_YEAR, null, null, null, null, false)));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void tellsWhatStandsInACellThatIsWrongAndNothingThatATerminalWouldObey() throws Exception {
        answers(
                ImportService.class,
                Map.of(
                        "require",
                        job(State.DONE, true, 0, 1, 0),
                        "findings",
                        found(new ImportFinding(3, "born", "not-a-whole-number", List.of(), true, "19x0\u001b[2J"))));
        assertThat(type(new ImportCommand(), ID.toString())).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("3 born «19x0 [2J»: ").doesNotContain("\u001b");
    }

    @Test
    void triesAFileAndTellsRowColumnAndRule() throws Exception {
        ImportJob tried = job(State.DONE, true, 0, 1, 0);
        answers(
                ImportService.class,
                Map.of(
                        "start",
                        new Recorded<>(tried, true),
                        "require",
                        tried,
                        "findings",
                        found(
                                new ImportFinding(3, "Сол", "not-a-number", List.of(), true, null),
                                new ImportFinding(4, null, "too-long", List.of(120), true, null))));
        Object status = type(
                new ImportCommand(),
                "--mapping",
                MAPPING.toString(),
                "--dry-run",
                "--encoding",
                "windows-1251",
                ID.toString(),
                file("list.csv", "Ном;Сол\n"));
        assertThat(status).as("a row is wrong").isEqualTo(HasharCommand.FAILED);
        assertThat(asked).contains(new ImportDraft(ID, MAPPING, "list.csv", true, false, "windows-1251"));
        assertThat(said()).contains("DONE: 3 of 3 rows, 0 registered, 1 rows refused", "3 Сол: ", "4: ");
    }

    @Test
    void confirmsRowsByTheirNumbersInADryRunOnly() throws Exception {
        ImportJob done = job(State.DONE, false, 3, 0, 0);
        answers(ImportService.class, Map.of("start", new Recorded<>(done, true), "require", done, "findings", found()));
        String file = file("list.csv", "");
        String[] words = {
            "--mapping",
            MAPPING.toString(),
            "--confirmed-in",
            ID.toString(),
            "--confirmed",
            "17, 4",
            ID.toString(),
            file
        };
        assertThat(type(new ImportCommand(), words)).isEqualTo(HasharCommand.DONE);
        assertThat(asked)
                .contains(new ImportDraft(
                        ID,
                        MAPPING,
                        "list.csv",
                        false,
                        false,
                        null,
                        new ImportDraft.Confirmation(ID, new TreeSet<>(List.of(4L, 17L)))));
        String[] all = {
            "--mapping", MAPPING.toString(), "--confirmed-in", ID.toString(), "--confirmed", "all", ID.toString(), file
        };
        assertThat(type(new ImportCommand(), all)).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("--confirmed  ");
    }

    @Test
    void takesAFileInAndAnswersInJson() throws Exception {
        ImportJob done = job(State.DONE, false, 3, 0, 0);
        answers(ImportService.class, Map.of("start", new Recorded<>(done, true), "require", done, "findings", found()));
        String[] words = {"--mapping", MAPPING.toString(), "--all-or-nothing", ID.toString(), file("list.csv", "")};
        assertThat(type(new ImportCommand(), words)).isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(new ImportDraft(ID, MAPPING, "list.csv", false, true, null));
        assertThat(type(new ImportCommand(), "--json", ID.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(asked).as("it is watched only").containsExactly(CONSOLE, ID);
        assertThat(said()).contains("\"made\" : 3");
    }

    @Test
    void goesOnAndTakesBack() throws Exception {
        ImportJob undone = job(State.UNDONE, false, 1, 0, 1);
        answers(ImportService.class, Map.of("undo", undone, "require", undone, "findings", found()));
        assertThat(type(new ImportCommand(), "--undo", ID.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("UNDONE: ", "1 kept");

        services.remove(services.size() - 1);
        ImportJob stopped = job(State.STOPPED, false, 2, 0, 0);
        answers(ImportService.class, Map.of("resume", stopped, "require", stopped, "findings", found()));
        assertThat(type(new ImportCommand(), "--resume", ID.toString())).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("STOPPED: ");
    }

    @Test
    void saysWhatIsWrongWithTheWordsAndTheFile() throws Exception {
        answers(
                ImportService.class,
                Map.of("start", Problem.of(Problem.Type.NOT_FOUND, "import-mapping-not-found", MAPPING)));
        assertThat(type(new ImportCommand(), "x")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("import  ");
        String there = file("list.csv", "");
        assertThat(type(new ImportCommand(), ID.toString(), there)).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("--mapping  ");
        String[] away = {
            "--mapping",
            MAPPING.toString(),
            ID.toString(),
            folder.resolve("no.csv").toString()
        };
        assertThat(type(new ImportCommand(), away)).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("no.csv");
        assertThat(asked).as("nothing was asked").isEmpty();
        String[] unknown = {"--mapping", MAPPING.toString(), ID.toString(), there};
        assertThat(type(new ImportCommand(), unknown)).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains(MAPPING.toString()).doesNotContain("Exception");
    }

    @Test
    void listsTheMappingsOfACountry() throws Exception {
        answer(ImportService.class, "mappings", new Page<>(List.of(mapping()), MAPPING.toString()));
        assertThat(type(new ImportMappingListCommand(), "--limit", "1", "TJ")).isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, "TJ", new Page.Request(null, 1));
        assertThat(said()).contains("Register", "PERSONS", "2", MAPPING.toString(), "More after " + MAPPING);
        assertThat(type(new ImportMappingListCommand(), "--json", "TJ")).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("\"field\" : \"BIRTH_YEAR\"");
        assertThat(type(new ImportMappingListCommand(), "--after", "x", "TJ")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("--after  ");
    }

    @Test
    void keepsAMappingFromAFile() throws Exception {
        answer(ImportService.class, "keep", new Recorded<>(mapping(), true));
        assertThat(type(new ImportMappingAddCommand(), file("mapping.json", JSON)))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, mapping());
        assertThat(said()).isEqualToIgnoringNewLines("Mapping " + MAPPING + " is kept.");

        services.remove(services.size() - 1);
        answer(ImportService.class, "keep", new Recorded<>(mapping(), false));
        assertThat(type(new ImportMappingAddCommand(), file("mapping.json", JSON)))
                .isEqualTo(HasharCommand.DONE);
        assertThat(said()).isEqualToIgnoringNewLines("Mapping " + MAPPING + " was kept before.");
    }

    @Test
    void saysWhereTheJsonOfAMappingIsWrong() throws Exception {
        answer(ImportService.class, "keep", new Recorded<>(mapping(), true));
        assertWrong(JSON.replace("\"GIVEN\"", "\"NICKNAME\""), "/columns/0/field  ", "GIVEN, ");
        assertWrong(JSON.replace("\"kind\"", "\"sort\""), "/sort  Is not known here.");
        assertWrong(JSON.replace(MAPPING.toString(), "one"), "/id  ");
        assertWrong(JSON.replace("\"tg\",", "\"tg\",\"name\":\"twice\","), "at line 1");
        assertWrong(JSON + "}", "at line 2");
        assertWrong(JSON.replace("[{", "[null,{"), "at line ");
        assertWrong(JSON.replace("\"GIVEN\"", "3"), "/columns/0/field  ");
        assertWrong("", "at line 1");
        assertWrong("null", "at line 1");
        assertThat(asked).isEmpty();
    }

    private void assertWrong(String json, String... said) throws Exception {
        assertThat(type(new ImportMappingAddCommand(), file("wrong.json", json)))
                .as(json)
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains(said).doesNotContain("Exception");
    }
}
