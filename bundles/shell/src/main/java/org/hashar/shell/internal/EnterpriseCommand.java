package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
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

/** {@code hashar:enterprise}. */
@Service
@Command(
        scope = "hashar",
        name = "enterprise",
        description = "Shows what an enterprise of a group sold, what it cost, gained and shared out, and its orders.")
public final class EnterpriseCommand extends DayCommand<Enterprise> {
    @Reference(optional = true)
    private @Nullable EnterpriseService enterprises;

    @Argument(name = "enterprise", required = true, description = "Id of the enterprise")
    private @Nullable String enterprise;

    @Override
    Enterprise find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(enterprise), "enterprise");
        return need(enterprises, EnterpriseService.class).require(actor(), id, day, known);
    }

    @Override
    void print(Enterprise found, Locale locale, PrintStream out) {
        Enterprise.Result result = found.result();
        out.println(say(
                locale,
                "enterprise-title",
                found.name(),
                found.asOf(),
                found.entitled().size()));
        ShellTable table = Tables.of("", ">" + result.sales().asset().code()).noHeaders();
        Tables.row(table, say(locale, "enterprise.sales"), result.sales());
        Tables.row(table, say(locale, "enterprise.costs"), result.costs());
        Tables.row(table, say(locale, "enterprise.net-gain"), result.netGain());
        Tables.row(table, say(locale, "enterprise.shared"), result.shared());
        Tables.row(table, say(locale, "enterprise.undivided"), result.undivided());
        Tables.row(table, say(locale, "fund.stock"), result.stock());
        Tables.row(table, say(locale, "enterprise.owed-by-customers"), result.owedByCustomers());
        Tables.row(table, say(locale, "enterprise.owed-to-members"), result.owedToMembers());
        Tables.row(table, say(locale, "enterprise.in-box"), result.inBox());
        Tables.print(table, out);
        if (!found.orders().isEmpty()) {
            orders(found, out);
        }
    }

    private static void orders(Enterprise found, PrintStream out) {
        ShellTable table = Tables.of("Ordered", "Due", "What", ">Quantity", ">Price", "State");
        for (Enterprise.Order order : found.orders()) {
            table.addRow()
                    .addContent(
                            order.placedOn(),
                            order.dueOn(),
                            order.what(),
                            order.quantity() == null ? "" : order.quantity(),
                            order.price(),
                            order.state());
        }
        Tables.print(table, out);
    }
}
