package org.hashar.fund.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The balance of one account at the end of each day from some day on: what it is by its counters, and what moved on later days. Pure; not
 * thread-safe. A day is the finest step of business time, so an account may not be beyond its limit at the end of any day, in whatever
 * order the documents of one day became known (R7).
 */
final class Timeline {
    private final NavigableMap<LocalDate, Long> moves = new TreeMap<>();
    private long balance;

    /** An account with that balance after all that is posted. */
    Timeline(long balance) {
        this.balance = balance;
    }

    /** Tells of something that is posted already, so that the balance of the days before it is known. */
    void posted(LocalDate day, long change) {
        moves.merge(day, change, Math::addExact);
    }

    /** Posts something more. */
    void post(LocalDate day, long change) {
        posted(day, change);
        balance = Math.addExact(balance, change);
    }

    /** The balance at the end of a day, no earlier than what was told of. */
    long on(LocalDate day) {
        long at = balance;
        for (long later : moves.tailMap(day, false).values()) {
            at = Math.subtractExact(at, later);
        }
        return at;
    }

    /** The days on which something moves. */
    Set<LocalDate> days() {
        return moves.keySet();
    }

    /** The days on which something moves and after which the balance is below zero. */
    List<LocalDate> below() {
        List<LocalDate> found = new ArrayList<>();
        long at = balance;
        for (var move : moves.descendingMap().entrySet()) {
            if (at < 0) {
                found.add(0, move.getKey());
            }
            at = Math.subtractExact(at, move.getValue());
        }
        return found;
    }
}
