package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A season's loan and how it stands at the end of a day.
 *
 * @param dueOn the season's due day, or its own after rescheduling
 * @param rescheduled for life, once it was
 * @param principal the agreed value, frozen (R3)
 * @param repaid in money and goods
 * @param returned unused goods, at the agreed value
 * @param forgiven by decision
 * @param outstanding still owed by the group
 * @param overdue whether something is left after the due day; then all of it is at risk (R10)
 * @param inGoods what is to be given back in goods for the whole debt, null unless that was agreed
 * @param shares of the members, empty when the group does not divide it
 * @param membersOutstanding still owed by members to the group
 * @param reconciled whether the members, and the group for what it took over from some of them, owe what the group owes
 * @param reversed whether its issue was taken back
 */
public record RevolvingLoan(
        UUID id,
        UUID fund,
        UUID season,
        UUID group,
        UUID application,
        LocalDate asOf,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean rescheduled,
        RevolvingLoanDraft.RepaymentRule rule,
        Amount principal,
        Amount repaid,
        Amount returned,
        Amount forgiven,
        Amount outstanding,
        boolean overdue,
        List<Goods> goods,
        @Nullable Amount inGoods,
        @Nullable String quality,
        List<Share> shares,
        Amount membersOutstanding,
        boolean reconciled,
        boolean reversed,
        Instant recordedAt,
        String recordedBy) {
    public RevolvingLoan {
        goods = List.copyOf(goods);
        shares = List.copyOf(shares);
    }

    /**
     * Goods that were handed out.
     *
     * @param cost at which they left the stock
     * @param withBorrower handed out less returned
     */
    public record Goods(UUID batch, Amount quantity, Amount agreedValue, Amount cost, Amount withBorrower) {}

    /** A member's part. */
    public record Share(UUID person, Amount share, Amount outstanding) {}
}
