package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An institution's order (TJ-23, KG-46).
 *
 * @param id made by the client, UUIDv7
 * @param customer name of the institution, for example a town or a hospital
 * @param what is ordered, in words
 * @param item code of the good; null for a service
 * @param quantity of the good, above zero; null for a service
 * @param price of all of it, above zero, in the fund's currency
 * @param dueOn not before {@code date}
 */
public record CustomerOrderDraft(
        UUID id,
        UUID enterprise,
        String customer,
        String what,
        @Nullable String item,
        @Nullable Quantity quantity,
        Money price,
        LocalDate date,
        LocalDate dueOn) {}
