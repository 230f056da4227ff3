package org.hashar.health.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Can every installed country be written to. A directory that is not there is found by {@link ComponentsCheck}. */
@Component
public final class CountriesCheck implements HealthCheck {
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CountryDirectory directory;

    /** Made by the container. */
    @Activate
    public CountriesCheck() {
        this(null);
    }

    CountriesCheck(@Nullable CountryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Finding> check() {
        CountryDirectory countries = directory;
        if (countries == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Country country : countries.list()) {
            String part = "country " + country.code();
            switch (country.state()) {
                case LOADING -> findings.add(Finding.down(part, "country-loading", country.code()));
                case FAILED ->
                    findings.add(Finding.down(
                            part, "country-failed", country.code(), Objects.requireNonNullElse(country.reason(), "?")));
                case READY -> {
                    if (country.currency() == null) {
                        findings.add(Finding.warning(part, "country-without-currency", country.code()));
                    }
                }
                case NOT_INSTALLED -> {
                    // Its data is kept on purpose.
                }
            }
        }
        return findings;
    }
}
