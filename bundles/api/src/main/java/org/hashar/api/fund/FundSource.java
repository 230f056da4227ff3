package org.hashar.api.fund;

import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What one source has in a fund.
 *
 * @param fund kind of the fund in which it stands
 * @param origin code of whom it came from, null when not told
 */
public record FundSource(FundKind fund, CapitalSource source, @Nullable String origin, Amount amount) {}
