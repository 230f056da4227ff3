package org.hashar.registry.internal.country;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.GroupType;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;

/** A country that does not give its places before it is told to. */
final class SlowCountry implements CountryModule {
    private final CountryModule country;
    private final CountDownLatch asked;
    private final CountDownLatch go;

    SlowCountry(CountryModule country, CountDownLatch asked, CountDownLatch go) {
        this.country = country;
        this.asked = asked;
        this.go = go;
    }

    @Override
    public CountryProfile profile() {
        return country.profile();
    }

    @Override
    public TerritoryScheme territories() {
        asked.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return country.territories();
    }

    @Override
    public Terminology terminology() {
        return country.terminology();
    }

    @Override
    public List<GroupType> groupTypes() {
        return country.groupTypes();
    }
}
