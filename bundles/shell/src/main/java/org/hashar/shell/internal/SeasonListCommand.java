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
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:season-list}. */
@Service
@Command(scope = "hashar", name = "season-list", description = "Lists the seasons of a community fund with their ids.")
public final class SeasonListCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable SeasonService seasons;

    @Argument(name = "fund", required = true, description = "Id of the fund")
    private @Nullable String fund;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        UUID id = Input.id(Objects.requireNonNull(fund), "fund");
        List<Season> found = need(seasons, SeasonService.class).list(actor(), id);
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of("Season", "Opens", "Due", "Closed", "Id");
        for (Season season : found) {
            table.addRow()
                    .addContent(
                            season.name(),
                            season.opensOn(),
                            season.dueOn(),
                            season.closedOn() == null ? "" : season.closedOn(),
                            season.id());
        }
        Tables.print(table, out);
        return DONE;
    }
}
