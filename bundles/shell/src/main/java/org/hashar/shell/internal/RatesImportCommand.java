package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Actor;
import org.hashar.api.country.Country;
import org.hashar.api.fund.RateService;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** {@code hashar:rates-import}. */
@Service
@Command(
        scope = "hashar",
        name = "rates-import",
        description = "Takes in a bank's official rates, from the bank itself or from a file as the bank published it.")
public final class RatesImportCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable RateService rates;

    @Argument(index = 0, name = "source", required = true, description = "NBT, NBKR, CBR or another installed source")
    private @Nullable String source;

    @Argument(
            index = 1,
            name = "date",
            description = "The day the rates are for, for example 2026-11-20; needed when they are fetched. "
                    + "A file's own day is taken when it is left out")
    private @Nullable String date;

    @Option(name = "--file", description = "The document as the bank published it; - reads it from the input")
    private @Nullable String file;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        RateService service = need(rates, RateService.class);
        Actor actor = actor();
        String bank = Objects.requireNonNull(source).toUpperCase(Locale.ROOT);
        LocalDate day = Input.date(date, "date");
        RateService.Import done;
        if (file != null) {
            done = service.importDocument(actor, bank, day, Input.file(session(), file));
        } else {
            done = service.fetch(actor, bank, day == null ? today(country -> publishes(country, bank)) : day);
        }
        if (json) {
            out.println(Json.of(done));
            return DONE;
        }
        ShellTable table = Tables.of("Currency", ">Nominal", ">Rate", "In", "Day", "State");
        for (ExchangeRate rate : done.stored()) {
            table.addRow().addContent(row(rate, say(locale, "rate-stored")));
        }
        for (RateService.Held held : done.held()) {
            table.addRow().addContent(row(held.rate(), say(locale, "rate-held." + held.reason())));
        }
        if (!done.stored().isEmpty() || !done.held().isEmpty()) {
            Tables.print(table, out);
        }
        out.println(say(
                locale,
                "rates-imported",
                done.source(),
                done.date(),
                done.stored().size(),
                done.known(),
                done.held().size()));
        return DONE;
    }

    private static boolean publishes(Country country, String source) {
        return country.currency() != null
                && country.currency().rateSources().stream()
                        .anyMatch(bank -> bank.id().equals(source));
    }

    private static Object[] row(ExchangeRate rate, String state) {
        return new Object[] {rate.currency(), rate.nominal(), rate.published(), rate.base(), rate.date(), state};
    }
}
