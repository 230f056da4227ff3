package org.hashar.registry.internal.country;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.registry.internal.Input;
import org.hashar.spi.CountryModule;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** What every service asks of a country before it reads or writes. */
public final class CountryRules {

    private CountryRules() {}

    /**
     * A country whose data can be read, installed or not.
     *
     * @throws ProblemException invalid when the platform never knew it
     */
    public static Country known(CountryDirectory countries, @Nullable String code) {
        Violations violations = new Violations();
        Country country = known(countries, code, violations);
        if (country == null) {
            throw Problem.invalid(violations.list()).exception();
        }
        return country;
    }

    /** The same; notes at {@code /country} and returns null when the platform never knew it. */
    public static @Nullable Country known(CountryDirectory countries, @Nullable String code, Violations violations) {
        if (!Input.given(violations, code, "/country") || code == null) {
            return null;
        }
        Country country = countries.find(code).orElse(null);
        violations.check(country != null, "/country", "unknown-country", code);
        return country;
    }

    /**
     * A country that can be written to; notes at {@code /country} and returns null when the platform never knew it, so
     * that the rest of the input can still be checked.
     *
     * @throws ProblemException country-not-installed
     */
    public static @Nullable Country writable(CountryDirectory countries, @Nullable String code, Violations violations) {
        Country country = known(countries, code, violations);
        return country == null ? null : countries.require(country.code());
    }

    /**
     * The kinds of numbers of all installed countries: a number is of the form that its own country gave it, wherever the person is registered. Of
     * a country that is not installed nobody can say.
     */
    public static List<IdentifierScheme> identifiers(CountryDirectory countries) {
        return countries.list().stream()
                .map(Country::module)
                .filter(Objects::nonNull)
                .flatMap(module -> module.identifiers().stream())
                .toList();
    }

    /** What day it is in the country; by UTC while it is not known, or not installed so that nobody says its zone. */
    public static LocalDate today(@Nullable Country country, Clock clock) {
        CountryModule module = country == null ? null : country.module();
        ZoneId zone = module == null ? ZoneOffset.UTC : module.profile().zone();
        return LocalDate.now(clock.withZone(zone));
    }
}
