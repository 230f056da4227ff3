package org.hashar.tajikistan.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.Territory;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.spi.ReportContext;
import org.hashar.spi.ReportDefinition;

/**
 * Groups and members by district and jamoat (TJ-26): the figures that the programme published, place by place. Counts memberships; associations, which
 * have no members of their own, are left out.
 */
final class GroupsByJamoat implements ReportDefinition {
    private static final int DISTRICT = 2;
    private static final int JAMOAT = 3;

    @Override
    public String id() {
        return "TJ.groups-by-jamoat";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "report.groups-by-jamoat";
    }

    @Override
    public Table run(ReportContext context) {
        // By codes, so that the order does not change with the language.
        Map<String, Map<String, Count>> districts = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (GroupFigure group : context.groups()) {
            if (!group.type().equals("ASSOCIATION")) {
                String district = place(context, group.territory(), DISTRICT, names);
                String jamoat = place(context, group.territory(), JAMOAT, names);
                districts.computeIfAbsent(district, d -> new TreeMap<>()).merge(jamoat, Count.of(group), Count::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        Count total = Count.NONE;
        for (Map.Entry<String, Map<String, Count>> district : districts.entrySet()) {
            Count subtotal = Count.NONE;
            String name = names.get(district.getKey());
            for (Map.Entry<String, Count> jamoat : district.getValue().entrySet()) {
                rows.add(jamoat.getValue().row(Row.Kind.LINE, name, names.get(jamoat.getKey())));
                subtotal = subtotal.plus(jamoat.getValue());
            }
            rows.add(subtotal.row(Row.Kind.SUBTOTAL, name, context.text("total")));
            total = total.plus(subtotal);
        }
        rows.add(total.row(Row.Kind.TOTAL, context.text("total"), null));
        return new Table(context.text(titleKey()), columns(context), rows);
    }

    private static List<Column> columns(ReportContext context) {
        return List.of(
                new Column("district", context.text("territory.level.2"), false),
                new Column("jamoat", context.text("territory.level.3"), false),
                new Column("groups", context.text("groups"), true),
                new Column("members", context.text("members"), true),
                new Column("women", context.text("women"), true),
                new Column("men", context.text("men"), true));
    }

    /** The code of the unit of a level above a place, or empty when the place itself lies higher; its name is noted. */
    private static String place(ReportContext context, String code, int level, Map<String, String> names) {
        Optional<Territory> unit = context.territory(code);
        while (unit.isPresent() && unit.get().level() > level) {
            unit = Optional.ofNullable(unit.get().parent()).flatMap(context::territory);
        }
        Optional<Territory> found = unit.filter(u -> u.level() == level);
        found.ifPresent(u -> names.put(u.code(), u.name(context.locale().getLanguage(), context.asOf())));
        return found.map(Territory::code).orElse("");
    }
}
