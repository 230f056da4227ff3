package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hashar.fund.internal.simulation.GroupModel.Loan;
import org.jspecify.annotations.Nullable;

/**
 * A loan at a flat price that is due on one day and costs all of it whenever it is settled. A payment pays interest, then principal. What is set
 * off before the loan is due pays principal first; when none is left, the interest falls due that day. What is taken back is owed again, the
 * latest first.
 */
final class FlatLoan {
    private static final Comparator<Debt> ORDER =
            Comparator.comparing((Debt debt) -> debt.due).thenComparing(debt -> !debt.interest);

    private final List<Debt> debts = new ArrayList<>();
    private final Deque<Piece> paid = new ArrayDeque<>();
    private final NavigableMap<LocalDate, Long> interest = new TreeMap<>();
    private boolean over;

    /** Something owed. */
    private static final class Debt {
        final boolean interest;
        final LocalDate due;
        long left;

        Debt(boolean interest, LocalDate due, long left) {
            this.interest = interest;
            this.due = due;
            this.left = left;
        }
    }

    private record Piece(Debt of, long units) {}

    /** What was posted on a loan, by the days on which it was. */
    record History(
            NavigableMap<LocalDate, Long> issues,
            NavigableMap<LocalDate, Long> payments,
            NavigableMap<LocalDate, Long> setOffs) {}

    private FlatLoan() {}

    /**
     * A loan through all that happened by the end of a day: before it was handed out there is nothing to pay.
     *
     * @param of null when nobody handed it out
     */
    static FlatLoan through(@Nullable Loan of, History history, LocalDate until) {
        FlatLoan loan = new FlatLoan();
        TreeSet<LocalDate> days = new TreeSet<>(history.issues().keySet());
        days.addAll(history.payments().keySet());
        days.addAll(history.setOffs().keySet());
        long issued = 0;
        for (LocalDate day : days.headSet(until, true)) {
            boolean before = issued > 0;
            issued += history.issues().getOrDefault(day, 0L);
            if (of != null && !before && issued > 0) {
                loan.debts.add(new Debt(true, of.due(), of.interest()));
                loan.debts.add(new Debt(false, of.due(), of.principal()));
            }
            loan.pay(day, history.payments().getOrDefault(day, 0L));
            loan.setOff(day, history.setOffs().getOrDefault(day, 0L));
        }
        return loan;
    }

    private void pay(LocalDate day, long units) {
        if (units < 0) {
            takeBack(day, -units);
        } else {
            over |= put(day, open(), units) > 0;
        }
    }

    private void setOff(LocalDate day, long units) {
        if (units <= 0) {
            takeBack(day, -units);
            return;
        }
        long rest =
                put(day, open().stream().filter(debt -> !debt.due.isAfter(day)).toList(), units);
        rest = put(day, open().stream().filter(debt -> !debt.interest).toList(), rest);
        if (open().stream().allMatch(debt -> debt.interest)) {
            long coming = open().stream()
                    .filter(debt -> debt.due.isAfter(day))
                    .mapToLong(debt -> debt.left)
                    .sum();
            open().stream().filter(debt -> debt.due.isAfter(day)).forEach(debt -> debt.left = 0);
            debts.add(new Debt(true, day, coming));
            rest = put(day, open(), rest);
        }
        over |= rest > 0;
    }

    private List<Debt> open() {
        return debts.stream().filter(debt -> debt.left > 0).sorted(ORDER).toList();
    }

    private long put(LocalDate day, List<Debt> on, long units) {
        long rest = units;
        for (Debt debt : on) {
            long part = Math.min(rest, debt.left);
            if (part > 0) {
                debt.left -= part;
                rest -= part;
                paid.push(new Piece(debt, part));
                note(day, debt, part);
            }
        }
        return rest;
    }

    private void takeBack(LocalDate day, long units) {
        long rest = units;
        while (rest > 0 && !paid.isEmpty()) {
            Piece last = paid.pop();
            long part = Math.min(rest, last.units());
            rest -= part;
            last.of().left += part;
            note(day, last.of(), -part);
            if (last.units() > part) {
                paid.push(new Piece(last.of(), last.units() - part));
            }
        }
    }

    private void note(LocalDate day, Debt debt, long units) {
        if (debt.interest) {
            interest.merge(day, units, Long::sum);
        }
    }

    /** Of what was paid and set off on a day. */
    long interestOn(LocalDate day) {
        return interest.getOrDefault(day, 0L);
    }

    /** What would end it on a day: interest that is not due only with principal. */
    long toSettle(LocalDate day) {
        boolean coming = open().stream().anyMatch(debt -> !debt.interest && debt.due.isAfter(day));
        return open().stream()
                .filter(debt -> coming || !debt.due.isAfter(day))
                .mapToLong(debt -> debt.left)
                .sum();
    }

    /** Whether more was paid, on some day, than was owed. */
    boolean isOver() {
        return over;
    }
}
