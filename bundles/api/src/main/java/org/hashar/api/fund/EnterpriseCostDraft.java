package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cost that leaves no goods behind: water, fuel, a stall at a fair (KG-47).
 *
 * @param id made by the client, UUIDv7
 * @param purpose code such as {@code WATER}
 * @param amount above zero, in the fund's currency
 * @param paidBy member who paid it and is owed it; null when it was paid from the group's cash
 * @param evidence number of a bill; null for none
 */
public record EnterpriseCostDraft(
        UUID id,
        UUID enterprise,
        String purpose,
        Money amount,
        LocalDate date,
        @Nullable UUID paidBy,
        @Nullable String evidence) {}
