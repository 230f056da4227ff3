package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A sale, for cash or on credit.
 *
 * @param id made by the client, UUIDv7
 * @param order that it delivers, null for none
 * @param customer name of an institution; null for passers-by, whose names are nobody's business
 * @param lines at least one
 * @param payBy when a sale on credit is to be paid, not before {@code date}; null when it was paid in cash
 */
public record SaleDraft(
        UUID id,
        UUID enterprise,
        @Nullable UUID order,
        @Nullable String customer,
        List<Line> lines,
        LocalDate date,
        @Nullable LocalDate payBy) {
    public SaleDraft {
        lines = List.copyOf(lines);
    }

    /**
     * What was sold.
     *
     * @param batch of the same enterprise; null for a service
     * @param quantity above zero; null for a service
     * @param price of all of it, above zero, in the fund's currency
     */
    public record Line(@Nullable UUID batch, @Nullable Quantity quantity, Money price) {}
}
