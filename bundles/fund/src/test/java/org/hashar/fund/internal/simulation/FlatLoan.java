package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A loan at a flat price that is due on one day and costs all of it whenever it is settled: what is paid is interest until that is paid, then
 * principal. What is taken back is owed again, the latest first.
 */
final class FlatLoan {
    private final Deque<Piece> paid = new ArrayDeque<>();
    private final NavigableMap<LocalDate, Long> interest = new TreeMap<>();
    private long principalLeft;
    private long interestLeft;
    private boolean over;

    private record Piece(boolean interest, long units) {}

    private FlatLoan() {}

    /** A loan through all that was handed out, paid and set off, by the days on which it was posted: before the first there is nothing to pay. */
    static FlatLoan through(
            long principal,
            long interest,
            NavigableMap<LocalDate, Long> issues,
            NavigableMap<LocalDate, Long> payments,
            NavigableMap<LocalDate, Long> setOffs) {
        FlatLoan loan = new FlatLoan();
        TreeSet<LocalDate> days = new TreeSet<>(issues.keySet());
        days.addAll(payments.keySet());
        days.addAll(setOffs.keySet());
        long issued = 0;
        for (LocalDate day : days) {
            boolean before = issued > 0;
            issued += issues.getOrDefault(day, 0L);
            if (!before && issued > 0) {
                loan.principalLeft = principal;
                loan.interestLeft = interest;
            }
            loan.pay(day, payments.getOrDefault(day, 0L));
            loan.setOff(setOffs.getOrDefault(day, 0L));
        }
        return loan;
    }

    private void pay(LocalDate day, long units) {
        if (units < 0) {
            interest.put(day, -takeBack(-units));
        } else if (units > 0) {
            long first = Math.min(units, interestLeft);
            long second = Math.min(units - first, principalLeft);
            put(true, first);
            put(false, second);
            interest.put(day, first);
            over |= units > first + second;
        }
    }

    private void setOff(long units) {
        if (units < 0) {
            takeBack(-units);
        } else {
            long found = Math.min(units, principalLeft);
            put(false, found);
            over |= units > found;
        }
    }

    private void put(boolean asInterest, long units) {
        if (units > 0) {
            paid.push(new Piece(asInterest, units));
            interestLeft -= asInterest ? units : 0;
            principalLeft -= asInterest ? 0 : units;
        }
    }

    /** How much of what is taken back was interest. */
    private long takeBack(long units) {
        long rest = units;
        long back = 0;
        while (rest > 0 && !paid.isEmpty()) {
            Piece last = paid.pop();
            long part = Math.min(rest, last.units());
            rest -= part;
            interestLeft += last.interest() ? part : 0;
            principalLeft += last.interest() ? 0 : part;
            back += last.interest() ? part : 0;
            if (last.units() > part) {
                paid.push(new Piece(last.interest(), last.units() - part));
            }
        }
        return back;
    }

    /** Of what was paid on a day. */
    long interestOn(LocalDate day) {
        return interest.getOrDefault(day, 0L);
    }

    /** Whether more was paid, on some day, than was owed. */
    boolean isOver() {
        return over;
    }
}
