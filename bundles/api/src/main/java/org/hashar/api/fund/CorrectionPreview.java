package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What taking a meeting back, or recording it anew, would do to what was recorded after it (R7). Nothing was written.
 *
 * @param meeting that would be taken back
 * @param reversedOn the day on which it would be taken back: its own, or the first open one when that is closed
 * @param recordedOn the day on which the new one would be posted; null for a reversal alone
 * @param breaks by date; when there is one, the reversal or correction is refused
 * @param shareOuts proposed, approved or posted for that day or later: they were reckoned from what would change. They stay as they
 *     are, but for those that the reversal names
 */
public record CorrectionPreview(
        UUID meeting, LocalDate reversedOn, @Nullable LocalDate recordedOn, List<Break> breaks, List<UUID> shareOuts) {
    public CorrectionPreview {
        breaks = List.copyOf(breaks);
        shareOuts = List.copyOf(shareOuts);
    }

    /** What may not be below zero at the end of any day, or beyond what the group allows itself. */
    public enum Kind {
        /** The box would lack money. */
        CASH_SHORT,
        /** More would be repaid than is owed on a loan, or on a loan that is no more. */
        LOAN_OVERPAID,
        /** More savings would be paid out than a member has. */
        SAVINGS_SHORT,
        /** More would be taken from another account than there is: a claim, or what is kept for the social fund. */
        ACCOUNT_SHORT,
        /** A member to whom a loan was given that day would owe more than the group's constitution allows by the savings. */
        LOAN_CEILING
    }

    /**
     * Something that would no longer hold.
     *
     * @param document of that day that needs what would be missing: a meeting, a share-out, a settlement
     * @param missing above zero; what is owed beyond a ceiling
     * @param subject the loan or the member; the fund for the box
     */
    public record Break(Kind kind, LocalDate date, UUID document, Amount missing, UUID subject) {}
}
