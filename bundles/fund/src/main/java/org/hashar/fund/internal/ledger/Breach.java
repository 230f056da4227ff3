package org.hashar.fund.internal.ledger;

import java.time.LocalDate;

/**
 * An account that would be beyond its limit at the end of a day.
 *
 * @param missing smallest units, above zero
 */
public record Breach(AccountRef account, LocalDate date, long missing) {}
