package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * The loan book of a group at the end of a day, by the day of issue, repaid loans too. Risk is told by the whole outstanding balance of the loans
 * concerned, never by their overdue instalments (R10; CGAP consensus guidelines 2003).
 *
 * @param outstanding what is owed of the principal of all loans: the denominator of the ratios of risk
 * @param overdue principal and interest that were due before the day and are not paid: understates the risk, to be shown only beside it
 * @param atRisk by how long they are overdue, the shortest time first
 * @param renegotiated outstanding of loans that were rescheduled at any time, overdue or not
 * @param interest that the loans have earned
 * @param lost what was given up and is not recovered
 * @param recovered of what was given up
 */
public record LoanPortfolio(
        UUID group,
        LocalDate asOf,
        Instant asKnown,
        Amount outstanding,
        Amount overdue,
        List<AtRisk> atRisk,
        Amount renegotiated,
        Amount interest,
        Amount lost,
        Amount recovered,
        List<InternalLoan> loans) {
    public LoanPortfolio {
        atRisk = List.copyOf(atRisk);
        loans = List.copyOf(loans);
    }

    /**
     * Loans that are overdue for long enough.
     *
     * @param moreThanDays for more than so many days
     * @param loans how many
     * @param outstanding what is owed of their principal, due or not: the numerator of PAR
     */
    public record AtRisk(int moreThanDays, int loans, Amount outstanding) {}
}
