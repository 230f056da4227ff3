package org.hashar.soap.internal;

import java.util.List;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Money;
import org.hashar.soap.internal.partner.LoanInstalmentsXml;
import org.hashar.soap.internal.partner.LoanIssueXml;
import org.hashar.soap.internal.partner.LoanTermsXml;
import org.hashar.soap.internal.partner.MeetingXml;
import org.hashar.soap.internal.partner.MoneyXml;
import org.hashar.soap.internal.partner.RepaymentXml;
import org.jspecify.annotations.Nullable;

/** A meeting as a request tells it, in the domain's words. It has passed the schema: what that needs is there. */
final class MeetingRequests {
    private MeetingRequests() {}

    static MeetingDraft draft(MeetingXml meeting) {
        return new MeetingDraft(
                meeting.getId(),
                meeting.getGroup(),
                meeting.getDate(),
                Requests.list(
                        meeting.getAttendance(),
                        MeetingXml.AttendanceXml::getMember,
                        a -> new MeetingDraft.Attendance(
                                a.getPerson(),
                                MeetingDraft.State.valueOf(a.getState().value()))),
                Requests.list(
                        meeting.getContributions(),
                        MeetingXml.ContributionsXml::getContribution,
                        c -> new MeetingDraft.Contribution(c.getPerson(), Requests.money(c.getAmount()))),
                Requests.list(meeting.getLoans(), MeetingXml.LoansXml::getLoan, MeetingRequests::loan),
                Requests.list(
                        meeting.getRepayments(), MeetingXml.RepaymentsXml::getRepayment, MeetingRequests::repayment),
                Requests.list(
                        meeting.getExpenses(),
                        MeetingXml.ExpensesXml::getExpense,
                        e -> new MeetingDraft.Expense(Requests.money(e.getAmount()), e.getPurpose())),
                Requests.list(
                        meeting.getFines(),
                        MeetingXml.FinesXml::getFine,
                        f -> new MeetingDraft.Fine(
                                f.getPerson(), f.getCode(), moneyOrNone(f.getAmount()), f.getDecision())),
                Requests.list(
                        meeting.getClaimPayments(),
                        MeetingXml.ClaimPaymentsXml::getClaimPayment,
                        c -> new MeetingDraft.ClaimPayment(c.getPerson(), Requests.money(c.getAmount()))),
                Requests.list(
                        meeting.getSocialContributions(),
                        MeetingXml.SocialContributionsXml::getSocialContribution,
                        c -> new MeetingDraft.Contribution(c.getPerson(), Requests.money(c.getAmount()))),
                Requests.list(
                        meeting.getSocialClaims(),
                        MeetingXml.SocialClaimsXml::getSocialClaim,
                        c -> new MeetingDraft.SocialClaim(
                                c.getPerson(), Requests.money(c.getAmount()), c.getPurpose(), c.getDecision())),
                moneyOrNone(meeting.getCashCounted()),
                meeting.getCashDifferenceReason(),
                meeting.getNote());
    }

    private static MeetingDraft.LoanIssue loan(LoanIssueXml loan) {
        LoanTermsXml terms = loan.getTerms();
        return new MeetingDraft.LoanIssue(
                loan.getId(),
                loan.getPerson(),
                Requests.money(loan.getPrincipal()),
                loan.getDueOn(),
                loan.getPurpose(),
                terms == null ? null : terms(terms),
                loan.getGuarantors() == null
                        ? List.of()
                        : List.copyOf(loan.getGuarantors().getPerson()));
    }

    private static MeetingDraft.Repayment repayment(RepaymentXml repayment) {
        return new MeetingDraft.Repayment(
                repayment.getLoan(),
                Requests.money(repayment.getAmount()),
                repayment.getInstruction() == null
                        ? null
                        : MeetingDraft.Instruction.valueOf(
                                repayment.getInstruction().value()));
    }

    private static LoanAgreement terms(LoanTermsXml terms) {
        LoanTermsXml.RateXml rate = terms.getRate();
        LoanTermsXml.GraceXml grace = terms.getGrace();
        LoanTermsXml.RoundingXml rounding = terms.getRounding();
        return new LoanAgreement(
                LoanTerms.Interest.valueOf(terms.getInterest().value()),
                rate == null ? null : new LoanTerms.Rate(rate.getPercent(), LoanTerms.Rate.Per.valueOf(rate.getPer())),
                LoanTerms.DayCount.valueOf(terms.getDayCount().value()),
                instalments(terms.getInstalments()),
                grace == null
                        ? null
                        : new LoanTerms.Grace(
                                grace.getPrincipalInstalments(),
                                grace.getInterestInstalments(),
                                grace.getInterestFrom()),
                rounding == null
                        ? null
                        : new LoanTerms.Rounding(
                                LoanTerms.Rounding.Place.valueOf(rounding.getPlace()),
                                Requests.money(rounding.getMultiple())),
                terms.getSettlement() == null ? null : FlatSettlement.valueOf(terms.getSettlement()));
    }

    private static LoanTerms.Instalments instalments(LoanInstalmentsXml instalments) {
        return new LoanTerms.Instalments(
                LoanTerms.Instalments.Every.valueOf(instalments.getEvery()),
                instalments.getStep(),
                instalments.getFirstDueOn(),
                instalments.getCount(),
                instalments.getDates() == null
                        ? List.of()
                        : List.copyOf(instalments.getDates().getDate()));
    }

    private static @Nullable Money moneyOrNone(@Nullable MoneyXml money) {
        return money == null ? null : Requests.money(money);
    }
}
