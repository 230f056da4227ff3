package org.hashar.fund.internal.shareout;

import java.util.List;
import java.util.UUID;

/**
 * What a share-out does to one person, in smallest units: {@code savings + gain + claim = claimsSetOff + sum(loans) + arrears + paid + rounding +
 * carried}.
 *
 * @param gain below zero for a part of a loss
 * @param claimsSetOff fines and earlier claims that are paid from the share
 * @param loans that are repaid from the share, by how much
 * @param arrears that are kept back and saved
 * @param paid in cash
 * @param rounding what the settlement unit takes, below zero what it gives
 * @param carried what stays owed by the fund
 * @param claim what a loss beyond the savings leaves owed to the fund
 * @param debtLeft claims and loans that are still owed, the new claim too
 */
record Portion(
        UUID person,
        long savings,
        long gain,
        long claimsSetOff,
        List<Holding.Loan> loans,
        long arrears,
        long paid,
        long rounding,
        long carried,
        long claim,
        long debtLeft) {
    Portion {
        loans = List.copyOf(loans);
    }

    long share() {
        return Math.addExact(savings, gain);
    }

    long setOff() {
        return loans.stream().mapToLong(Holding.Loan::left).reduce(claimsSetOff, Math::addExact);
    }
}
