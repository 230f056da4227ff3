package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.CapitalService;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a fund has of something, as a table or in JSON.
 *
 * @param <T> one of them
 */
public abstract class FundListCommand<T> extends HasharCommand {
    private final String[] columns;

    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(
            name = "fund",
            required = true,
            description = "Id of the fund, or of the group or association that has no other")
    private @Nullable String fund;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    FundListCommand(String... columns) {
        this.columns = columns;
    }

    @Override
    final int run(Locale locale, PrintStream out) {
        List<T> found = list(Input.fund(need(capital, CapitalService.class), actor(), Objects.requireNonNull(fund)));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of(columns);
        found.forEach(each -> table.addRow().addContent(row(each)));
        Tables.print(table, out);
        return DONE;
    }

    /** Asks the service. */
    abstract List<T> list(UUID of);

    /** One of each column. */
    abstract Object[] row(T each);
}
