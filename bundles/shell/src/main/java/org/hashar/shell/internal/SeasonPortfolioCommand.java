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
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/** {@code hashar:season-portfolio}. */
@Service
@Command(
        scope = "hashar",
        name = "season-portfolio",
        description = "Shows what of a season's loans fell due, came back and is carried over, and what is at risk.")
public final class SeasonPortfolioCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable SeasonService seasons;

    @Argument(name = "season", required = true, description = "Id of the season")
    private @Nullable String season;

    @Option(name = "--as-of", description = "The day, for example 2011-12-15; today when left out")
    private @Nullable String asOf;

    @Option(name = "--as-known", description = "Leave out what was recorded later than this moment")
    private @Nullable String asKnown;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        UUID id = Input.id(Objects.requireNonNull(season), "season");
        LocalDate day = Input.date(asOf, "--as-of");
        SeasonPortfolio found = need(seasons, SeasonService.class)
                .portfolio(
                        actor(), id, day == null ? today(country -> true) : day, Input.instant(asKnown, "--as-known"));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        out.println(say(locale, "portfolio-title", found.asOf(), found.loans(), found.dueOn()));
        ShellTable table = Tables.of("", ">" + found.lent().asset().code()).noHeaders();
        row(table, say(locale, "portfolio.lent"), found.lent());
        row(table, say(locale, "portfolio.returned"), found.returned());
        row(table, say(locale, "portfolio.due"), found.due());
        row(table, say(locale, "portfolio.collected"), found.collected());
        row(table, say(locale, "fund.forgiven"), found.forgiven());
        row(table, say(locale, "portfolio.outstanding"), found.outstanding());
        row(table, say(locale, "portfolio.carried-over"), found.carriedOver());
        row(table, say(locale, "portfolio.renegotiated"), found.renegotiated());
        row(table, say(locale, "portfolio.at-risk", 1), found.par1());
        row(table, say(locale, "portfolio.at-risk", 31), found.par30());
        row(table, say(locale, "portfolio.at-risk", 91), found.par90());
        Tables.print(table, out);
        return DONE;
    }

    private static void row(ShellTable table, String what, Amount amount) {
        table.addRow().addContent(what, amount.text());
    }
}
