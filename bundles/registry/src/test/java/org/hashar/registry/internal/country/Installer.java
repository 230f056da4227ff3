package org.hashar.registry.internal.country;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.ReportModule;
import org.hashar.spi.TrainingModule;
import org.hashar.store.Tx;
import org.osgi.framework.Constants;

/** Does to the directory what the container does to it when modules come and go. */
public final class Installer implements AutoCloseable {
    private final AtomicLong services = new AtomicLong();
    private final Countries countries;

    public Installer(Tx tx, Clock clock) {
        countries = new Countries(tx, clock);
    }

    public CountryDirectory directory() {
        return countries;
    }

    /** Installs a module and returns what removes it again. */
    public Runnable install(String code, Object module) {
        Map<String, Object> properties =
                Map.of(CountryModule.COUNTRY, code, Constants.SERVICE_ID, services.incrementAndGet());
        if (module instanceof CountryModule country) {
            countries.bindCountry(country, properties);
            return () -> countries.unbindCountry(country, properties);
        } else if (module instanceof TrainingModule training) {
            countries.bindTraining(training, properties);
            return () -> countries.unbindTraining(training, properties);
        } else if (module instanceof CurrencyModule currency) {
            countries.bindCurrency(currency, properties);
            return () -> countries.unbindCurrency(currency, properties);
        }
        ReportModule reports = (ReportModule) module;
        countries.bindReports(reports, properties);
        return () -> countries.unbindReports(reports, properties);
    }

    /** Waits until the loading thread has brought the country to a state. */
    public Country await(String code, Country.State state) {
        return await(code, country -> country.state() == state);
    }

    /** Waits until the loading thread has brought the country to where it is as it should be. */
    public Country await(String code, Predicate<Country> expected) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            Country country = countries.find(code).orElse(null);
            if (country != null && expected.test(country)) {
                return country;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(code + " is " + countries.find(code));
    }

    @Override
    public void close() {
        countries.close();
    }
}
