package org.hashar.fund.internal.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConversionService;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.IndicatorService;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.fund.Unsettled;
import org.hashar.api.fund.UnsettledFigure;
import org.hashar.api.registry.GroupChangeService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Indicators and portfolio totals. Joins the registry's views, so it needs the registry's tables too: its services say when they are there. */
@Component
public final class Figures implements IndicatorService {
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.REGION, Dimension.DISTRICT, Dimension.COMMUNITY);

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final TerritoryService territories;
    private final CountryDirectory countries;
    private final ConversionService conversions;
    private final KeptTotals kept;

    /** Wired by declarative services. */
    @Activate
    public Figures(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference GroupChangeService changes,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference ConversionService conversions) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.territories = territories;
        this.countries = countries;
        this.conversions = conversions;
        this.kept = new KeptTotals(changes);
    }

    @Override
    public IndicatorSheet savingsGroups(Actor actor, IndicatorQuery query, Locale locale) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        violations.check(query.fund() == null, "/fund", "not-for-savings");
        IndicatorSheet sheet = tx.read(em -> {
            Scope scope = scope(actor, query, violations);
            violations.throwIfAny();
            GroupFacts facts = GroupFacts.read(em, scope);
            return new IndicatorSheet(
                    scope.country(),
                    code(scope),
                    scope.group(),
                    FundKind.SAVINGS,
                    null,
                    null,
                    scope.asOf(),
                    scope.asKnown(),
                    facts.money() == null ? null : facts.money().asset().code(),
                    null,
                    facts.members().groups(),
                    GroupSheet.of(facts, locale));
        });
        return in(actor, query, sheet);
    }

    @Override
    public IndicatorSheet portfolio(Actor actor, IndicatorQuery query, Locale locale) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        LocalDate from = query.from() == null ? query.asOf().minusYears(1).plusDays(1) : query.from();
        violations.check(!from.isAfter(query.asOf()), "/from", "after-the-day", query.asOf());
        IndicatorSheet sheet = tx.read(em -> {
            FundEntity fund = query.fund() == null ? null : Desk.find(em, query.fund());
            FundKind kind = fund != null ? fund.kind() : query.kind() == null ? FundKind.SAVINGS : query.kind();
            violations.check(
                    fund == null || query.kind() == null || query.kind() == kind,
                    "/kind",
                    "kind-of-fund-differs",
                    kind);
            Scope scope = fund == null
                    ? scope(actor, query, violations)
                    : scope(query, violations, fund.kind() == FundKind.SAVINGS ? fund.owner() : null, fund.country());
            violations.throwIfAny();
            PortfolioFacts facts = kind == FundKind.SAVINGS
                    ? PortfolioFacts.savings(em, scope, from)
                    : PortfolioFacts.capital(em, scope, from, kind, fund);
            return new IndicatorSheet(
                    scope.country(),
                    code(scope),
                    scope.group(),
                    kind,
                    fund == null ? null : fund.id(),
                    from,
                    scope.asOf(),
                    scope.asKnown(),
                    facts.asset() == null ? null : facts.asset().code(),
                    null,
                    facts.funds(),
                    PortfolioSheet.of(facts, locale));
        });
        return in(actor, query, sheet);
    }

    private IndicatorSheet in(Actor actor, IndicatorQuery query, IndicatorSheet sheet) {
        return query.in() == null ? sheet : new InCurrency(conversions, actor, query.in()).of(sheet);
    }

    private static @Nullable String code(Scope scope) {
        return scope.place() == null ? null : scope.place().code();
    }

    private Scope scope(Actor actor, IndicatorQuery query, Violations violations) {
        String country = query.group() == null
                ? query.country()
                : groups.require(actor, query.group()).country();
        PlaceScope place = place(actor, country, query.territory(), query.asOf(), violations);
        Scope scope = scope(query, violations, query.group(), country);
        return new Scope(country, place, query.groupType(), query.group(), scope.asOf(), scope.asKnown());
    }

    private Scope scope(IndicatorQuery query, Violations violations, @Nullable UUID group, @Nullable String country) {
        violations.check(
                query.country() == null || query.country().equals(country),
                "/country",
                "belongs-to-country",
                String.valueOf(country));
        Country known = country(country, violations);
        Instant asKnown = moment(query.asOf(), query.asKnown(), known, violations);
        return new Scope(country, null, null, group, query.asOf(), asKnown);
    }

    private @Nullable Country country(@Nullable String code, Violations violations) {
        if (code == null) {
            violations.add("/country", "required");
            return null;
        }
        Country country = countries.find(code).orElse(null);
        violations.check(country != null, "/country", "unknown-country", code);
        return country;
    }

    private @Nullable PlaceScope place(
            Actor actor, @Nullable String country, @Nullable String territory, LocalDate day, Violations violations) {
        if (territory == null || country == null || countries.find(country).isEmpty()) {
            return null;
        }
        PlaceScope place = territories.scope(actor, country, territory, day).orElse(null);
        violations.check(place != null, "/territory", "unknown-territory", territory);
        return place;
    }

    private Instant moment(
            LocalDate asOf, @Nullable Instant asKnown, @Nullable Country country, Violations violations) {
        LocalDate today = today(country);
        violations.check(!asOf.isAfter(today), "/asOf", "in-the-future", today);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        violations.check(asKnown == null || !asKnown.isAfter(now), "/asKnown", "in-the-future", now);
        return asKnown == null ? now : asKnown;
    }

    /** What day it is in the country; by UTC while it is not installed, so that nobody says its zone. */
    private LocalDate today(@Nullable Country country) {
        ZoneId zone = country == null || country.module() == null
                ? ZoneOffset.UTC
                : country.module().profile().zone();
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public PortfolioReport report(Actor actor, PortfolioReport.Query query) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        Country country = country(query.country(), violations);
        violations.check(query.by().stream().filter(PLACES::contains).count() <= 1, "/by", "one-place-only", PLACES);
        LocalDate today = today(country);
        LocalDate asOf = query.asOf() == null ? today : query.asOf();
        PlaceScope place = place(actor, query.country(), query.territory(), asOf, violations);
        Instant asKnown = moment(asOf, query.asKnown(), country, violations);
        violations.throwIfAny();
        boolean now = asOf.equals(today) && query.asKnown() == null;
        PortfolioRows rows = new PortfolioRows(query.country(), place, query.by());
        List<PortfolioReport.Row> found;
        if (now) {
            Set<UUID> old = countAnew(actor, today);
            found = tx.read(em -> rows.read(em, KeptTotals.cells(old, today)));
        } else {
            found = tx.read(em -> rows.read(em, Cells.then(asOf, asKnown).sql("v.country = ?1")));
        }
        return new PortfolioReport(
                query.country(),
                place == null ? null : place.code(),
                asOf,
                asKnown,
                query.by().stream().sorted().toList(),
                found);
    }

    @Override
    public List<Unsettled> unsettled(Actor actor, UUID group) {
        actor.requireOwn(Role.READER);
        String country = groups.require(actor, group).country();
        return tx.read(em -> UnsettledRows.read(em, today(actor, country, null, group)));
    }

    @Override
    public UnsettledFigure unsettledIn(Actor actor, String country, @Nullable String territory) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Scope scope = today(actor, country, territory, null);
            return UnsettledRows.count(em, scope, country, code(scope));
        });
    }

    private Scope today(Actor actor, String code, @Nullable String territory, @Nullable UUID group) {
        Violations violations = new Violations();
        LocalDate today = today(country(code, violations));
        PlaceScope place = place(actor, code, territory, today, violations);
        violations.throwIfAny();
        return new Scope(code, place, null, group, today, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Counts groups anew until those that may be old are few; the rest is given back, to be counted live. */
    private Set<UUID> countAnew(Actor actor, LocalDate today) {
        while (true) {
            Set<UUID> old = tx.read(em -> kept.old(em, actor, today));
            if (old.size() <= KeptTotals.LIVE || tx.call(em -> kept.countAnew(em, actor, old, today)) == 0) {
                return old;
            }
        }
    }
}
