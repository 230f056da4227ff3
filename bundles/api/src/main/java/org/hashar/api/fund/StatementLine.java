package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One posted line. Its amount is signed from the cash box's view: paid in is above zero, paid out below. What moves beside the box, such as a
 * loan that is set off against a share, stands in two lines, as if it had been paid out and in again.
 *
 * @param date the business date
 * @param meeting that it comes from, or the share-out
 * @param person null for lines that concern no single member
 * @param loan null for lines that concern no loan
 * @param reverses the meeting that this line takes back, null for an ordinary line
 * @param ownDate the day that this line relates to, when that day was closed and it therefore stands on the first open one (R7, R8); null when
 *     it stands on its own day
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
        @Nullable LocalDate ownDate,
        Instant recordedAt) {

    /** The same without whom it concerns, for those who may not know. */
    public StatementLine withoutPerson() {
        return new StatementLine(date, meeting, kind, null, null, amount, reverses, ownDate, recordedAt);
    }

    /** What a line is. */
    public enum Kind {
        CONTRIBUTION,
        /** How the group stood when it was registered: savings of a member, or, without one, cash and the other sides. */
        OPENING,
        LOAN_ISSUED,
        LOAN_REPAID,
        /** Interest of a loan. */
        INTEREST_PAID,
        /** What was paid on a loan beyond the debt: kept as savings, or handed back. */
        LOAN_SURPLUS,
        /** A debt that the group gave up for lost; what is paid on it later is recovered. */
        LOAN_WRITTEN_OFF,
        /** What the fund lost with a debt that it gave up; below zero. */
        LOAN_LOSS,
        /** Paid on a debt that was given up for lost. */
        LOAN_RECOVERED,
        EXPENSE,
        CASH_DIFFERENCE,
        /** A change of a member's savings by a share-out: a gain credited, a debt set off, what is paid out. */
        SHARE_OUT,
        /** A change of a member's savings by leaving: a share of the result, a debt set off, what is paid out or brought along. */
        SETTLEMENT,
        /** The other side of gains, losses and fines that a share-out has divided. */
        RESULT_SHARED,
        /** A fine, or a loss beyond the savings: below zero when it is put on the member, above zero when it is paid. */
        CLAIM,
        /** Paid into the social fund, which lies in the same box, or out of it; also a remainder of a share-out that it was given. */
        SOCIAL_FUND,
        /** Money of the group's enterprises: spent below zero, earned above; the other side of a gain that is shared out. */
        ENTERPRISE
    }
}
