package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One posted line. Its amount is signed from the cash box's view: paid in is above zero, paid out below.
 *
 * @param date the business date
 * @param meeting that it comes from
 * @param person null for lines that concern no single member
 * @param loan null for lines that concern no loan
 * @param reverses the meeting that this line takes back, null for an ordinary line
 * @param recordedAt when it was posted
 */
public record StatementLine(
        LocalDate date,
        UUID meeting,
        Kind kind,
        @Nullable UUID person,
        @Nullable UUID loan,
        Amount amount,
        @Nullable UUID reverses,
        Instant recordedAt) {

    /** What a line is. */
    public enum Kind {
        CONTRIBUTION,
        LOAN_ISSUED,
        LOAN_REPAID,
        EXPENSE,
        CASH_DIFFERENCE
    }
}
