package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.registry.GroupStanding;
import org.hashar.api.registry.GroupStandingService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:group-alerts}. */
@Service
@Command(
        scope = "hashar",
        name = "group-alerts",
        description = "Lists the groups that have fewer or more members than their country wants.")
public final class GroupAlertsCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable GroupStandingService standings;

    @Option(name = "--country", required = true, description = "TJ, KG")
    private @Nullable String country;

    @Option(name = "--territory", description = "Only this place and all below it, by any of its codes, or this area")
    private @Nullable String territory;

    @Option(name = "--as-of", description = "The day, for example 2011-05-05; today when left out")
    private @Nullable String asOf;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        String code = Objects.requireNonNull(country).toUpperCase(Locale.ROOT);
        LocalDate given = Input.date(asOf, "--as-of");
        LocalDate day = given == null ? today(known -> known.code().equals(code)) : given;
        List<GroupStanding> found = need(standings, GroupStandingService.class).alerts(actor(), code, territory, day);
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of("Code", "Group", "Place", ">Members", "Wanted", "Alerts");
        for (GroupStanding each : found) {
            table.addRow()
                    .addContent(
                            each.code(),
                            each.name(),
                            each.territory(),
                            each.members(),
                            each.smallest() + " - " + each.largest(),
                            each.alerts().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        Tables.print(table, out);
        return DONE;
    }
}
