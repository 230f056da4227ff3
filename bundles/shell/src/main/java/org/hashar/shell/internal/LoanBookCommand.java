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
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LoanPortfolio;
import org.jspecify.annotations.Nullable;

/** {@code hashar:loan-book}. */
@Service
@Command(
        scope = "hashar",
        name = "loan-book",
        description = "Shows the loans of a group to its members: what is owed, what is late, and what is at risk.")
public final class LoanBookCommand extends DayCommand<LoanPortfolio> {
    @Reference(optional = true)
    private @Nullable InternalLoanService loans;

    @Argument(name = "group", required = true, description = "Id of the group")
    private @Nullable String group;

    @Override
    LoanPortfolio find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(group), "group");
        return need(loans, InternalLoanService.class).portfolio(actor(), id, null, day, known);
    }

    @Override
    void print(LoanPortfolio found, Locale locale, PrintStream out) {
        out.println(say(locale, "loan-book-title", found.asOf(), found.outstanding(), found.overdue()));
        ShellTable table =
                Tables.of("Member", "Issued", "Due", ">Principal", ">Owed", ">Late", ">Days late", "Status", "Loan");
        for (InternalLoan loan : found.loans()) {
            table.addRow()
                    .addContent(
                            loan.person(),
                            loan.issuedOn(),
                            loan.dueOn(),
                            loan.principal().text(),
                            loan.outstanding().text(),
                            loan.overdue().text(),
                            loan.daysInArrears(),
                            loan.status(),
                            loan.id());
        }
        Tables.print(table, out);
        for (LoanPortfolio.AtRisk risk : found.atRisk()) {
            out.println(say(locale, "loan-book.at-risk", risk.moreThanDays(), risk.loans(), risk.outstanding()));
        }
    }
}
