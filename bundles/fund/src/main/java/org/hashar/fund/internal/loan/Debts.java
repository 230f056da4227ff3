package org.hashar.fund.internal.loan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What is owed on one loan, in the order in which it came to be owed. Summed in loops: each payment asks for several sums. For one thread. */
final class Debts implements Iterable<Debt> {
    private final List<Debt> all = new ArrayList<>();
    private final Map<Debt, Long> givenUp = new HashMap<>();

    @Override
    public Iterator<Debt> iterator() {
        return all.iterator();
    }

    void add(Debt debt) {
        all.add(debt);
    }

    void removeIf(Predicate<Debt> which) {
        all.removeIf(which);
    }

    /** Lets go what is left of some of them. */
    void drop(Predicate<Debt> which) {
        all.stream().filter(which).forEach(Debt::drop);
    }

    /** Lets go what is left of all, until it is taken back. */
    void giveUp() {
        all.forEach(debt -> givenUp.merge(debt, debt.drop(), Math::addExact));
    }

    /** Asks again for what was given up. */
    void takeBack() {
        givenUp.forEach(Debt::ask);
        givenUp.clear();
    }

    /** What is left of some of them. */
    long left(Predicate<Debt> which) {
        return sum(which, Debt::left);
    }

    /** What was paid of some of them. */
    long paid(Predicate<Debt> which) {
        return sum(which, Debt::paid);
    }

    private long sum(Predicate<Debt> which, ToLongFunction<Debt> what) {
        long sum = 0;
        for (Debt debt : all) {
            if (which.test(debt)) {
                sum += what.applyAsLong(debt);
            }
        }
        return sum;
    }

    /** Those of some of them of which anything is left, in an order. */
    List<Debt> open(Predicate<Debt> which, Comparator<Debt> order) {
        List<Debt> open = new ArrayList<>();
        for (Debt debt : all) {
            if (debt.left() > 0 && which.test(debt)) {
                open.add(debt);
            }
        }
        open.sort(order);
        return open;
    }

    List<Debt> list() {
        return List.copyOf(all);
    }
}
