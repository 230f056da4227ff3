package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group decided on a loan from its savings fund.
 *
 * @param id made by the client, UUIDv7
 * @param date from whose end on it holds; not before the loan was handed out
 * @param cause code such as {@code CROP_FAILURE}
 * @param terms what is agreed anew on the principal that is left; needed when it is rescheduled, else null
 */
public record InternalLoanDecisionDraft(
        UUID id, UUID loan, LocalDate date, Kind kind, String cause, @Nullable LoanAgreement terms, Decision decision) {

    /** What was decided. */
    public enum Kind {
        /**
         * Other terms for what is left of the principal; interest that is owed by then is due with their first instalment. It is not taken back:
         * another decision takes its place.
         */
        RESCHEDULE,
        /** All that is left of the principal is given up for lost; it can still be paid, and is recovered then. */
        WRITE_OFF
    }
}
