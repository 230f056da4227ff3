package org.hashar.kyrgyzstan.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.Territory;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.spi.ReportContext;
import org.hashar.spi.ReportDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The villages of Community Funds with their groups, members, savings and loans (KG-04, KG-14, KG-24). A Community Fund is the association of the
 * groups of a village, or of a whole aimak: it is named in the line of its village, or of each village of its aimak that has groups, and not counted
 * among the groups.
 */
final class CommunityFundVillages implements ReportDefinition {
    private static final int DISTRICT = 2;
    private static final int AIMAK = 3;
    private static final int VILLAGE = 4;

    @Override
    public String id() {
        return "KG.community-fund-villages";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String titleKey() {
        return "report.community-fund-villages";
    }

    @Override
    public Table run(ReportContext context) {
        Map<UUID, GroupSavings> savings = new HashMap<>();
        context.savings().forEach(s -> savings.put(s.group(), s));
        // By codes, so that the order does not change with the language.
        Map<String, VillageCount> villages = new TreeMap<>();
        Map<String, String> funds = new HashMap<>();
        for (GroupFigure group : context.groups()) {
            if (group.type().equals("ASSOCIATION")) {
                funds.merge(group.territory(), group.name(), (one, other) -> one + ", " + other);
            } else {
                VillageCount count = VillageCount.of(group, savings.get(group.group()), context.currency());
                villages.merge(group.territory(), count, VillageCount::plus);
            }
        }
        Map<String, String> above = new HashMap<>();
        villages.keySet().forEach(village -> context.territory(village)
                .map(Territory::parent)
                .filter(funds::containsKey)
                .ifPresent(aimak -> above.put(village, aimak)));
        funds.keySet().stream()
                .filter(place -> !above.containsValue(place))
                .forEach(place -> villages.putIfAbsent(place, VillageCount.none(context.currency())));
        List<Row> rows = new ArrayList<>();
        VillageCount total = VillageCount.none(context.currency());
        for (Map.Entry<String, VillageCount> village : villages.entrySet()) {
            rows.add(village.getValue()
                    .row(
                            Row.Kind.LINE,
                            name(context, village.getKey(), DISTRICT),
                            name(context, village.getKey(), AIMAK),
                            name(context, village.getKey(), VILLAGE),
                            named(funds.get(village.getKey()), funds.get(above.get(village.getKey())))));
            total = total.plus(village.getValue());
        }
        rows.add(total.row(Row.Kind.TOTAL, context.text("total"), null, null, null));
        return new Table(context.text(titleKey()), columns(context), rows);
    }

    /** The fund of the village itself and that of its aimak. */
    private static @Nullable String named(@Nullable String own, @Nullable String above) {
        return own == null ? above : above == null ? own : own + ", " + above;
    }

    private static List<Column> columns(ReportContext context) {
        return List.of(
                new Column("district", context.text("territory.level.2"), false),
                new Column("aimak", context.text("territory.level.3"), false),
                new Column("village", context.text("territory.level.4"), false),
                new Column("fund", context.text("community-fund"), false),
                new Column("groups", context.text("groups"), true),
                new Column("members", context.text("members"), true),
                new Column("women", context.text("women"), true),
                new Column("men", context.text("men"), true),
                new Column("savings", context.text("savings"), true),
                new Column("loans", context.text("loans.outstanding"), true));
    }

    /** The name of the unit of a level at or above a place, null when the place itself lies higher. */
    private static @Nullable String name(ReportContext context, String code, int level) {
        Optional<Territory> unit = context.territory(code);
        while (unit.isPresent() && unit.get().level() > level) {
            unit = Optional.ofNullable(unit.get().parent()).flatMap(context::territory);
        }
        return unit.filter(u -> u.level() == level)
                .map(u -> u.name(context.locale().getLanguage(), context.asOf()))
                .orElse(null);
    }
}
