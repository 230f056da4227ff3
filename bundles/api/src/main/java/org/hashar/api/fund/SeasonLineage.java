package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Which capital paid for the loans of a season: the proof that it revolves. Money in the box is used in the order in which it came; goods carry
 * what they were paid with from batch to loan. Derived from the postings each time, so a correction of long ago is in it.
 *
 * @param newMoney lent from capital that had not been lent before
 * @param revolved lent from repayments
 * @param loans by day of issue and id
 */
public record SeasonLineage(
        UUID season, LocalDate asOf, Instant asKnown, Amount newMoney, Amount revolved, List<LoanLineage> loans) {
    public SeasonLineage {
        loans = List.copyOf(loans);
    }

    /**
     * What paid for a loan.
     *
     * @param generation 1 when all of it is new money; one more than the highest generation of the loans whose repayments paid for it
     * @param funding by document; at cost, so that the sum may differ from the agreed value
     */
    public record LoanLineage(UUID loan, UUID group, int generation, List<Funding> funding) {
        public LoanLineage {
            funding = List.copyOf(funding);
        }
    }

    /**
     * A part of it.
     *
     * @param document that brought it in: a receipt of capital, or a repayment
     * @param source of new money; null for a repayment
     * @param repaidLoan the loan that was repaid, null for new money
     * @param repaidBy the group that repaid it, null for new money
     */
    public record Funding(
            UUID document,
            @Nullable CapitalSource source,
            @Nullable UUID repaidLoan,
            @Nullable UUID repaidBy,
            Amount amount) {}
}
