package org.hashar.countrykit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * A country's areas out of {@code areas.csv} beside a class of the module: a row for each part of an area. The first row of an area also has its
 * names, {@code name_<language>}, and its aliases.
 */
public final class AreaFile {
    private static final String NAME = "name_";

    private AreaFile() {}

    /**
     * Reads the areas.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static List<Area> load(Class<?> anchor, String country) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.read(anchor, "areas.csv")) {
            String code = row.getOrDefault("code", "");
            Area.Part part = new Area.Part(row.getOrDefault("territory", ""), day(row.get("from")), day(row.get("to")));
            Area before = areas.get(code);
            List<Area.Part> parts = new ArrayList<>(before == null ? List.of() : before.parts());
            parts.add(part);
            areas.put(
                    code,
                    new Area(
                            null,
                            country,
                            code,
                            before == null ? names(row) : before.names(),
                            before == null ? aliases(row.getOrDefault("aliases", "")) : before.aliases(),
                            parts,
                            null));
        }
        return List.copyOf(areas.values());
    }

    private static List<Area.Name> names(Map<String, String> row) {
        List<Area.Name> names = new ArrayList<>();
        row.forEach((column, text) -> {
            if (column.startsWith(NAME) && !text.isEmpty()) {
                names.add(new Area.Name(column.substring(NAME.length()), text));
            }
        });
        return names;
    }

    private static List<String> aliases(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static @Nullable LocalDate day(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
