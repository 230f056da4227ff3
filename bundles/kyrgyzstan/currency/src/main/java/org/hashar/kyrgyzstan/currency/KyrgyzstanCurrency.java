package org.hashar.kyrgyzstan.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Asset;
import org.hashar.countrykit.bank.CbrRates;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.RateSource;
import org.osgi.service.component.annotations.Component;

/** The som of 100 tyiyns, since 10 May 1993 for 200 roubles; and the Russian rouble of before 1998, which old records name. */
@Component(property = CountryModule.COUNTRY + "=KG")
public final class KyrgyzstanCurrency implements CurrencyModule {
    private static final Asset KGS = new Asset("KGS", 2);

    /** Coins are hardly used: one som is the least that is paid. */
    private static final long ONE_SOM = 100;

    private static final List<Historic> HISTORIC = List.of(
            new Historic(new Asset("SUR", 2), "KGS", new BigDecimal("200"), LocalDate.of(1993, 5, 10)),
            new Historic(new Asset("RUR", 2), "RUB", new BigDecimal("1000"), LocalDate.of(1998, 1, 1)));

    private final List<RateSource> rateSources = List.of(new NbkrRates(), new CbrRates());

    @Override
    public Asset currency() {
        return KGS;
    }

    @Override
    public List<Historic> historic() {
        return HISTORIC;
    }

    @Override
    public long settlementUnits() {
        return ONE_SOM;
    }

    @Override
    public List<RateSource> rateSources() {
        return rateSources;
    }
}
