package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:enterprise-list}. */
@Service
@Command(
        scope = "hashar",
        name = "enterprise-list",
        description = "Lists the enterprises of a group with their gain and their ids.")
public final class EnterpriseListCommand extends DayCommand<List<Enterprise>> {
    @Reference(optional = true)
    private @Nullable EnterpriseService enterprises;

    @Argument(name = "group", required = true, description = "Id of the group")
    private @Nullable String group;

    @Override
    List<Enterprise> find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(group), "group");
        return need(enterprises, EnterpriseService.class).ofGroup(actor(), id, day, known);
    }

    @Override
    void print(List<Enterprise> found, Locale locale, PrintStream out) {
        ShellTable table = Tables.of("Enterprise", "Started", "Closed", ">Net gain", ">Undivided", "Id");
        for (Enterprise enterprise : found) {
            table.addRow()
                    .addContent(
                            enterprise.name(),
                            enterprise.startsOn(),
                            enterprise.closedOn() == null ? "" : enterprise.closedOn(),
                            enterprise.result().netGain(),
                            enterprise.result().undivided(),
                            enterprise.id());
        }
        Tables.print(table, out);
    }
}
