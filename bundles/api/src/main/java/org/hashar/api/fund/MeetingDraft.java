package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a group's meeting, as its recorder wrote it down: the source document of everything that is posted from it. Lines may be
 * empty lists, never null. Amounts are above zero, in the currency of the group's fund.
 *
 * @param id made by the client, UUIDv7; sending the same meeting again is safe
 * @param date of the meeting, not in the future; may be long ago, and before meetings that were entered already (R7)
 * @param attendance one entry for each member on that date, at the most
 * @param contributions paid into the savings fund, one line a member at the most
 * @param loans handed out from the group's cash
 * @param repayments of loans handed out before, or at this meeting
 * @param expenses paid from the group's cash
 * @param fines put on members; they owe them until they are paid or set off
 * @param claimPayments what members pay of what they owe other than loans: fines, and what a share-out left
 * @param socialContributions paid into the social fund, which lies in the same box, one line a member at the most
 * @param socialClaims paid out of the social fund
 * @param cashCounted what was in the box after the meeting; null when nobody counted
 * @param cashDifferenceReason why the count differs from what is expected; must be given when it does
 * @param note minutes in the group's own words, null for none
 */
public record MeetingDraft(
        UUID id,
        UUID group,
        LocalDate date,
        List<Attendance> attendance,
        List<Contribution> contributions,
        List<LoanIssue> loans,
        List<Repayment> repayments,
        List<Expense> expenses,
        List<Fine> fines,
        List<ClaimPayment> claimPayments,
        List<Contribution> socialContributions,
        List<SocialClaim> socialClaims,
        @Nullable Money cashCounted,
        @Nullable String cashDifferenceReason,
        @Nullable String note) {
    public MeetingDraft {
        attendance = List.copyOf(attendance);
        contributions = List.copyOf(contributions);
        loans = List.copyOf(loans);
        repayments = List.copyOf(repayments);
        expenses = List.copyOf(expenses);
        fines = List.copyOf(fines);
        claimPayments = List.copyOf(claimPayments);
        socialContributions = List.copyOf(socialContributions);
        socialClaims = List.copyOf(socialClaims);
    }

    /** A meeting without fines, and without anything on the social fund. */
    public MeetingDraft(
            UUID id,
            UUID group,
            LocalDate date,
            List<Attendance> attendance,
            List<Contribution> contributions,
            List<LoanIssue> loans,
            List<Repayment> repayments,
            List<Expense> expenses,
            @Nullable Money cashCounted,
            @Nullable String cashDifferenceReason,
            @Nullable String note) {
        this(
                id,
                group,
                date,
                attendance,
                contributions,
                loans,
                repayments,
                expenses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cashCounted,
                cashDifferenceReason,
                note);
    }

    /** How a member took part. */
    public enum State {
        PRESENT,
        LATE,
        ABSENT,
        EXCUSED,
        /** Someone else brought the contribution. */
        REPRESENTED
    }

    /** A member's part in the meeting. */
    public record Attendance(UUID person, State state) {}

    /** A member's payment into the savings fund, or the social fund. */
    public record Contribution(UUID person, Money amount) {}

    /**
     * A loan from the group's cash to a member.
     *
     * @param id of the loan, made by the client, UUIDv7
     * @param dueOn after the meeting's date; with terms the day of the last instalment, which may then be left out (null)
     * @param purpose code such as {@code SEED} or {@code HEALTH}, null when not told
     * @param terms interest and instalments as the group's rules allow them; null for a loan without interest that is due on one day
     * @param guarantors members on the meeting's date who answer for the loan, none of them the borrower; may be empty
     */
    public record LoanIssue(
            UUID id,
            UUID person,
            Money principal,
            @Nullable LocalDate dueOn,
            @Nullable String purpose,
            @Nullable LoanAgreement terms,
            List<UUID> guarantors) {
        public LoanIssue {
            guarantors = List.copyOf(guarantors);
        }

        /** A loan without interest, due on one day, for which nobody else answers. */
        public LoanIssue(UUID id, UUID person, Money principal, LocalDate dueOn, @Nullable String purpose) {
            this(id, person, principal, dueOn, purpose, null, List.of());
        }
    }

    /** What is to be done with a payment on a loan beyond the plain rule that it may not be more than ends the loan. */
    public enum Instruction {
        /** What is beyond the debt is handed back at the meeting. */
        GIVE_BACK,
        /** What is beyond the debt goes to the borrower's savings; it is not a contribution. */
        TO_SAVINGS,
        /** The payment ends the loan before its last instalment; it is refused when it is too little for that. */
        SETTLE
    }

    /**
     * A payment on a loan. It pays what is due in the order that was agreed when the loan was handed out, then the coming instalments; as soon
     * as it suffices for the whole principal and the interest to the day, it ends the loan.
     *
     * @param instruction null for none
     */
    public record Repayment(UUID loan, Money amount, @Nullable Instruction instruction) {
        /** A payment without an instruction. */
        public Repayment(UUID loan, Money amount) {
            this(loan, amount, null);
        }
    }

    /**
     * Spending on the group's needs.
     *
     * @param purpose code such as {@code SEED}, {@code PEST_CONTROL}, {@code TRANSPORT}
     */
    public record Expense(Money amount, String purpose) {}

    /**
     * A fine that is put on a member.
     *
     * @param code such as {@code LATE}, {@code ABSENT}, {@code LATE_CONTRIBUTION}
     * @param amount null for the price that the group's constitution names
     * @param decision what the meeting decided, in its own words; needed when the constitution does not name this price
     */
    public record Fine(UUID person, String code, @Nullable Money amount, @Nullable String decision) {}

    /** A payment on what a member owes other than loans; also by somebody who has left. */
    public record ClaimPayment(UUID person, Money amount) {}

    /**
     * Help from the social fund.
     *
     * @param purpose code such as {@code HEALTH}, {@code FUNERAL}
     * @param decision what the meeting decided, in its own words; needed beyond the ceiling of the group's constitution
     */
    public record SocialClaim(UUID person, Money amount, String purpose, @Nullable String decision) {}
}
