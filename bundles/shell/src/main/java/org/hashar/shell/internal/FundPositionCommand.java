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
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundPosition;
import org.jspecify.annotations.Nullable;

/** {@code hashar:fund-position}. */
@Service
@Command(
        scope = "hashar",
        name = "fund-position",
        description = "Shows what a community, social or grant fund has, by source of its capital.")
public final class FundPositionCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(name = "fund", required = true, description = "Id of the fund")
    private @Nullable String fund;

    @Option(name = "--as-of", description = "The day, for example 2011-11-30; today when left out")
    private @Nullable String asOf;

    @Option(name = "--as-known", description = "Leave out what was recorded later than this moment")
    private @Nullable String asKnown;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        CapitalService service = need(capital, CapitalService.class);
        UUID id = Input.id(Objects.requireNonNull(fund), "fund");
        LocalDate day = Input.date(asOf, "--as-of");
        Fund of = service.require(actor(), id);
        FundPosition found = service.position(
                actor(),
                id,
                day == null ? today(country -> country.code().equals(of.country())) : day,
                Input.instant(asKnown, "--as-known"));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        out.println(say(locale, "fund-title", of.kind(), found.asOf(), found.asKnown()));
        ShellTable table = Tables.of("", ">" + of.currency()).noHeaders();
        found.sources()
                .forEach(line -> Tables.row(
                        table,
                        line.origin() == null ? line.source().name() : line.source() + " " + line.origin(),
                        line.amount()));
        Tables.row(table, say(locale, "fund.capital"), found.capital());
        Tables.row(table, say(locale, "fund.issue-difference"), found.issueDifference());
        Tables.row(table, say(locale, "fund.price-difference"), found.priceDifference());
        Tables.row(table, say(locale, "fund.lost"), found.lost().negated());
        Tables.row(table, say(locale, "fund.forgiven"), found.forgiven().negated());
        Tables.row(table, say(locale, "fund.given-away"), found.givenAway().negated());
        Tables.row(table, say(locale, "fund.spent"), found.spent().negated());
        Tables.row(table, say(locale, "fund.cash"), found.cash());
        Tables.row(table, say(locale, "fund.stock"), found.stock());
        Tables.row(table, say(locale, "fund.lent"), found.lent());
        Tables.print(table, out);
        return DONE;
    }
}
