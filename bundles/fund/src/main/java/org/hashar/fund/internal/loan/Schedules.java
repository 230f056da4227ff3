package org.hashar.fund.internal.loan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rounding.Place;

/**
 * Loan terms into instalments: whole smallest units, reckoned with exact fractions. The principal parts sum to the principal. Pure.
 *
 * <p>Interest of a period is debt times {@link Terms#factor(int)}; the debt is the whole principal for a flat loan, and otherwise what is left
 * of it in whole units, so that what is rounded in one instalment is reckoned with in the next. Instalments of equal size solve the annuity
 * equation for periods of any lengths: the present values of the payments at the loan's own rate are the principal,
 * {@code P = A (1/(1+f1) + 1/((1+f1)(1+f2)) + ...)}, which for equal periods is the textbook's {@code A = P f / (1 - (1+f)^-n)} (S. G. Kellison,
 * The Theory of Interest, chapter 3).
 */
final class Schedules {
    /**
     * What an instalment asks for, in smallest units.
     *
     * @param accrued the interest of its own period, whenever that is paid
     */
    record Line(long principal, long interest, long balance, long accrued) {}

    private final Terms terms;
    private final int last;
    private final long equal;
    private final List<Line> lines = new ArrayList<>();
    private long balance;
    private long carried;

    private Schedules(Terms terms) {
        this.terms = terms;
        this.last = terms.dates().size() - 1;
        this.balance = terms.principal();
        this.equal = terms.interest() == Interest.DECLINING_EQUAL_INSTALMENTS ? equal(terms) : 0;
    }

    /** The instalments, as many as there are dates or, when coarse rounding has paid the loan off before, fewer. */
    static List<Line> of(Terms terms) {
        Schedules schedule = new Schedules(terms);
        for (int i = 0; i <= schedule.last && (i == 0 || schedule.balance > 0); i++) {
            schedule.add(i);
        }
        return List.copyOf(schedule.lines);
    }

    private void add(int i) {
        long accrued = interest(i);
        long principal = i == last ? balance : principal(i, accrued);
        boolean ends = principal == balance;
        long interest = 0;
        if (i < terms.interestGrace() && !ends) {
            carried = Math.addExact(carried, accrued);
        } else {
            interest = Math.addExact(carried, accrued);
            carried = 0;
        }
        if (i == last && terms.place() == Place.LAST_INSTALMENT && terms.interest() != Interest.NONE) {
            interest = roundedLast(principal, interest);
        }
        balance -= principal;
        lines.add(new Line(principal, interest, balance, accrued));
    }

    private long interest(int i) {
        long debt = terms.interest() == Interest.FLAT ? terms.principal() : balance;
        return terms.factor(i).times(debt).nearest(roundedEach());
    }

    private long roundedEach() {
        return terms.place() == Place.EACH_INSTALMENT ? terms.multiple() : 1;
    }

    /** The principal in an instalment that is not the last one. */
    private long principal(int i, long interest) {
        if (i < terms.principalGrace()) {
            return 0;
        }
        if (terms.interest() == Interest.DECLINING_EQUAL_INSTALMENTS) {
            return Math.min(balance, Math.max(0, equal - interest));
        }
        int parts = last + 1 - terms.principalGrace();
        int paid = i + 1 - terms.principalGrace();
        return partial(paid, parts) - partial(paid - 1, parts);
    }

    /** What of the principal is paid after some of its equal parts; rounded as a sum, so that rounding never adds up. */
    private long partial(int paid, int parts) {
        Ratio sum = Ratio.of(terms.principal(), parts).times(paid);
        return terms.place() == Place.EACH_INSTALMENT
                ? Math.min(terms.principal(), sum.nearest(terms.multiple()))
                : paid * (terms.principal() / parts);
    }

    private long roundedLast(long principal, long interest) {
        long multiple = terms.multiple();
        long total = Ratio.of(Math.addExact(principal, interest), 1).nearest(multiple);
        while (total < principal) {
            total = Math.addExact(total, multiple);
        }
        return total - principal;
    }

    /** The size of equal instalments after the grace, rounded as the terms want it. */
    private static long equal(Terms terms) {
        BigInteger growth = BigInteger.ONE;
        BigInteger shares = BigInteger.ZERO;
        BigInteger scale = BigInteger.ONE;
        for (int i = terms.principalGrace(); i < terms.dates().size(); i++) {
            Ratio factor = terms.factor(i);
            BigInteger grown = factor.denominator().add(factor.numerator());
            growth = growth.multiply(grown);
            shares = shares.multiply(grown).add(scale.multiply(factor.denominator()));
            scale = scale.multiply(factor.denominator());
        }
        // After each period the debt is (P growth - A shares) / scale; it must be nothing after the last one.
        Ratio size = new Ratio(growth.multiply(BigInteger.valueOf(terms.principal())), shares);
        return terms.place() == Place.EACH_INSTALMENT ? size.nearest(terms.multiple()) : size.floor();
    }
}
