package org.hashar.fund.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hashar.api.Problem;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.money.Asset;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.GroupType;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;

/** One country, whose modules can be taken away. */
public final class Countries implements CountryDirectory, CountryModule, CurrencyModule {
    public volatile boolean installed = true;
    public volatile boolean withCurrency = true;
    /** Whether Tajikistan is there too, with a currency that replaced another. */
    public volatile boolean tajik;

    public final List<RateSource> sources = new ArrayList<>();

    @Override
    public List<Country> list() {
        return tajik ? List.of(country(), tajikistan()) : List.of(country());
    }

    private Country tajikistan() {
        return new Country("TJ", Country.State.READY, this, null, new Somoni(), null);
    }

    private Country country() {
        return new Country(
                "KG",
                installed ? Country.State.READY : Country.State.NOT_INSTALLED,
                installed ? this : null,
                null,
                withCurrency ? this : null,
                null);
    }

    @Override
    public Optional<Country> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public Country require(String code) {
        if (!installed) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", code)
                    .exception();
        }
        return code.equals("TJ") && tajik ? tajikistan() : country();
    }

    @Override
    public CountryProfile profile() {
        return new CountryProfile(
                "KG", List.of(Locale.forLanguageTag("ky-KG")), ZoneId.of("Asia/Bishkek"), "KGS", "1.0.0");
    }

    @Override
    public TerritoryScheme territories() {
        return new TerritoryScheme("1", List.of());
    }

    @Override
    public Terminology terminology() {
        return (locale, key) -> Optional.empty();
    }

    @Override
    public List<GroupType> groupTypes() {
        return List.of(
                new GroupType("SHG", GroupType.Kind.SELF_HELP_GROUP),
                new GroupType("ASSOCIATION", GroupType.Kind.ASSOCIATION));
    }

    @Override
    public Asset currency() {
        return World.KGS;
    }

    @Override
    public List<Historic> historic() {
        return List.of(new Historic(new Asset("RUR", 2), "RUB", new BigDecimal("1000"), LocalDate.of(1998, 1, 1)));
    }

    @Override
    public long settlementUnits() {
        return 100;
    }

    @Override
    public List<RateSource> rateSources() {
        return List.copyOf(sources);
    }

    /** The money of another country. */
    private record Somoni() implements CurrencyModule {
        @Override
        public Asset currency() {
            return new Asset("TJS", 2);
        }

        @Override
        public List<Historic> historic() {
            return List.of(
                    new Historic(new Asset("TJR", 0), "TJS", new BigDecimal("1000"), LocalDate.of(2000, 10, 30)));
        }

        @Override
        public long settlementUnits() {
            return 100;
        }

        @Override
        public List<RateSource> rateSources() {
            return List.of();
        }
    }

    /** A bank whose documents are what a test says they are. */
    public record Bank(String id, String base, URI address, Function<byte[], RateSheet> reader) implements RateSource {
        @Override
        public URI address(LocalDate day) {
            return address;
        }

        @Override
        public RateSheet parse(byte[] document) {
            return reader.apply(document);
        }
    }
}
