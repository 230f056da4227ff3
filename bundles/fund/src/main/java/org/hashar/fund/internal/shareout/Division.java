package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares out a fund (R4): the result by weights, each one's share against what each one owes, the rest in cash. Pure; whole smallest units, and
 * none is lost.
 *
 * @param portions in the order of the holdings
 * @param paid in cash in all
 * @param remainder what cannot be paid in settlement units: zero or more, less than one
 */
record Division(List<Portion> portions, long paid, long remainder) {
    Division {
        portions = List.copyOf(portions);
    }

    /** A share before cash is handed out. */
    private record Claimed(
            Holding of, long gain, long claimsSetOff, List<Holding.Loan> loans, long arrears, long payable) {}

    /**
     * Divides.
     *
     * @param result to divide by the weights; below zero for a loss
     * @param cash in the box; when it is less than all are to be paid, because others owe more than their share, it is divided by what each is to
     *     be paid and the rest is carried
     * @param unit smallest amount paid in cash, 1 or more
     * @throws IllegalArgumentException when there is a result and nobody with a weight
     */
    static Division of(List<Holding> holdings, long result, long cash, long unit) {
        long[] gains = LargestRemainder.divide(
                Math.abs(result), holdings.stream().map(Holding::weight).toList());
        List<Claimed> claimed = new ArrayList<>();
        for (int i = 0; i < gains.length; i++) {
            claimed.add(setOff(holdings.get(i), result < 0 ? -gains[i] : gains[i]));
        }
        long payable = claimed.stream().mapToLong(Claimed::payable).reduce(0, Math::addExact);
        long available = Math.min(payable, Math.max(0, cash));
        List<BigInteger> weights =
                claimed.stream().map(one -> BigInteger.valueOf(one.payable())).toList();
        long[] owed = LargestRemainder.divide(available, weights);
        long[] paid = LargestRemainder.inUnits(owed, unit);
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < paid.length; i++) {
            portions.add(portion(claimed.get(i), owed[i], paid[i]));
        }
        return new Division(portions, available - available % unit, available % unit);
    }

    private static Claimed setOff(Holding of, long gain) {
        long rest = Math.max(0, Math.addExact(of.savings(), gain));
        long claims = Math.min(rest, of.claims());
        rest -= claims;
        List<Holding.Loan> loans = new ArrayList<>();
        for (Holding.Loan loan : of.loans()) {
            long repaid = Math.min(rest, loan.left());
            if (repaid > 0) {
                loans.add(new Holding.Loan(loan.id(), repaid));
                rest -= repaid;
            }
        }
        long arrears = Math.min(rest, of.arrears());
        return new Claimed(of, gain, claims, loans, arrears, rest - arrears);
    }

    private static Portion portion(Claimed of, long owed, long paid) {
        Holding holding = of.of();
        long claim = Math.max(0, Math.negateExact(Math.addExact(holding.savings(), of.gain())));
        long owing = holding.loans().stream().mapToLong(Holding.Loan::left).reduce(holding.claims(), Math::addExact);
        long setOff = of.loans().stream().mapToLong(Holding.Loan::left).reduce(of.claimsSetOff(), Math::addExact);
        return new Portion(
                holding.person(),
                holding.savings(),
                of.gain(),
                of.claimsSetOff(),
                of.loans(),
                of.arrears(),
                paid,
                owed - paid,
                of.payable() - owed,
                claim,
                Math.addExact(owing - setOff, claim));
    }
}
