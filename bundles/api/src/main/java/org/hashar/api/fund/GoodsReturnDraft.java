package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Quantity;

/**
 * Unused, sealed goods that come back: the debt falls by their agreed value, and they stand in the stock again, as a batch of their own, at the
 * cost at which they left it (R3).
 *
 * @param id made by the client, UUIDv7
 * @param batch from which they were handed out
 * @param shares as in {@link RevolvingRepaymentDraft}
 */
public record GoodsReturnDraft(
        UUID id, UUID loan, UUID batch, Quantity quantity, LocalDate date, List<MemberShare> shares) {
    public GoodsReturnDraft {
        shares = List.copyOf(shares);
    }
}
