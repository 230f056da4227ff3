package org.hashar.api.fund;

import org.hashar.api.money.Amount;

/**
 * What was set off against a share, part by part. Debts are set off in the order in which the group's rules pay what is due on a loan, claims
 * being fines; then the social fund. How a payment is divided between interest and principal is as agreed on the loan.
 *
 * @param claims fines, and what was owed from earlier losses
 * @param interest of loans, to the day
 * @param principal of loans
 * @param socialFund contributions to the social fund that were due and not paid
 */
public record SetOff(Amount claims, Amount interest, Amount principal, Amount socialFund) {
    /** All of it. */
    public Amount total() {
        return claims.plus(interest).plus(principal).plus(socialFund);
    }
}
