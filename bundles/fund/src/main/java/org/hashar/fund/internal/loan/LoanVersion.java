package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hashar.api.Violations;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Surplus;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.meeting.Moneys;

/**
 * What was agreed on an internal loan from a day on: when it was handed out, or when it was rescheduled.
 *
 * @param order in which a payment pays what is due, each part once
 * @param settlement what the agreement or else the group's rules said
 */
public record LoanVersion(
        LocalDate from,
        boolean rescheduled,
        LoanAgreement agreement,
        List<Part> order,
        Across across,
        FlatSettlement settlement) {
    /** Where neither the agreement nor the group's rules say anything. */
    public static final List<Part> USUAL_ORDER = List.of(Part.FINE, Part.INTEREST, Part.PRINCIPAL);

    public LoanVersion {
        order = List.copyOf(order);
    }

    /** An agreement under the usual rules. */
    public static LoanVersion usual(LocalDate from, boolean rescheduled, LoanAgreement agreement) {
        return new LoanVersion(
                from,
                rescheduled,
                agreement,
                USUAL_ORDER,
                Across.INSTALMENT_BY_INSTALMENT,
                agreement.settlement() == null ? FlatSettlement.ACCRUED : agreement.settlement());
    }

    /** The same, paid in another order. */
    public LoanVersion paying(List<Part> parts) {
        return new LoanVersion(from, rescheduled, agreement, parts, across, settlement);
    }

    /** The same, agreed anew on a loan whose payments go on in the order that was agreed first. */
    LoanVersion renewed(LoanVersion first) {
        return new LoanVersion(from, true, agreement, first.order, first.across, settlement);
    }

    /** The last day on which something is due. */
    public LocalDate dueOn(Asset asset) {
        List<LocalDate> dates = terms(asset).dates();
        return dates.get(dates.size() - 1);
    }

    PaymentRules rules() {
        return new PaymentRules(order, across, Surplus.COMING_INSTALMENTS, settlement);
    }

    /** In numbers, for as much principal as there may be. */
    Terms terms(Asset asset) {
        Violations none = new Violations();
        Money most = Money.of(new Amount(Moneys.MAX_UNITS, asset));
        Terms terms = TermsRules.check(none, "", agreement.with("", most, from), asset);
        return Objects.requireNonNull(terms, "terms that were checked when they were agreed");
    }
}
