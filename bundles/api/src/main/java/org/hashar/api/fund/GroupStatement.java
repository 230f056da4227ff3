package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * A group's savings fund at the end of a day. {@code cash = savings + cashDifference + shareOuts + interest
 * + enterprise - loanLosses - loansOutstanding - expenses}, always.
 *
 * @param savings what members have paid in, and not been paid out at share-outs
 * @param loansOutstanding what members owe
 * @param expenses spent so far
 * @param cashDifference counted more (or less) than expected, so far
 * @param shareOuts what share-outs have put beside the savings: results divided, below zero for gains, less what members owe from them, and what
 *     is kept for the social fund; also what the group had won or lost before it was registered with balances
 * @param interest that loans have earned so far
 * @param loanLosses debts given up for lost so far, less what was recovered of them
 * @param enterprise what the box has from the group's enterprises, below zero for what it has put into them
 * @param cash in the box
 * @param lines by date and order of posting; a reversed one and its reversal both stand here
 */
public record GroupStatement(
        UUID group,
        LocalDate asOf,
        Instant asKnown,
        Amount savings,
        Amount loansOutstanding,
        Amount expenses,
        Amount cashDifference,
        Amount shareOuts,
        Amount interest,
        Amount loanLosses,
        Amount enterprise,
        Amount cash,
        List<StatementLine> lines) {
    public GroupStatement {
        lines = List.copyOf(lines);
    }

    /** Of a fund whose loans are without interest, and that has no enterprise. */
    public GroupStatement(
            UUID group,
            LocalDate asOf,
            Instant asKnown,
            Amount savings,
            Amount loansOutstanding,
            Amount expenses,
            Amount cashDifference,
            Amount shareOuts,
            Amount cash,
            List<StatementLine> lines) {
        this(
                group,
                asOf,
                asKnown,
                savings,
                loansOutstanding,
                expenses,
                cashDifference,
                shareOuts,
                Amount.zero(savings.asset()),
                Amount.zero(savings.asset()),
                Amount.zero(savings.asset()),
                cash,
                lines);
    }
}
