package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/**
 * What a person brings into a share-out. All amounts in smallest units, zero or more.
 *
 * @param weight in the result, in any measure that all have in common
 * @param savings that are shared out; zero when savings stay
 * @param claims fines, and what is owed from earlier share-outs
 * @param loans that are owed, by the day they were handed out
 * @param arrears of contributions
 */
record Holding(UUID person, BigInteger weight, long savings, long claims, List<Loan> loans, long arrears) {
    Holding {
        loans = List.copyOf(loans);
    }

    /**
     * A loan that is owed.
     *
     * @param left above zero
     */
    record Loan(UUID id, long left) {}
}
