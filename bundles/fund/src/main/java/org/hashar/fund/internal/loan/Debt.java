package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import org.hashar.api.fund.LoanHistory.Part;
import org.jspecify.annotations.Nullable;

/** One part of one instalment, or a fine, and what is left of it. For one thread. */
final class Debt {
    final Part part;
    final @Nullable Integer instalment;
    final LocalDate dueOn;
    private long units;
    private long paid;

    /**
     * Not paid yet.
     *
     * @param instalment from 1; null for a fine, and for interest that was owed when the loan was rescheduled
     * @param units smallest units, zero or more
     */
    Debt(Part part, @Nullable Integer instalment, LocalDate dueOn, long units) {
        this.part = part;
        this.instalment = instalment;
        this.dueOn = dueOn;
        this.units = units;
    }

    /** Interest of earlier terms that is owed under new ones. */
    static Debt carried(LocalDate dueOn, long units) {
        return new Debt(Part.INTEREST, null, dueOn, units);
    }

    boolean isDue(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    /** What it asks for, less what was let go. */
    long asked() {
        return units;
    }

    long left() {
        return units - paid;
    }

    long paid() {
        return paid;
    }

    /** Pays as much of it as there is; returns how much that was. */
    long pay(long available) {
        long more = Math.min(left(), available);
        paid += more;
        return more;
    }

    /** Owes again what was paid. */
    void owe(long again) {
        paid -= again;
    }

    /** Lets go what is left; returns how much that was. */
    long drop() {
        long left = left();
        units = paid;
        return left;
    }

    /** Asks for more: what was let go. */
    void ask(long again) {
        units += again;
    }
}
