package org.hashar.registry.internal.country;

import java.time.Clock;
import java.util.Map;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.spi.CountryModule;
import org.hashar.store.Tx;
import org.osgi.framework.Constants;

/** The registry's directory with one country installed, as the container does it. */
public final class OneCountry implements AutoCloseable {
    private final Countries countries;
    private final String code;

    public OneCountry(Tx tx, Clock clock, CountryModule country) {
        countries = new Countries(tx, clock);
        code = country.profile().code();
        countries.bindCountry(country, Map.of(CountryModule.COUNTRY, code, Constants.SERVICE_ID, 1L));
    }

    public CountryDirectory directory() {
        return countries;
    }

    public boolean isReady() {
        return countries
                .find(code)
                .filter(country -> country.state() == Country.State.READY)
                .isPresent();
    }

    @Override
    public void close() {
        countries.close();
    }
}
