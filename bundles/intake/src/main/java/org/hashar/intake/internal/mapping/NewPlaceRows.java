package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** Rows that are places to be added to those of the country, each with its code, below a place that is known. Those that are known are compared. */
final class NewPlaceRows implements RowMapper {
    private final Plan plan;
    private final String country;
    private final String language;
    private final PlaceIndex places;
    private final PlaceRows known;
    private final PositionCheck positions;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();

    NewPlaceRows(ImportMapping mapping, Plan plan, PlaceIndex places) {
        this.plan = plan;
        this.places = places;
        country = mapping.country();
        language = mapping.language();
        known = new PlaceRows(mapping, plan, places);
        positions = new PositionCheck(mapping, plan, places);
    }

    @Override
    public RowDraft map(Row row) {
        Cells cells = new Cells(row);
        Slot slot = plan.one(ImportField.TERRITORY_CODE);
        String code = cells.text(slot);
        if (code != null && places.withCode(code) != null) {
            return known.map(row);
        }
        plan.all().forEach(cells::cell);
        Map<String, String> headings = new HashMap<>();
        Territory parent = parent(cells, headings);
        Names named = new Names(new ArrayList<>(), new ArrayList<>());
        for (Slot each : plan.all(ImportField.TERRITORY_NAME)) {
            name(cells, each, parent, named, headings);
        }
        Territory.Position position = positions.read(cells, parent, false);
        heading(headings, "/code", slot);
        heading(headings, "/position/latitude", plan.one(ImportField.LATITUDE));
        heading(headings, "/position/longitude", plan.one(ImportField.LONGITUDE));
        if (code == null) {
            cells.findings.refuse(slot == null ? null : slot.heading(), "required");
        } else if (slot != null) {
            listedBefore(cells, slot, codes, PlaceIndex.key(code));
        }
        TerritoryDraft draft = code == null || parent == null
                ? null
                : new TerritoryDraft(
                        country, code, parent.code(), null, named.names(), named.aliases(), position, null, null);
        return RowDraft.ofPlace(row.number(), draft, headings::get, row.origin(), cells.findings.list());
    }

    /** What a place is called: the first name in a language is its name, the others are aliases. */
    private record Names(List<TerritoryName> names, List<String> aliases) {}

    private static void heading(Map<String, String> headings, String pointer, @Nullable Slot slot) {
        if (slot != null) {
            headings.put(pointer, slot.heading());
        }
    }

    private @Nullable Territory parent(Cells cells, Map<String, String> headings) {
        List<Slot> slots = plan.all(ImportField.TERRITORY_PARENT);
        String heading = slots.isEmpty() ? null : slots.get(slots.size() - 1).heading();
        if (heading != null) {
            headings.put("/parent", heading);
        }
        List<String> above = cells.texts(plan, ImportField.TERRITORY_PARENT);
        List<Territory> found = above.isEmpty() ? List.of() : places.lowest(above);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (above.isEmpty()) {
            cells.findings.refuse(heading, "required");
        } else if (found.isEmpty()) {
            cells.findings.refuse(heading, "unknown-place", places.proposals(above.get(above.size() - 1)));
        } else {
            cells.findings.refuse(heading, "place-ambiguous", places.told(found));
        }
        return null;
    }

    private void name(Cells cells, Slot slot, @Nullable Territory parent, Names named, Map<String, String> headings) {
        String text = cells.text(slot);
        if (text == null) {
            return;
        }
        String of = Objects.requireNonNullElse(slot.column().language(), language);
        Set<String> taken = new HashSet<>();
        named.names().forEach(name -> taken.add(name.language()));
        if (taken.contains(of)) {
            headings.put("/aliases/" + named.aliases().size(), slot.heading());
            named.aliases().add(text);
        } else {
            headings.put("/names/" + named.names().size() + "/text", slot.heading());
            named.names().add(new TerritoryName(of, text, null, null));
        }
        if (parent != null) {
            listedBefore(cells, slot, names, slot.index() + "\n" + places.spelling(text) + "\n" + parent.code());
        }
    }

    private static void listedBefore(Cells cells, Slot slot, Map<String, Long> rows, String key) {
        Long before = rows.putIfAbsent(key, cells.findings.row());
        if (before != null) {
            cells.findings.refuse(slot.heading(), "listed-in-row", before);
        }
    }
}
