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
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:season-lineage}. */
@Service
@Command(
        scope = "hashar",
        name = "season-lineage",
        description = "Shows which capital paid for the loans of a season: new money, or repayments of earlier groups.")
public final class SeasonLineageCommand extends DayCommand<SeasonLineage> {
    @Reference(optional = true)
    private @Nullable SeasonService seasons;

    @Argument(name = "season", required = true, description = "Id of the season")
    private @Nullable String season;

    @Override
    SeasonLineage find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(season), "season");
        return need(seasons, SeasonService.class).lineage(actor(), id, day, known);
    }

    @Override
    void print(SeasonLineage found, Locale locale, PrintStream out) {
        out.println(say(locale, "lineage-title", found.asOf(), found.newMoney(), found.revolved()));
        ShellTable table = Tables.of("Group", ">Generation", ">Amount", "Paid by");
        for (SeasonLineage.LoanLineage loan : found.loans()) {
            for (SeasonLineage.Funding part : loan.funding()) {
                table.addRow()
                        .addContent(
                                loan.group(),
                                loan.generation(),
                                part.amount(),
                                part.repaidBy() == null
                                        ? String.valueOf(part.source())
                                        : say(locale, "lineage.repaid-by", part.repaidBy()));
            }
        }
        Tables.print(table, out);
    }
}
