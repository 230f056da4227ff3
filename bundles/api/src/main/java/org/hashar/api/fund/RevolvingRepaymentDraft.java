package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What a group gives back on a season's loan: money, goods or both; a part or all; early too. Never more than is owed.
 *
 * @param id made by the client, UUIDv7
 * @param money null for none
 * @param goods each becomes a batch of its own
 * @param shares which members are released by it and by how much, together no more than is paid; what they do not cover the group paid for
 *     itself
 */
public record RevolvingRepaymentDraft(
        UUID id, UUID loan, LocalDate date, @Nullable Money money, List<Delivery> goods, List<MemberShare> shares) {
    public RevolvingRepaymentDraft {
        goods = List.copyOf(goods);
        shares = List.copyOf(shares);
    }

    /**
     * Goods that were delivered.
     *
     * @param quality as it was found; null for none
     * @param price set by a decision on the day: needed under {@link RevolvingLoanDraft.RepaymentRule#EITHER}, where it is also what the debt
     *     falls by; under {@code GOODS} the debt falls by the agreed value and the difference is the fund's
     */
    public record Delivery(
            String item,
            @Nullable String variety,
            Quantity quantity,
            @Nullable String quality,
            @Nullable Price price) {}

    /**
     * What goods are worth.
     *
     * @param amount for one {@code per}
     */
    public record Price(Money amount, UnitOfMeasure per, Decision decision) {}
}
