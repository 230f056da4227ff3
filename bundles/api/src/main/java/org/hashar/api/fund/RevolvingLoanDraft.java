package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A season's loan to a group, in goods, in money or in both, without interest (R3). Goods leave the stock at the cost of their batch; what is
 * owed is the value agreed here, and no price changes it afterwards.
 *
 * @param id of the loan, made by the client, UUIDv7
 * @param application of the group, to which capacity was allocated; not more than it asks for
 * @param rule how it may be repaid
 * @param money handed out, null for none
 * @param goods handed out, each batch once
 * @param inGoods what is to be given back under {@link RepaymentRule#GOODS}, for the whole of the debt; else null
 * @param shares what each member has of it; empty when the group does not divide it, else the shares make up the whole
 */
public record RevolvingLoanDraft(
        UUID id,
        UUID application,
        LocalDate date,
        RepaymentRule rule,
        @Nullable Money money,
        List<HandOver> goods,
        @Nullable GoodsTerm inGoods,
        List<MemberShare> shares) {
    public RevolvingLoanDraft {
        goods = List.copyOf(goods);
        shares = List.copyOf(shares);
    }

    /** How a loan may be repaid. */
    public enum RepaymentRule {
        /** Money, at the agreed value. */
        MONEY,
        /** The agreed goods, or their like. */
        GOODS,
        /** Money at the agreed value, or goods at a price set by a decision on the day. */
        EITHER
    }

    /**
     * Goods from a batch.
     *
     * @param agreedValue what the group owes for them, above zero
     */
    public record HandOver(UUID batch, Quantity quantity, Money agreedValue) {}

    /**
     * Goods to give back for the whole debt.
     *
     * @param quality as agreed, for example {@code 2nd reproduction, dry}; null for none
     */
    public record GoodsTerm(String item, Quantity quantity, @Nullable String quality) {}
}
