package org.hashar.api.fund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits for a second person. What the kind needs is given, all else is null.
 *
 * @param id that of the entry itself: of the reversal, the change of a period, the settlement, the decision
 * @param subject the meeting, document or share-out that is taken back; null for the other kinds
 * @param reversal of a meeting, document or share-out
 * @param anew the meeting recorded anew, for a correction
 * @param period to close or to open again
 * @param leaving with whom to settle
 * @param loanDecision on a season loan
 * @param memberLoanDecision on a loan from a savings fund: to reschedule it or write it off
 */
public record ProposalDraft(
        UUID id,
        Kind kind,
        @Nullable UUID subject,
        @Nullable ReversalDraft reversal,
        @Nullable MeetingDraft anew,
        @Nullable PeriodDraft period,
        @Nullable LeavingDraft leaving,
        @Nullable LoanDecisionDraft loanDecision,
        @Nullable InternalLoanDecisionDraft memberLoanDecision) {

    /** What is proposed. */
    public enum Kind {
        MEETING_REVERSAL,
        MEETING_CORRECTION,
        DOCUMENT_REVERSAL,
        SHARE_OUT_REVERSAL,
        PERIOD,
        SETTLEMENT,
        LOAN_DECISION,
        MEMBER_LOAN_DECISION
    }
}
