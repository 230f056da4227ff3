package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a batch was counted at the end of a day. Less than expected is a loss at cost; more comes in without a cost of its own.
 *
 * @param id made by the client, UUIDv7
 * @param counted zero or more
 * @param reason why it differs; needed when it does
 */
public record StockCountDraft(UUID id, UUID batch, Quantity counted, LocalDate date, @Nullable String reason) {}
