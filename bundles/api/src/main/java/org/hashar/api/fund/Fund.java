package org.hashar.api.fund;

import java.time.Instant;
import java.util.UUID;

/**
 * A separated pool with its own accounts.
 *
 * @param currency code of the one currency that its money is counted in (R6)
 */
public record Fund(UUID id, FundKind kind, UUID owner, String country, String currency, Instant recordedAt) {}
