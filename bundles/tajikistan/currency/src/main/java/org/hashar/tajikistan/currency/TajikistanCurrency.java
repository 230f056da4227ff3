package org.hashar.tajikistan.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Asset;
import org.hashar.countrykit.bank.CbrRates;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.RateSource;
import org.osgi.service.component.annotations.Component;

/** The somoni of 100 dirams, since 30 October 2000 for 1,000 Tajik roubles; and the Russian rouble of before 1998, which old records name. */
@Component(property = CountryModule.COUNTRY + "=TJ")
public final class TajikistanCurrency implements CurrencyModule {
    private static final Asset TJS = new Asset("TJS", 2);

    /** Coins are hardly used: one somoni is the least that is paid. */
    private static final long ONE_SOMONI = 100;

    private static final List<Historic> HISTORIC = List.of(
            new Historic(new Asset("TJR", 0), "TJS", new BigDecimal("1000"), LocalDate.of(2000, 10, 30)),
            new Historic(new Asset("RUR", 2), "RUB", new BigDecimal("1000"), LocalDate.of(1998, 1, 1)));

    private final List<RateSource> rateSources = List.of(new NbtRates(), new CbrRates());

    @Override
    public Asset currency() {
        return TJS;
    }

    @Override
    public List<Historic> historic() {
        return HISTORIC;
    }

    @Override
    public long settlementUnits() {
        return ONE_SOMONI;
    }

    @Override
    public List<RateSource> rateSources() {
        return rateSources;
    }
}
