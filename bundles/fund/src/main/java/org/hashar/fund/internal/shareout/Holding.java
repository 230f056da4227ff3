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
 * @param social arrears of the social fund
 * @param arrears of contributions
 */
record Holding(UUID person, BigInteger weight, long savings, long claims, List<Loan> loans, long social, long arrears) {
    Holding {
        loans = List.copyOf(loans);
    }

    /**
     * What is owed on a loan, or paid of it.
     *
     * @param interest that ends the loan on the day, beside the principal
     */
    record Loan(UUID id, long interest, long principal) {
        long units() {
            return Math.addExact(interest, principal);
        }
    }

    /** All that is owed on loans. */
    static long owed(List<Loan> loans) {
        return loans.stream().mapToLong(Loan::units).reduce(0, Math::addExact);
    }
}
