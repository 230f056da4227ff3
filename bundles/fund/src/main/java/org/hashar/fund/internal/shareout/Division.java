package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.LoanHistory.Part;

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
            Holding of,
            long gain,
            long claimsSetOff,
            List<Holding.Loan> loans,
            long social,
            long arrears,
            long payable) {}

    /** How much of a payment on a loan is interest, and how much principal. */
    interface Split {
        Holding.Loan of(UUID loan, long units);
    }

    /**
     * What a share-out goes by.
     *
     * @param order in which debts are set off, each part once: claims are fines
     * @param split of what is paid on a loan
     * @param cash in the box; when it is less than all are to be paid, because others owe more than their share, it is divided by what each is to
     *     be paid and the rest is carried. What goes to the social fund stays in it first
     * @param unit smallest amount paid in cash, 1 or more
     */
    record Terms(List<Part> order, Split split, long cash, long unit) {}

    /**
     * Divides.
     *
     * @param result to divide by the weights; below zero for a loss
     * @throws IllegalArgumentException when there is a result and nobody with a weight
     */
    static Division of(List<Holding> holdings, long result, Terms terms) {
        long[] gains = LargestRemainder.divide(
                Math.abs(result), holdings.stream().map(Holding::weight).toList());
        List<Claimed> claimed = new ArrayList<>();
        long cash = Math.max(0, terms.cash());
        for (int i = 0; i < gains.length; i++) {
            Claimed one = setOff(holdings.get(i), result < 0 ? -gains[i] : gains[i], terms, cash);
            cash -= one.social();
            claimed.add(one);
        }
        long payable = claimed.stream().mapToLong(Claimed::payable).reduce(0, Math::addExact);
        long available = Math.min(payable, cash);
        List<BigInteger> weights =
                claimed.stream().map(one -> BigInteger.valueOf(one.payable())).toList();
        long[] owed = LargestRemainder.divide(available, weights);
        long[] paid = LargestRemainder.inUnits(owed, terms.unit());
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < paid.length; i++) {
            portions.add(portion(claimed.get(i), owed[i], paid[i]));
        }
        long remainder = available % terms.unit();
        return new Division(portions, available - remainder, remainder);
    }

    /** Debts come before the social fund, and what others are owed before what is kept back for the person. */
    private static Claimed setOff(Holding of, long gain, Terms terms, long cash) {
        long rest = Math.max(0, Math.addExact(of.savings(), gain));
        long claims = 0;
        long[] loans = new long[of.loans().size()];
        for (Part part : terms.order()) {
            if (part == Part.FINE) {
                claims = Math.min(rest, of.claims());
                rest -= claims;
                continue;
            }
            for (int i = 0; i < loans.length; i++) {
                Holding.Loan loan = of.loans().get(i);
                long paid = Math.min(rest, part == Part.INTEREST ? loan.interest() : loan.principal());
                loans[i] += paid;
                rest -= paid;
            }
        }
        List<Holding.Loan> repaid = new ArrayList<>();
        for (int i = 0; i < loans.length; i++) {
            if (loans[i] > 0) {
                repaid.add(terms.split().of(of.loans().get(i).id(), loans[i]));
            }
        }
        long social = Math.min(Math.min(rest, of.social()), cash);
        rest -= social;
        long arrears = Math.min(rest, of.arrears());
        return new Claimed(of, gain, claims, repaid, social, arrears, rest - arrears);
    }

    private static Portion portion(Claimed of, long owed, long paid) {
        Holding holding = of.of();
        long claim = Math.max(0, Math.negateExact(Math.addExact(holding.savings(), of.gain())));
        long owing = Math.addExact(holding.claims(), Holding.owed(holding.loans()));
        long setOff = Math.addExact(of.claimsSetOff(), Holding.owed(of.loans()));
        return new Portion(
                holding.person(),
                holding.savings(),
                of.gain(),
                of.claimsSetOff(),
                of.loans(),
                of.social(),
                of.arrears(),
                paid,
                owed - paid,
                of.payable() - owed,
                claim,
                Math.addExact(owing - setOff, claim));
    }

    /** Interest that is paid from shares. */
    long interest() {
        return portions.stream().mapToLong(Portion::interest).reduce(0, Math::addExact);
    }
}
