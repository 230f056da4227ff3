package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Recorded;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:import-mapping-add}. */
@Service
@Command(
        scope = "hashar",
        name = "import-mapping-add",
        description = "Keeps how the columns of a file are read, from a file with the JSON that REST takes.")
public final class ImportMappingAddCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ImportService imports;

    @Argument(name = "file", required = true, description = "The JSON; - reads it from the input")
    private @Nullable String file;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        ImportService service = need(imports, ImportService.class);
        ImportMapping mapping = Json.read(Input.file(session(), Objects.requireNonNull(file)), ImportMapping.class);
        Recorded<ImportMapping> kept = service.keep(actor(), mapping);
        if (json) {
            out.println(Json.of(kept.value()));
        } else {
            out.println(say(
                    locale,
                    kept.created() ? "import-mapping-kept" : "import-mapping-known",
                    kept.value().id()));
        }
        return DONE;
    }
}
