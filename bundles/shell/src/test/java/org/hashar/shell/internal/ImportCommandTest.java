package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.hashar.api.Page;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportService;
import org.junit.jupiter.api.Test;

/** Imports, from the shell. */
class ImportCommandTest extends TypedCommands {
    private static final ImportJob JOB = new ImportJob(
            ID,
            ID,
            "list.csv",
            true,
            false,
            ImportJob.State.DONE,
            "CSV",
            "UTF-8",
            ";",
            2,
            2,
            0,
            1,
            0,
            null,
            null,
            NOW,
            NOW,
            NOW);

    @Test
    void tellsWhatStandsInACellThatIsWrongAndNothingThatATerminalWouldObey() throws Exception {
        ImportFinding odd = new ImportFinding(3, "born", "not-a-whole-number", List.of(), true, "19x0\u001b[2J");
        services.add(Proxy.newProxyInstance(
                ImportService.class.getClassLoader(),
                new Class<?>[] {ImportService.class},
                (proxy, called, args) -> called.getName().equals("require") ? JOB : new Page<>(List.of(odd), null)));
        assertThat(type(new ImportCommand(), ID.toString())).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("3 born «19x0 [2J»: ").doesNotContain("\u001b");
    }
}
