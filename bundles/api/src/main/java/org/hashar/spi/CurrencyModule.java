package org.hashar.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Asset;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A country's money: its currency, the ones before it, the smallest amount paid in practice, and where official rates come from. Registered with
 * {@link CountryModule#COUNTRY}; without it no fund of the country can be written to.
 */
@ConsumerType
public interface CurrencyModule {

    /** The currency of today. */
    Asset currency();

    /** Currencies that were used before, which old records keep (R6). */
    List<Historic> historic();

    /** The smallest payable amount in smallest units: 100 when one som or somoni is the least that is paid out. */
    long settlementUnits();

    /** Where official rates come from. */
    List<RateSource> rateSources();

    /**
     * A currency of the past.
     *
     * @param successor what replaced it
     * @param factor how many of the old one make one of the new, 1000 for TJR to TJS
     * @param cutover the first day of the successor
     */
    record Historic(Asset asset, String successor, BigDecimal factor, LocalDate cutover) {}
}
