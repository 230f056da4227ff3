package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * Where the money of a place comes from: the capital of one community fund and, beside it and never netted with it, what the groups of the
 * same jamoat or ayil aimak saved.
 *
 * @param lines by kind of fund, source and origin; those of zero are left out
 * @param savings of all groups of the place
 * @param capital of the community fund
 * @param total savings and capital
 */
public record FundBySource(
        UUID fund,
        LocalDate asOf,
        Instant asKnown,
        List<FundSource> lines,
        Amount savings,
        Amount capital,
        Amount total) {
    public FundBySource {
        lines = List.copyOf(lines);
    }
}
