package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:period-list}. */
@Service
@Command(
        scope = "hashar",
        name = "period-list",
        description = "Lists how a fund was closed up to a day and opened again, the last time first.")
public final class PeriodListCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable PeriodService periods;

    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(
            name = "fund",
            required = true,
            description = "Id of the fund, or of the group or association that has no other")
    private @Nullable String fund;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        UUID id = Input.fund(need(capital, CapitalService.class), actor(), Objects.requireNonNull(fund));
        List<PeriodChange> found = need(periods, PeriodService.class).changes(actor(), id);
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of("Closed until", "Reason", "By", "At");
        for (PeriodChange change : found) {
            table.addRow()
                    .addContent(
                            change.closedUntil() == null ? "" : change.closedUntil(),
                            change.reason(),
                            change.changedBy(),
                            change.changedAt());
        }
        Tables.print(table, out);
        return DONE;
    }
}
