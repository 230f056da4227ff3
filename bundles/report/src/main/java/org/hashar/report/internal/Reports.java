package org.hashar.report.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.FundService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.api.report.ReportRun;
import org.hashar.api.report.ReportService;
import org.hashar.api.report.Table;
import org.hashar.spi.CountryModule;
import org.hashar.spi.ReportDefinition;
import org.hashar.spi.ReportModule;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs reports. A definition is code of a module that may be faulty, or be removed while it runs: whatever it throws ends its own run only.
 */
@Component
public final class Reports implements ReportService {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final CountryDirectory countries;
    private final FigureService figures;
    private final FundService funds;
    private final TerritoryService territories;
    private final Clock clock;

    @Activate
    public Reports(
            @Reference CountryDirectory countries,
            @Reference FigureService figures,
            @Reference FundService funds,
            @Reference TerritoryService territories,
            @Reference Clock clock) {
        this.countries = countries;
        this.figures = figures;
        this.funds = funds;
        this.territories = territories;
        this.clock = clock;
    }

    @Override
    public List<Listing> list(Actor actor, String country, Locale locale) {
        actor.require(Role.READER);
        Country installed = installed(country);
        Words words = new Words(module(installed), locale);
        return installed.requireReporting().reports().stream()
                .map(r -> new Listing(r.id(), r.version(), words.text(r.titleKey())))
                .toList();
    }

    @Override
    public ReportRun run(
            Actor actor, String country, String id, LocalDate asOf, @Nullable Instant asKnown, Locale locale) {
        actor.require(Role.READER);
        Country installed = installed(country);
        CountryModule module = module(installed);
        ReportModule reporting = installed.requireReporting();
        ReportDefinition definition = reporting.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "report-not-found", country, id)
                        .exception());
        // The moment of knowledge is fixed here, so that all parts of a report see the same records, whatever is
        // written meanwhile (R1).
        Instant now = clock.instant();
        Instant known = asKnown == null ? now : asKnown;
        checkTimes(asOf, known, now, module);
        Snapshot snapshot =
                new Snapshot(actor, installed, new Words(module, locale), asOf, known, figures, funds, territories);
        return new ReportRun(
                country,
                id,
                definition.version(),
                reporting.moduleVersion(),
                asOf,
                known,
                compute(definition, id, snapshot));
    }

    private Country installed(String code) {
        Country country = countries.find(code).orElseThrow(() -> {
            Violations violations = new Violations();
            violations.add("/country", "unknown-country", code);
            return Problem.invalid(violations.list()).exception();
        });
        module(country);
        return country;
    }

    private static CountryModule module(Country country) {
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", country.code())
                    .exception();
        }
        return module;
    }

    private static void checkTimes(LocalDate asOf, Instant known, Instant now, CountryModule module) {
        LocalDate today = now.atZone(module.profile().zone()).toLocalDate();
        Violations violations = new Violations();
        violations.check(!asOf.isAfter(today), "/asOf", "in-the-future", today);
        violations.check(!known.isAfter(now), "/asKnown", "in-the-future", now);
        violations.throwIfAny();
    }

    private static Table compute(ReportDefinition definition, String id, Snapshot snapshot) {
        try {
            return definition.run(snapshot);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Report {} failed", id, e);
            throw Problem.of(Problem.Type.INTERNAL, "report-failed", id).exception();
        }
    }
}
