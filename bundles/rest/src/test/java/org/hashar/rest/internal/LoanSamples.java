package org.hashar.rest.internal;

import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;
import static org.hashar.rest.internal.SeasonSamples.DECISION;

import java.util.List;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.LoanTerms;

/** One of everything about loans from savings funds. Nobody here is real. */
final class LoanSamples {
    private LoanSamples() {}

    static LoanAgreement agreement() {
        LoanTerms terms = Samples.loanTerms();
        return new LoanAgreement(
                terms.interest(),
                terms.rate(),
                terms.dayCount(),
                terms.instalments(),
                terms.grace(),
                terms.rounding(),
                FlatSettlement.WHOLE);
    }

    static InternalLoan loan() {
        return new InternalLoan(
                LOAN,
                GROUP,
                PERSON,
                ID,
                DAY,
                DAY.plusDays(7),
                "SEED",
                agreement(),
                List.of(new InternalLoan.Guarantor(PERSON, DAY)),
                InternalLoan.Status.OVERDUE,
                som(5000),
                som(1000),
                som(75),
                som(4000),
                som(4000),
                som(4000),
                DAY.plusDays(7),
                3,
                som(4000),
                som(0),
                som(0),
                List.of(DAY),
                List.of(
                        new InternalLoan.Due(null, DAY, som(0), som(5), som(5), som(0), false),
                        new InternalLoan.Due(1, DAY.plusDays(7), som(5000), som(75), som(1075), som(4000), true)));
    }

    static LoanPortfolio portfolio() {
        return new LoanPortfolio(
                GROUP,
                DAY,
                NOW,
                som(4000),
                som(4000),
                List.of(new LoanPortfolio.AtRisk(30, 1, som(4000))),
                som(4000),
                som(75),
                som(0),
                som(0),
                List.of(loan()));
    }

    static InternalLoanDecisionDraft decision() {
        return new InternalLoanDecisionDraft(
                ID, LOAN, DAY, InternalLoanDecisionDraft.Kind.RESCHEDULE, "CROP_FAILURE", agreement(), DECISION);
    }
}
