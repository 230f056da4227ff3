package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import org.hashar.api.fund.LoanHistory.Part;
import org.jspecify.annotations.Nullable;

/** One part of one instalment, or a fine, and what is left of it. For one thread. */
final class Debt {
    final Part part;
    final @Nullable Integer instalment;
    final LocalDate dueOn;
    private final long units;
    private long left;

    /**
     * Not paid yet.
     *
     * @param instalment from 1; null for a fine
     * @param units smallest units, zero or more
     */
    Debt(Part part, @Nullable Integer instalment, LocalDate dueOn, long units) {
        this.part = part;
        this.instalment = instalment;
        this.dueOn = dueOn;
        this.units = units;
        this.left = units;
    }

    boolean isDue(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    long left() {
        return left;
    }

    long paid() {
        return units - left;
    }

    /** Pays as much of it as there is; returns how much that was. */
    long pay(long available) {
        long paid = Math.min(left, available);
        left -= paid;
        return paid;
    }

    /** Lets go what is left. */
    void drop() {
        left = 0;
    }
}
