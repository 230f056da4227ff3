package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come into a group's stock for its enterprise: one batch of one good.
 *
 * @param id made by the client, UUIDv7; also the id of the batch
 * @param givenBy member who brought them and is owed their value; null when they were bought from the group's cash
 * @param item code in the catalogue
 * @param quantity above zero
 * @param cost of all of it, in the fund's currency; above zero when bought, zero for a gift
 * @param expiresOn last day on which it may be used; null when it keeps
 * @param evidence number of a bill; null for none
 */
public record EnterpriseInputDraft(
        UUID id,
        UUID enterprise,
        @Nullable UUID givenBy,
        String item,
        @Nullable String variety,
        Quantity quantity,
        Money cost,
        LocalDate date,
        @Nullable LocalDate expiresOn,
        @Nullable String evidence) {}
