package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;

/**
 * What became of a sale on credit.
 *
 * @param id made by the client, UUIDv7
 * @param amount above zero, no more than is owed
 * @param note number of a receipt, or why it was given up; never blank
 */
public record SalePaymentDraft(UUID id, UUID sale, Kind kind, Money amount, LocalDate date, String note) {

    /** What happened. */
    public enum Kind {
        PAID,
        /** A cost of the enterprise. */
        GIVEN_UP
    }
}
