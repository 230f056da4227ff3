package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To close a season: nothing more is applied for, allocated or handed out in it; debts stay debts.
 *
 * @param id made by the client, UUIDv7
 * @param date not before the due day
 */
public record SeasonCloseDraft(UUID id, UUID season, LocalDate date) {}
