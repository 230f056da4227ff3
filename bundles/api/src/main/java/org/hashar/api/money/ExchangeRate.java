package org.hashar.api.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate as a bank published it: {@code nominal} units of {@code currency} cost {@code value} units of {@code base}. Official cross rates of two
 * banks do not agree, so a rate never goes without its source and is never triangulated.
 *
 * @param source who published it: {@code NBT}, {@code NBKR}, {@code CBR}
 * @param date the day it is valid for, as published
 * @param currency what is priced
 * @param base what it is priced in
 * @param nominal for how many units of the currency, 1 or more
 * @param value the price of {@code nominal} units, above zero
 * @param published the text of the price exactly as published, for example {@code 87,4500}
 */
public record ExchangeRate(
        String source, LocalDate date, String currency, String base, int nominal, BigDecimal value, String published) {}
