package org.hashar.soap.internal;

import org.hashar.api.fund.Decision;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.soap.internal.partner.DecisionXml;
import org.hashar.soap.internal.partner.DeliveryXml;
import org.hashar.soap.internal.partner.GoodsTermXml;
import org.hashar.soap.internal.partner.MemberShareXml;
import org.hashar.soap.internal.partner.PriceXml;
import org.hashar.soap.internal.partner.QuantityXml;
import org.hashar.soap.internal.partner.SeasonLoanXml;
import org.hashar.soap.internal.partner.SeasonRepaymentXml;
import org.jspecify.annotations.Nullable;

/** As {@link Requests}, for loans of community funds. */
final class FundRequests {
    private FundRequests() {}

    static RevolvingLoanDraft draft(SeasonLoanXml loan) {
        return new RevolvingLoanDraft(
                loan.getId(),
                loan.getApplication(),
                loan.getDate(),
                RevolvingLoanDraft.RepaymentRule.valueOf(loan.getRule().value()),
                loan.getMoney() == null ? null : Requests.money(loan.getMoney()),
                Requests.list(
                        loan.getGoods(),
                        SeasonLoanXml.GoodsXml::getHandOver,
                        line -> new RevolvingLoanDraft.HandOver(
                                line.getBatch(), quantity(line.getQuantity()), Requests.money(line.getAgreedValue()))),
                term(loan.getInGoods()),
                Requests.list(loan.getShares(), SeasonLoanXml.SharesXml::getShare, FundRequests::share));
    }

    static RevolvingRepaymentDraft draft(SeasonRepaymentXml repayment) {
        return new RevolvingRepaymentDraft(
                repayment.getId(),
                repayment.getLoan(),
                repayment.getDate(),
                repayment.getMoney() == null ? null : Requests.money(repayment.getMoney()),
                Requests.list(repayment.getGoods(), SeasonRepaymentXml.GoodsXml::getDelivery, FundRequests::delivery),
                Requests.list(repayment.getShares(), SeasonRepaymentXml.SharesXml::getShare, FundRequests::share));
    }

    private static RevolvingLoanDraft.@Nullable GoodsTerm term(@Nullable GoodsTermXml term) {
        return term == null
                ? null
                : new RevolvingLoanDraft.GoodsTerm(term.getItem(), quantity(term.getQuantity()), term.getQuality());
    }

    private static RevolvingRepaymentDraft.Delivery delivery(DeliveryXml line) {
        return new RevolvingRepaymentDraft.Delivery(
                line.getItem(),
                line.getVariety(),
                quantity(line.getQuantity()),
                line.getQuality(),
                price(line.getPrice()));
    }

    private static RevolvingRepaymentDraft.@Nullable Price price(@Nullable PriceXml price) {
        return price == null
                ? null
                : new RevolvingRepaymentDraft.Price(
                        Requests.money(price.getAmount()),
                        UnitOfMeasure.valueOf(price.getPer().value()),
                        decision(price.getDecision()));
    }

    private static Decision decision(DecisionXml decision) {
        return new Decision(
                decision.getText(),
                decision.getEntitled(),
                decision.getVotesFor(),
                decision.getVotesAgainst(),
                decision.getAbstained());
    }

    private static MemberShare share(MemberShareXml share) {
        return new MemberShare(share.getPerson(), Requests.money(share.getAmount()));
    }

    private static Quantity quantity(QuantityXml quantity) {
        return new Quantity(
                quantity.getAmount(), UnitOfMeasure.valueOf(quantity.getUnit().value()));
    }
}
