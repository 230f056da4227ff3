package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * How a fund stands at the end of a day. What it has (cash, stock, loans) is its capital, plus the two differences, less what was lost,
 * forgiven, given away and spent: always, to the smallest coin.
 *
 * @param sources its capital by source and origin
 * @param capital their sum
 * @param cash money at hand
 * @param stock goods at hand, at cost
 * @param lent owed by groups
 * @param issueDifference agreed value of goods handed out, above (or below) their cost
 * @param priceDifference goods received in repayment, above (or below) their agreed value (R3)
 * @param lost goods lost before they were handed out, at cost; less what counts found
 * @param forgiven by decision
 * @param givenAway food and input aid, at cost
 * @param spent on the fund's needs
 */
public record FundPosition(
        UUID fund,
        LocalDate asOf,
        Instant asKnown,
        List<FundSource> sources,
        Amount capital,
        Amount cash,
        Amount stock,
        Amount lent,
        Amount issueDifference,
        Amount priceDifference,
        Amount lost,
        Amount forgiven,
        Amount givenAway,
        Amount spent) {
    public FundPosition {
        sources = List.copyOf(sources);
    }
}
