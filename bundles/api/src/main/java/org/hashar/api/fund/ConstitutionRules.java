package org.hashar.api.fund;

import java.util.List;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a group has agreed for its savings fund. A section that is left out holds as its default says; what is given back has all sections.
 *
 * @param loans null for {@link Loans#DEFAULT}: without interest, on terms that each meeting agrees
 * @param fines what has its price; a fine of another kind needs a decision. None by default
 * @param socialFund null for {@link SocialFund#DEFAULT}: nothing is due, and claims have no ceiling
 * @param leaving null for {@link Leaving#DEFAULT}: no share of the result, debts are set off
 * @param quorumPercent more than so many per cent of those entitled must take part in a decision, 1 to 99; null for 50
 * @param fourEyes what a second person must approve, beside share-outs, which always need one. None by default
 */
public record ConstitutionRules(
        @Nullable Loans loans,
        List<Fine> fines,
        @Nullable SocialFund socialFund,
        @Nullable Leaving leaving,
        @Nullable Integer quorumPercent,
        List<Guarded> fourEyes) {
    /** What holds for a group that has decided nothing. */
    public static final ConstitutionRules DEFAULT = new ConstitutionRules(null, List.of(), null, null, null, List.of());

    private static final int HALF = 50;

    public ConstitutionRules {
        fines = List.copyOf(fines);
        fourEyes = List.copyOf(fourEyes);
    }

    /** How the fund lends; never null. */
    @Override
    public Loans loans() {
        return loans == null ? Loans.DEFAULT : loans;
    }

    /** What the social fund takes and gives; never null. */
    @Override
    public SocialFund socialFund() {
        return socialFund == null ? SocialFund.DEFAULT : socialFund;
    }

    /** What who leaves is given; never null. */
    @Override
    public Leaving leaving() {
        return leaving == null ? Leaving.DEFAULT : leaving;
    }

    /** How many per cent must take part; never null. */
    @Override
    public Integer quorumPercent() {
        return quorumPercent == null ? HALF : quorumPercent;
    }

    /** What may need a second person. */
    public enum Guarded {
        /** That a document or a meeting is taken back. */
        REVERSAL,
        /** That a meeting is taken back and recorded anew. */
        CORRECTION,
        /** That a loan is put off, written off or forgiven. */
        LOAN_DECISION,
        /** What a leaving member is paid. */
        SETTLEMENT,
        /** That a period is closed, or opened again. */
        PERIOD
    }

    /**
     * How the savings fund lends to its members.
     *
     * @param interest how it is reckoned
     * @param rate null for {@link LoanTerms.Interest#NONE} and only then
     * @param dayCount what part of a year a period is
     * @param rounding null for the smallest unit, at each instalment
     * @param longestMonths the longest term, 1 to 120; null for no limit
     * @param ceilingPercent all loans of a member together, in per cent of the member's savings: 300 for three times as much; null for no ceiling
     * @param guarantors how many members must stand for a loan, 0 to 20
     * @param order in which a repayment pays what is due, and in which debts are set off against a share, each part once; empty for fines, interest, principal
     * @param binding whether every loan must be as said here; else a meeting may agree other terms
     */
    public record Loans(
            LoanTerms.Interest interest,
            @Nullable Rate rate,
            LoanTerms.DayCount dayCount,
            @Nullable Rounding rounding,
            @Nullable Integer longestMonths,
            @Nullable Integer ceilingPercent,
            Integer guarantors,
            List<LoanHistory.Part> order,
            boolean binding) {
        private static final List<LoanHistory.Part> ORDER =
                List.of(LoanHistory.Part.FINE, LoanHistory.Part.INTEREST, LoanHistory.Part.PRINCIPAL);

        /** Without interest, limit, ceiling and guarantors. */
        public static final Loans DEFAULT = new Loans(
                LoanTerms.Interest.NONE, null, LoanTerms.DayCount.ACTUAL_365, null, null, null, 0, ORDER, false);

        public Loans {
            order = order.isEmpty() ? ORDER : List.copyOf(order);
        }
    }

    /**
     * The price of a breach.
     *
     * @param code such as {@code LATE}, {@code ABSENT}, {@code LATE_CONTRIBUTION}
     */
    public record Fine(String code, Money amount) {}

    /**
     * What lies in the same box for those in need.
     *
     * @param contribution of each member at each meeting; null for none
     * @param claimCeiling the most that one claim is given; null for no ceiling
     */
    public record SocialFund(@Nullable Money contribution, @Nullable Money claimCeiling) {
        /** Nothing is due, nothing is limited. */
        public static final SocialFund DEFAULT = new SocialFund(null, null);
    }

    /**
     * What a member who leaves before the share-out is given beside the savings (R9).
     *
     * @param result which share of what the fund has gained or lost
     * @param setOff whether arrears and fines are set off
     * @param smallestGroup below so many members somebody must be told; null for no alert
     * @param sharedBy how the group shares its result, for {@link Result#TO_DATE}; null for by savings, which is what shares come to also. Never
     *     {@link ShareOutDraft.Policy#CUSTOM}, for which there is no decision yet on that day
     */
    public record Leaving(
            Result result, boolean setOff, @Nullable Integer smallestGroup, ShareOutDraft.@Nullable Policy sharedBy) {
        /** The savings less all debts, and nothing of the result. */
        public static final Leaving DEFAULT = new Leaving(Result.NONE, true, null);

        /** Shares by savings. */
        public Leaving(Result result, boolean setOff, @Nullable Integer smallestGroup) {
            this(result, setOff, smallestGroup, null);
        }

        /** Which share of the result a leaver has. */
        public enum Result {
            NONE,
            /** As if it were shared out on the day of leaving. */
            TO_DATE,
            /** At the share-outs of the cycle, with those who stayed, by what was saved when leaving. */
            AT_SHARE_OUT
        }
    }
}
