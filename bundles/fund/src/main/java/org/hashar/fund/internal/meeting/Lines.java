package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.List;
import org.hashar.api.fund.MeetingDraft;

/** The lines of one meeting while they are read from the database. */
record Lines(
        List<MeetingDraft.Attendance> attendance,
        List<MeetingDraft.Contribution> contributions,
        List<MeetingDraft.LoanIssue> loans,
        List<MeetingDraft.Repayment> repayments,
        List<MeetingDraft.Expense> expenses,
        List<MeetingDraft.Fine> fines,
        List<MeetingDraft.ClaimPayment> claimPayments,
        List<MeetingDraft.Contribution> socialContributions,
        List<MeetingDraft.SocialClaim> socialClaims) {
    Lines() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
