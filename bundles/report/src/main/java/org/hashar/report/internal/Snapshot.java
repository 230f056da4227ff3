package org.hashar.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hashar.api.Actor;
import org.hashar.api.country.Country;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryService;
import org.hashar.spi.ReportContext;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a report sees. Each part is asked for once, when the report first wants it, and stays as it was. For the thread of
 * the run alone.
 */
final class Snapshot implements ReportContext {
    private final Actor actor;
    private final Country country;
    private final Words words;
    private final LocalDate asOf;
    private final Instant asKnown;
    private final FigureService figures;
    private final FundService funds;
    private final TerritoryService territories;

    private @Nullable List<GroupFigure> groups;
    private @Nullable List<GroupSavings> savings;
    private final Map<String, Optional<Territory>> places = new HashMap<>();

    Snapshot(
            Actor actor,
            Country country,
            Words words,
            LocalDate asOf,
            Instant asKnown,
            FigureService figures,
            FundService funds,
            TerritoryService territories) {
        this.actor = actor;
        this.country = country;
        this.words = words;
        this.asOf = asOf;
        this.asKnown = asKnown;
        this.figures = figures;
        this.funds = funds;
        this.territories = territories;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Instant asKnown() {
        return asKnown;
    }

    @Override
    public Locale locale() {
        return words.locale();
    }

    @Override
    public Asset currency() {
        return country.requireCurrency().currency();
    }

    @Override
    public String text(String key) {
        return words.text(key);
    }

    @Override
    public List<GroupFigure> groups() {
        List<GroupFigure> result = groups;
        if (result == null) {
            result = List.copyOf(
                    figures.groups(actor, new MembershipFigure.Query(country.code(), null, asOf, asKnown, null)));
            groups = result;
        }
        return result;
    }

    @Override
    public List<GroupSavings> savings() {
        List<GroupSavings> result = savings;
        if (result == null) {
            result = List.copyOf(funds.savings(actor, country.code(), asOf, asKnown));
            savings = result;
        }
        return result;
    }

    @Override
    public Optional<Territory> territory(String code) {
        return places.computeIfAbsent(code, c -> territories.find(actor, country.code(), c));
    }
}
