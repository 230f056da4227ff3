package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Page;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:import-mapping-list}. */
@Service
@Command(
        scope = "hashar",
        name = "import-mapping-list",
        description = "Lists how the columns of files are read, for hashar:import.")
public final class ImportMappingListCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ImportService imports;

    @Argument(name = "country", required = true, description = "ISO 3166-1 alpha-2: TJ, KG")
    private @Nullable String country;

    @Option(name = "--after", description = "Id of the last mapping that was listed before")
    private @Nullable String after;

    @Option(name = "--limit", description = "How many, 1 to 200")
    private int limit = Page.Request.FIRST.limit();

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        ImportService service = need(imports, ImportService.class);
        Page<ImportMapping> mappings = service.mappings(
                actor(),
                Objects.requireNonNull(country),
                new Page.Request(
                        after == null ? null : Input.id(after, "--after").toString(), limit));
        if (json) {
            out.println(Json.of(mappings));
            return DONE;
        }
        ShellTable table = Tables.of("Name", "Rows are", "Form", ">Columns", "Id");
        for (ImportMapping mapping : mappings.items()) {
            table.addRow()
                    .addContent(
                            mapping.name(),
                            mapping.kind(),
                            Objects.requireNonNullElse(mapping.form(), ""),
                            mapping.columns().size(),
                            mapping.id());
        }
        Tables.print(table, out);
        if (mappings.next() != null) {
            tell(say(locale, "import-mappings-more", mappings.next()));
        }
        return DONE;
    }
}
