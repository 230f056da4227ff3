package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Grace;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a group and a member agree on an internal loan, beside how much is handed out and when. It is frozen when the money is handed out, and
 * again when the loan is rescheduled; the instalments follow from it.
 *
 * @param interest how interest is reckoned
 * @param rate null for {@link Interest#NONE} and only then
 * @param dayCount what part of a year a period is; without effect on a loan without interest
 * @param instalments when it is paid back
 * @param grace null for none
 * @param rounding null for the smallest unit, at each instalment
 * @param settlement what interest a flat loan costs when it is settled early; null for what the group's rules say, and
 *     {@link FlatSettlement#ACCRUED} where they say nothing
 */
public record LoanAgreement(
        Interest interest,
        @Nullable Rate rate,
        DayCount dayCount,
        Instalments instalments,
        @Nullable Grace grace,
        @Nullable Rounding rounding,
        @Nullable FlatSettlement settlement) {

    /** A loan without interest that is due on one day. */
    public static LoanAgreement dueOn(LocalDate day) {
        return new LoanAgreement(
                Interest.NONE,
                null,
                DayCount.ACTUAL_365,
                new Instalments(Instalments.Every.MEETING, null, null, null, List.of(day)),
                null,
                null,
                null);
    }

    /** The same as the terms of one loan. */
    public LoanTerms with(String country, Money principal, LocalDate issuedOn) {
        return new LoanTerms(country, principal, issuedOn, interest, rate, dayCount, instalments, grace, rounding);
    }
}
