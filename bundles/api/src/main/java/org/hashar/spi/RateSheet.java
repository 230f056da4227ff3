package org.hashar.spi;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.ExchangeRate;

/**
 * What one document of a bank says.
 *
 * @param date the day it says it is for; the last day of a series
 * @param rates in the document's order, at least one
 */
public record RateSheet(LocalDate date, List<ExchangeRate> rates) {
    public RateSheet {
        rates = List.copyOf(rates);
    }
}
