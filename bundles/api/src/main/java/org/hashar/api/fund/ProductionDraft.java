package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was made or harvested: a batch of its own, which costs what the goods used for it had cost, to the smallest unit.
 *
 * @param id made by the client, UUIDv7; also the id of the batch
 * @param item code in the catalogue
 * @param quantity above zero
 * @param used what it was made of; empty for a harvest whose seed is not in the stock
 * @param expiresOn last day on which it may be sold; null when it keeps
 */
public record ProductionDraft(
        UUID id,
        UUID enterprise,
        String item,
        @Nullable String variety,
        Quantity quantity,
        List<Used> used,
        LocalDate date,
        @Nullable LocalDate expiresOn) {
    public ProductionDraft {
        used = List.copyOf(used);
    }

    /** Goods of a batch of the same enterprise; above zero. */
    public record Used(UUID batch, Quantity quantity) {}
}
