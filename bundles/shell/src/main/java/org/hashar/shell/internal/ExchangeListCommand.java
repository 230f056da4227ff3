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
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ForeignMoney;
import org.jspecify.annotations.Nullable;

/** {@code hashar:exchange-list}. */
@Service
@Command(
        scope = "hashar",
        name = "exchange-list",
        description = "Shows what a fund holds of other currencies and all that it exchanged.")
public final class ExchangeListCommand extends DayCommand<ForeignMoney> {
    @Reference(optional = true)
    private @Nullable ExchangeService exchanges;

    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(
            name = "fund",
            required = true,
            description = "Id of the fund, or of the group or association that has no other")
    private @Nullable String fund;

    @Override
    ForeignMoney find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.fund(need(capital, CapitalService.class), actor(), Objects.requireNonNull(fund));
        return need(exchanges, ExchangeService.class).statement(actor(), id, day, known);
    }

    @Override
    void print(ForeignMoney found, Locale locale, PrintStream out) {
        ShellTable held = Tables.of("Held for", ">Amount");
        for (ForeignMoney.Held each : found.held()) {
            held.addRow()
                    .addContent(
                            each.origin() == null ? each.source().name() : each.source() + " " + each.origin(),
                            each.amount());
        }
        Tables.print(held, out);
        ShellTable exchanges = Tables.of("Date", ">Given", ">Got", "Rate", "By", ">Fee", "Id");
        for (ForeignMoney.Exchange each : found.exchanges()) {
            exchanges
                    .addRow()
                    .addContent(each.date(), each.given(), each.got(), each.rate(), each.by(), each.fee(), each.id());
        }
        Tables.print(exchanges, out);
    }
}
