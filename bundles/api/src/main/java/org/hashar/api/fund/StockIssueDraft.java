package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that leave the stock other than as a loan.
 *
 * @param id made by the client, UUIDv7
 * @param quantity above zero
 * @param group that received the aid: aid goes to exactly one of group, household and person, and nothing else to any
 * @param household that received it; somebody belongs to it on the day
 * @param person who received it
 * @param note number of the receipt, how it was lost, or what it was used for; never blank
 */
public record StockIssueDraft(
        UUID id,
        UUID batch,
        Kind kind,
        Quantity quantity,
        LocalDate date,
        @Nullable UUID group,
        @Nullable UUID household,
        @Nullable UUID person,
        String note) {

    /** Why they leave. */
    public enum Kind {
        /** Food and input aid: nothing is owed for it (KG-21, KG-49). */
        AID,
        /** Lost before it was handed out: the fund bears it (R3). */
        LOSS,
        /** Used up by the fund itself, as seed, fuel and fertiliser are on a common field: spent on its needs. */
        USED
    }
}
