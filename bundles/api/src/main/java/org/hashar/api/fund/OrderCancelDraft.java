package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To give up what is left of an order.
 *
 * @param id made by the client, UUIDv7
 * @param reason never blank
 */
public record OrderCancelDraft(UUID id, UUID order, LocalDate date, String reason) {}
