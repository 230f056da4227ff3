package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of a day. What was paid equals what the allocations say plus {@code givenBack}, to the unit.
 *
 * @param principalOutstanding of the whole loan, due or not
 * @param due fines, interest and principal that are due by the day and not paid
 * @param overdueSince the oldest due day of what is not paid and was due before the day; null when nothing is overdue
 * @param toSettle what would end the loan on that day; zero when it is paid off
 * @param givenBack what was paid beyond the debt, or beyond what was due where the terms say so
 * @param allocations what each payment paid, in the order in which it was paid
 */
public record LoanPosition(
        Amount principalOutstanding,
        Amount due,
        @Nullable LocalDate overdueSince,
        Amount toSettle,
        Amount givenBack,
        List<Allocation> allocations) {
    public LoanPosition {
        allocations = List.copyOf(allocations);
    }

    /**
     * A piece of a payment.
     *
     * @param paidOn the day of the payment
     * @param part what it pays
     * @param instalment number of the instalment; null for a fine
     * @param amount above zero
     */
    public record Allocation(LocalDate paidOn, LoanHistory.Part part, @Nullable Integer instalment, Amount amount) {}
}
