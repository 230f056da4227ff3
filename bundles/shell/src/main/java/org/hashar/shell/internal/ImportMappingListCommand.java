package org.hashar.shell.internal;

import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
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
public final class ImportMappingListCommand extends PageCommand<ImportMapping> {
    @Reference(optional = true)
    private @Nullable ImportService imports;

    @Argument(name = "country", required = true, description = "ISO 3166-1 alpha-2: TJ, KG")
    private @Nullable String country;

    /** Made by Karaf. */
    public ImportMappingListCommand() {
        super("Name", "Rows are", "Form", ">Columns", "Id");
    }

    @Override
    Page<ImportMapping> page(Locale locale, Page.Request part) {
        String after =
                part.after() == null ? null : Input.id(part.after(), "--after").toString();
        return need(imports, ImportService.class)
                .mappings(actor(), Objects.requireNonNull(country), new Page.Request(after, part.limit()));
    }

    @Override
    Object[] row(ImportMapping each) {
        return new Object[] {
            each.name(),
            each.kind(),
            Objects.requireNonNullElse(each.form(), ""),
            each.columns().size(),
            each.id()
        };
    }
}
