package org.hashar.fund.internal.shareout;

import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.SetOff;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;

/**
 * What a share-out does to one person, in smallest units: {@code savings + gain + claim = claimsSetOff + sum(loans) + social + arrears + paid +
 * rounding + carried}.
 *
 * @param gain below zero for a part of a loss
 * @param claimsSetOff fines and earlier claims that are paid from the share
 * @param loans that are repaid from the share, by how much
 * @param social arrears that are paid into the social fund
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
        long social,
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

    /** Everything that is paid from the share to somebody else than the person. */
    long setOff() {
        return Math.addExact(Math.addExact(claimsSetOff, Holding.owed(loans)), social);
    }

    long interest() {
        return loans.stream().mapToLong(Holding.Loan::interest).sum();
    }

    /** The same, part by part. */
    SetOff parts(Asset asset) {
        return new SetOff(
                new Amount(claimsSetOff, asset),
                new Amount(interest(), asset),
                new Amount(Holding.owed(loans) - interest(), asset),
                new Amount(social, asset));
    }
}
