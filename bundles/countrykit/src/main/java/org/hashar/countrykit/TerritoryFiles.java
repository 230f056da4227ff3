package org.hashar.countrykit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.spi.TerritoryScheme;
import org.jspecify.annotations.Nullable;

/** A country's map out of {@code territories.csv} and {@code former_names.csv} beside a class of the module. */
public final class TerritoryFiles {
    private static final String NAME = "name_";

    private TerritoryFiles() {}

    /**
     * Reads the map.
     *
     * @param country ISO 3166-1 alpha-2
     * @param version of the two files, grows with every change
     */
    public static TerritoryScheme load(Class<?> anchor, String country, String version) {
        Map<String, List<TerritoryName>> former = new HashMap<>();
        for (Map<String, String> row : Csv.read(anchor, "former_names.csv")) {
            former.computeIfAbsent(cell(row, "code"), c -> new ArrayList<>())
                    .add(new TerritoryName(cell(row, "lang"), cell(row, "name"), day(row, "from"), day(row, "to")));
        }
        List<Territory> units = new ArrayList<>();
        for (Map<String, String> row : Csv.read(anchor, "territories.csv")) {
            units.add(unit(country, row, former.getOrDefault(cell(row, "code"), List.of())));
        }
        return new TerritoryScheme(version, units);
    }

    private static Territory unit(String country, Map<String, String> row, List<TerritoryName> former) {
        List<TerritoryName> names = new ArrayList<>();
        row.forEach((column, text) -> {
            if (column.startsWith(NAME)) {
                String language = column.substring(NAME.length());
                names.add(new TerritoryName(language, text, since(language, former), null));
            }
        });
        names.addAll(former);
        Map<String, String> codes = new LinkedHashMap<>();
        for (String code : list(cell(row, "codes"))) {
            int colon = code.indexOf(':');
            codes.put(code.substring(0, colon), code.substring(colon + 1));
        }
        String parent = cell(row, "parent");
        return new Territory(
                country,
                cell(row, "code"),
                parent.isEmpty() ? null : parent,
                Integer.parseInt(cell(row, "level")),
                names,
                list(cell(row, "aliases")),
                codes,
                day(row, "from"),
                day(row, "to"));
    }

    /** A name holds since the last former one in its language ended. */
    private static @Nullable LocalDate since(String language, List<TerritoryName> former) {
        LocalDate since = null;
        for (TerritoryName name : former) {
            LocalDate to = name.to();
            if (name.language().equals(language) && to != null && (since == null || to.isAfter(since))) {
                since = to;
            }
        }
        return since;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("no column " + column);
        }
        return cell;
    }
}
