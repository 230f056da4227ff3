package org.hashar.registry.internal.country;

import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.registry.internal.country.Offer.Readiness;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.GroupType;
import org.hashar.spi.ReportModule;
import org.hashar.spi.TerritoryScheme;
import org.hashar.spi.TrainingModule;
import org.hashar.store.Tx;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the modules as they come and go. What is published is an immutable map, replaced as a whole after each change,
 * so readers take no lock and no query. A new country's territories are loaded by a thread of its own; until that is
 * done it is LOADING. Nothing of the registry restarts: the references are dynamic and belong to this component alone.
 */
@Component(immediate = true, service = CountryDirectory.class)
public final class Countries implements CountryDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(Countries.class);

    private final Offers<CountryModule> modules = new Offers<>("country");
    private final Offers<TrainingModule> trainings = new Offers<>("training");
    private final Offers<CurrencyModule> currencies = new Offers<>("currency");
    private final Offers<ReportModule> reports = new Offers<>("reporting");

    private final SchemeLoader loader;
    private final LoadingThread thread;
    /** By country, which version of its territories the registry has. */
    private final Map<String, String> loaded;

    private volatile Map<String, Country> published = Map.of();

    @Activate
    public Countries(@Reference(target = "(hashar.schema=registry)") Tx tx, @Reference Clock clock) {
        loader = new SchemeLoader(tx, clock);
        loaded = new ConcurrentHashMap<>(loader.loaded());
        thread = new LoadingThread();
        publish();
    }

    @Deactivate
    void close() {
        thread.close();
    }

    @Override
    public List<Country> list() {
        return List.copyOf(published.values());
    }

    @Override
    public Optional<Country> find(String code) {
        return Optional.ofNullable(published.get(code));
    }

    @Override
    public Country require(String code) {
        Country country = published.get(code);
        if (country == null) {
            Violations violations = new Violations();
            violations.add("/country", "unknown-country", code);
            throw Problem.invalid(violations.list()).exception();
        }
        String detail =
                switch (country.state()) {
                    case READY -> "";
                    case LOADING -> "country-loading";
                    case NOT_INSTALLED -> "country-not-installed";
                    case FAILED -> "country-failed";
                };
        if (!detail.isEmpty()) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, detail, code).exception();
        }
        return country;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCountry(CountryModule module, Map<String, Object> properties) {
        String country = country(properties);
        add(modules, Readiness.LOADING, module, properties, found -> {
            if (!found.profile().code().equals(country)) {
                throw new BrokenModuleException(
                        "its profile is that of " + found.profile().code());
            }
            return found.profile().moduleVersion();
        });
        thread.run(() -> loadBest(country, 0));
    }

    void unbindCountry(CountryModule module, Map<String, Object> properties) {
        remove(modules, properties);
        thread.run(() -> loadBest(country(properties), 0));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTraining(TrainingModule module, Map<String, Object> properties) {
        add(trainings, Readiness.READY, module, properties, bundleVersion(TrainingModule::curriculum));
    }

    void unbindTraining(TrainingModule module, Map<String, Object> properties) {
        remove(trainings, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCurrency(CurrencyModule module, Map<String, Object> properties) {
        add(currencies, Readiness.READY, module, properties, bundleVersion(CurrencyModule::currency));
    }

    void unbindCurrency(CurrencyModule module, Map<String, Object> properties) {
        remove(currencies, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReports(ReportModule module, Map<String, Object> properties) {
        add(reports, Readiness.READY, module, properties, ReportModule::moduleVersion);
    }

    void unbindReports(ReportModule module, Map<String, Object> properties) {
        remove(reports, properties);
    }

    /** Asks the module who it is; one that throws is kept as broken, so that the administrator can be told. */
    private <M> void add(
            Offers<M> offers,
            Readiness readiness,
            M module,
            Map<String, Object> properties,
            Function<M, String> version) {
        String country = country(properties);
        long service = serviceId(properties);
        try {
            offers.put(new Offer<>(
                    country, module, Version.parseVersion(version.apply(module)), service, readiness, null));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A module of country {} cannot be used", country, e);
            offers.put(new Offer<>(country, module, Version.emptyVersion, service, Readiness.FAILED, reason(e)));
        }
        publish();
    }

    private <M> void remove(Offers<M> offers, Map<String, Object> properties) {
        offers.remove(serviceId(properties));
        publish();
    }

    /** The bundle's version, for kinds of modules that do not say one; also tries whether the module answers at all. */
    private static <M> Function<M, String> bundleVersion(Function<M, ?> probe) {
        return module -> {
            Objects.requireNonNull(probe.apply(module), "the module answers with nothing");
            Bundle bundle = FrameworkUtil.getBundle(module.getClass());
            return bundle == null ? "0.0.0" : bundle.getVersion().toString();
        };
    }

    private static String country(Map<String, Object> properties) {
        return String.valueOf(properties.get(CountryModule.COUNTRY));
    }

    private static long serviceId(Map<String, Object> properties) {
        return ((Number) properties.getOrDefault(Constants.SERVICE_ID, 0L)).longValue();
    }

    private static String reason(Throwable e) {
        return e instanceof BrokenModuleException ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** Runs on the loading thread. Of several modules of a country only the best one's territories are loaded. */
    private void loadBest(String country, int attempt) {
        Optional<Offer<CountryModule>> next = modules.next(country);
        if (next.isEmpty()) {
            return;
        }
        Offer<CountryModule> offer = next.get();
        TerritoryScheme scheme;
        try {
            scheme = examine(country, offer.module());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The module {} of country {} cannot be used", offer.version(), country, e);
            modules.fare(offer.service(), Readiness.FAILED, reason(e));
            publish();
            loadBest(country, 0);
            return;
        }
        try {
            if (!scheme.version().equals(loaded.get(country))) {
                loader.load(country, scheme);
                loaded.put(country, scheme.version());
                LOG.info(
                        "Territories {} of country {} loaded: {}",
                        scheme.version(),
                        country,
                        scheme.units().size());
            }
        } catch (RuntimeException e) {
            LOG.warn("Territories {} of country {} not loaded, will try again", scheme.version(), country, e);
            thread.later(() -> loadBest(country, attempt + 1), attempt);
            return;
        }
        modules.fare(offer.service(), Readiness.READY, null);
        publish();
    }

    /** Everything that the core will ask of the module later: what is broken shows here, once, and not in a meeting. */
    private static TerritoryScheme examine(String country, CountryModule module) {
        Objects.requireNonNull(module.terminology(), "it has no words");
        Set<String> types = new HashSet<>();
        for (GroupType type : module.groupTypes()) {
            if (!type.code().matches("[A-Z][A-Z0-9]{0,29}") || !types.add(type.code())) {
                throw new BrokenModuleException("its group type " + type.code() + " is no code, or there twice");
            }
        }
        for (GroupType type : module.groupTypes()) {
            if (!types.containsAll(type.unites())) {
                throw new BrokenModuleException(
                        "its group type " + type.code() + " unites types that it does not have");
            }
        }
        SchemeRules.checkRoles(module.roleTypes());
        TerritoryScheme scheme = module.territories();
        SchemeRules.check(country, scheme);
        return scheme;
    }

    /** Publishes what is installed now. */
    private synchronized void publish() {
        Set<String> codes = new TreeSet<>(loaded.keySet());
        codes.addAll(modules.countries());
        Map<String, Country> countries = new LinkedHashMap<>();
        codes.forEach(code -> countries.put(code, snapshot(code)));
        published = Collections.unmodifiableMap(countries);
    }

    private Country snapshot(String code) {
        Country.State state = modules.best(code)
                .map(offer -> switch (offer.readiness()) {
                    case READY -> Country.State.READY;
                    case LOADING -> Country.State.LOADING;
                    case FAILED -> Country.State.FAILED;
                })
                .orElse(Country.State.NOT_INSTALLED);
        String reasons = Stream.of(modules, trainings, currencies, reports)
                .flatMap(offers -> offers.failures(code).stream())
                .collect(Collectors.joining("; "));
        return new Country(
                code,
                state,
                modules.usable(code),
                trainings.usable(code),
                currencies.usable(code),
                reports.usable(code),
                reasons.isEmpty() ? null : reasons);
    }
}
