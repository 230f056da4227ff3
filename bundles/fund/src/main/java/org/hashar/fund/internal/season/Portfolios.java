package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.ledger.FundEntity;

/** Adds the loans of a season up. */
final class Portfolios {
    private Portfolios() {}

    static SeasonPortfolio of(EntityManager em, FundEntity fund, SeasonEntity season, LocalDate asOf, Instant asKnown) {
        List<RevolvingLoanEntity> all = SeasonRows.loans(em, fund.id()).stream()
                .filter(loan ->
                        loan.season().equals(season.id()) && !loan.issuedOn().isAfter(asOf))
                .toList();
        List<RevolvingLoan> loans = LoanRows.read(em, fund, all, asOf, asKnown).stream()
                .filter(loan -> !loan.reversed() && !loan.recordedAt().isAfter(asKnown))
                .toList();
        LocalDate dueOn = SeasonRows.dueOn(em, season, asOf, asKnown);
        Sums sums = new Sums(loans, new Amount(0, fund.asset()));
        Predicate<RevolvingLoan> due = loan -> !loan.dueOn().isAfter(asOf);
        return new SeasonPortfolio(
                season.id(),
                asOf,
                asKnown,
                dueOn,
                loans.size(),
                sums.of(RevolvingLoan::principal),
                sums.of(RevolvingLoan::returned),
                sums.of(loan -> loan.principal().minus(loan.returned()), due),
                sums.of(RevolvingLoan::repaid),
                sums.of(RevolvingLoan::forgiven),
                sums.of(RevolvingLoan::outstanding),
                sums.of(RevolvingLoan::outstanding, loan -> asOf.isAfter(dueOn)),
                sums.of(RevolvingLoan::outstanding, RevolvingLoan::rescheduled),
                sums.of(RevolvingLoan::outstanding, RevolvingLoan::overdue),
                sums.of(RevolvingLoan::outstanding, overdueBy(30, asOf)),
                sums.of(RevolvingLoan::outstanding, overdueBy(90, asOf)));
    }

    private static Predicate<RevolvingLoan> overdueBy(int days, LocalDate asOf) {
        return loan -> loan.dueOn().plusDays(days).isBefore(asOf);
    }

    /** Sums over loans. */
    private record Sums(List<RevolvingLoan> loans, Amount zero) {
        Amount of(Function<RevolvingLoan, Amount> part) {
            return of(part, loan -> true);
        }

        Amount of(Function<RevolvingLoan, Amount> part, Predicate<RevolvingLoan> which) {
            return loans.stream().filter(which).map(part).reduce(zero, Amount::plus);
        }
    }
}
