package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A loan from a savings fund to a member as it stands at the end of a day. What was paid is derived from the documents by date, in the order
 * that was agreed, whatever the order in which they became known (R7). {@code principal = principalPaid + outstanding + written off}, always.
 *
 * @param meeting that handed it out
 * @param dueOn the last day on which something is due, by the present agreement
 * @param terms the present agreement; null for a loan without interest that is due on one day
 * @param guarantors who answer for it, also those who have left the group since
 * @param principalPaid what of the principal was paid or set off
 * @param interestPaid so far
 * @param outstanding what of the principal is owed, due or not
 * @param due what is due by the day, principal and interest, and not paid
 * @param overdue what of it was due before the day
 * @param overdueSince the oldest due day of what is overdue; null when nothing is
 * @param daysInArrears since then; zero when nothing is overdue
 * @param toSettle what would end the loan on that day
 * @param lost what was given up of it and is not recovered
 * @param recovered what was paid after it was given up
 * @param rescheduledOn the days from which it was agreed on anew, also where that decision was taken back; a loan with such a day stays
 *     flagged as renegotiated for life (R10)
 * @param instalments what the present agreement asks for, by due day
 */
public record InternalLoan(
        UUID id,
        UUID group,
        UUID person,
        UUID meeting,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String purpose,
        @Nullable LoanAgreement terms,
        List<Guarantor> guarantors,
        Status status,
        Amount principal,
        Amount principalPaid,
        Amount interestPaid,
        Amount outstanding,
        Amount due,
        Amount overdue,
        @Nullable LocalDate overdueSince,
        int daysInArrears,
        Amount toSettle,
        Amount lost,
        Amount recovered,
        List<LocalDate> rescheduledOn,
        List<Due> instalments) {
    public InternalLoan {
        guarantors = List.copyOf(guarantors);
        rescheduledOn = List.copyOf(rescheduledOn);
        instalments = List.copyOf(instalments);
    }

    /** Where a loan stands. */
    public enum Status {
        /** Something is owed, and nothing is late. */
        CURRENT,
        OVERDUE,
        REPAID,
        /** Given up for lost; still collected. */
        WRITTEN_OFF
    }

    /**
     * Who answers for a loan.
     *
     * @param from since when; it does not end when the person leaves the group (R9)
     */
    public record Guarantor(UUID person, LocalDate from) {}

    /**
     * An instalment and what was paid of it.
     *
     * @param number from 1; null for interest of earlier terms that was owed when the loan was rescheduled
     * @param principal that it asks for
     * @param interest that it asks for; what an early settlement made needless is left out
     * @param paid of both
     * @param left of both
     * @param overdue whether something is left and the due day is over
     */
    public record Due(
            @Nullable Integer number,
            LocalDate dueOn,
            Amount principal,
            Amount interest,
            Amount paid,
            Amount left,
            boolean overdue) {}
}
