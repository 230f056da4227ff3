package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.PeriodService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:period-close}. */
@Service
@Command(
        scope = "hashar",
        name = "period-close",
        description = "Closes a fund up to a day: no figure of that day or of one before it moves any more.")
public final class PeriodCloseCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable PeriodService periods;

    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(
            index = 0,
            name = "fund",
            required = true,
            description = "Id of the fund, or of the group or association that has no other")
    private @Nullable String fund;

    @Argument(
            index = 1,
            name = "day",
            required = true,
            description = "The last day that is closed, for example 2011-11-30")
    private @Nullable String day;

    @Option(name = "--reason", required = true, description = "Why, in words")
    private @Nullable String reason;

    @Option(name = "--id", description = "Id of the change, to send the same again; a new one when left out")
    private @Nullable String id;

    @Override
    int run(Locale locale, PrintStream out) {
        LocalDate until = Objects.requireNonNull(Input.date(Objects.requireNonNull(day), "day"));
        UUID of = Input.fund(need(capital, CapitalService.class), actor(), Objects.requireNonNull(fund));
        PeriodDraft draft = new PeriodDraft(
                id == null ? Input.newId() : Input.id(id, "--id"), of, until, Objects.requireNonNull(reason), null);
        PeriodChange closed =
                need(periods, PeriodService.class).change(actor(), draft).value();
        out.println(say(locale, "period-closed", String.valueOf(closed.closedUntil()), closed.id()));
        return DONE;
    }
}
