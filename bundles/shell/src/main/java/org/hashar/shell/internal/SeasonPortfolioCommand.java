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
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.SeasonService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:season-portfolio}. */
@Service
@Command(
        scope = "hashar",
        name = "season-portfolio",
        description = "Shows what of a season's loans fell due, came back and is carried over, and what is at risk.")
public final class SeasonPortfolioCommand extends DayCommand<SeasonPortfolio> {
    @Reference(optional = true)
    private @Nullable SeasonService seasons;

    @Argument(name = "season", required = true, description = "Id of the season")
    private @Nullable String season;

    @Override
    SeasonPortfolio find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(season), "season");
        return need(seasons, SeasonService.class).portfolio(actor(), id, day, known);
    }

    @Override
    void print(SeasonPortfolio found, Locale locale, PrintStream out) {
        out.println(say(locale, "portfolio-title", found.asOf(), found.loans(), found.dueOn()));
        ShellTable table = Tables.of("", ">" + found.lent().asset().code()).noHeaders();
        Tables.row(table, say(locale, "portfolio.lent"), found.lent());
        Tables.row(table, say(locale, "portfolio.returned"), found.returned());
        Tables.row(table, say(locale, "portfolio.due"), found.due());
        Tables.row(table, say(locale, "portfolio.collected"), found.collected());
        Tables.row(table, say(locale, "fund.forgiven"), found.forgiven());
        Tables.row(table, say(locale, "portfolio.outstanding"), found.outstanding());
        Tables.row(table, say(locale, "portfolio.carried-over"), found.carriedOver());
        Tables.row(table, say(locale, "portfolio.renegotiated"), found.renegotiated());
        Tables.row(table, say(locale, "portfolio.at-risk", 1), found.par1());
        Tables.row(table, say(locale, "portfolio.at-risk", 31), found.par30());
        Tables.row(table, say(locale, "portfolio.at-risk", 91), found.par90());
        Tables.print(table, out);
    }
}
