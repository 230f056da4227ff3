package org.hashar.report.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.registry.TerritoryService;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.GroupType;
import org.hashar.spi.RateSource;
import org.hashar.spi.ReportDefinition;
import org.hashar.spi.ReportModule;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;

/** One country with the services around it, as a test wants them; notes what it was asked for. */
final class World {
    static final Actor READER =
            new Actor(UUID.fromString("01890000-0000-7000-8000-0000000000aa"), "reader", Role.READER);
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final List<GroupFigure> groups = new ArrayList<>();
    final List<GroupSavings> savings = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    private Country country = new Country("KG", Country.State.READY, new Kyrgyzstan(), null, new Som(), null);

    Reports reports() {
        return new Reports(new Directory(), new Figures(), new Funds(), new Places(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    void reporting(ReportDefinition... definitions) {
        country = new Country(
                "KG", country.state(), country.module(), null, country.currency(), new Reporting(List.of(definitions)));
    }

    void noReporting() {
        country = new Country("KG", country.state(), country.module(), null, country.currency(), null);
    }

    void currency(CurrencyModule module) {
        country = new Country("KG", country.state(), country.module(), null, module, country.reporting());
    }

    void uninstall() {
        country = new Country("KG", Country.State.NOT_INSTALLED, null, null, null, null);
    }

    private record Reporting(List<ReportDefinition> reports) implements ReportModule {
        @Override
        public String moduleVersion() {
            return "1.2.0";
        }
    }

    private static final class Kyrgyzstan implements CountryModule {
        private static final Map<String, String> TITLES = Map.of("ky", "Бош", "ru", "Пусто", "en", "Empty");

        @Override
        public CountryProfile profile() {
            return new CountryProfile(
                    "KG",
                    List.of(Locale.forLanguageTag("ky-KG"), Locale.forLanguageTag("ru-KG"), Locale.ENGLISH),
                    ZoneId.of("Asia/Bishkek"),
                    "KGS",
                    "1.0.0");
        }

        @Override
        public TerritoryScheme territories() {
            return new TerritoryScheme("1", List.of());
        }

        @Override
        public Terminology terminology() {
            return (locale, key) -> key.equals("report.title")
                    ? Optional.ofNullable(TITLES.get(locale.getLanguage()))
                    : Optional.empty();
        }

        @Override
        public List<GroupType> groupTypes() {
            return List.of();
        }
    }

    private static final class Som implements CurrencyModule {
        @Override
        public Asset currency() {
            return new Asset("KGS", 2);
        }

        @Override
        public List<Historic> historic() {
            return List.of();
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

    private final class Directory implements CountryDirectory {
        @Override
        public List<Country> list() {
            return List.of(country);
        }

        @Override
        public Optional<Country> find(String code) {
            return code.equals("KG") ? Optional.of(country) : Optional.empty();
        }

        @Override
        public Country require(String code) {
            return find(code).orElseThrow();
        }
    }

    private final class Figures implements FigureService {
        @Override
        public MembershipFigure membership(Actor actor, MembershipFigure.Query query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GroupFigure> groups(Actor actor, MembershipFigure.Query query) {
            asked.add("groups " + query.asOf() + " " + query.asKnown());
            return groups;
        }
    }

    private final class Funds implements FundService {
        @Override
        public Recorded<ContributionPlan> plan(Actor actor, ContributionPlanDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ContributionPlan withdrawPlan(Actor actor, UUID plan, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ContributionPlan> plans(Actor actor, UUID group) {
            throw new UnsupportedOperationException();
        }

        @Override
        public GroupStatement groupStatement(Actor actor, UUID group, LocalDate asOf, Instant asKnown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemberStatement memberStatement(Actor actor, UUID group, UUID person, LocalDate asOf, Instant asKnown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GroupSavings> savings(Actor actor, String code, LocalDate asOf, Instant asKnown) {
            asked.add("savings " + asOf + " " + asKnown);
            return savings;
        }
    }

    private final class Places implements TerritoryService {
        @Override
        public Optional<Territory> find(Actor actor, String code, String place) {
            asked.add("place " + place);
            List<TerritoryName> names = List.of(new TerritoryName("en", "Ak-Suu", null, null));
            return Optional.of(new Territory(code, place, null, 2, names, List.of(), Map.of(), null, null));
        }

        @Override
        public Territory require(Actor actor, String code, String place) {
            return find(actor, code, place).orElseThrow();
        }

        @Override
        public List<Territory> named(Actor actor, String code, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PlaceMatch> search(
                Actor actor, String country, String text, Integer level, String within, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String spelling(String name) {
            return name;
        }

        @Override
        public Page<Territory> list(Actor actor, String code, Integer level, String parent, Page.Request page) {
            throw new UnsupportedOperationException();
        }
    }
}
