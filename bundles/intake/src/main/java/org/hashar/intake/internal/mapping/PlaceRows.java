package org.hashar.intake.internal.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** Rows that are places: compared with those that are known and with each other. None is registered. */
final class PlaceRows implements RowMapper {
    private final Plan plan;
    private final PlaceIndex places;
    private final PositionCheck positions;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();

    PlaceRows(ImportMapping mapping, Plan plan, PlaceIndex places) {
        this.plan = plan;
        this.places = places;
        this.positions = new PositionCheck(mapping, plan, places);
    }

    @Override
    public RowDraft map(Row row) {
        Cells cells = new Cells(row);
        plan.all().forEach(cells::cell);
        List<String> above = cells.texts(plan, ImportField.TERRITORY_PARENT);
        Territory known = checkCode(cells, above);
        Territory itself = known == null ? named(cells, above) : known;
        for (Slot slot : plan.all(ImportField.TERRITORY_NAME)) {
            checkName(cells, slot, above, itself, known != null);
        }
        positions.read(cells, itself == null ? in(above) : itself, itself != null);
        return RowDraft.ofPlace(row.number(), null, pointer -> null, row.origin(), cells.findings.list());
    }

    /** The place that bears one of the row's names there, if it is exactly one. */
    private @Nullable Territory named(Cells cells, List<String> above) {
        for (String name : cells.texts(plan, ImportField.TERRITORY_NAME)) {
            List<Territory> found = places.named(name, above);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return null;
    }

    private @Nullable Territory in(List<String> above) {
        List<Territory> found = above.isEmpty() ? List.of() : places.lowest(above);
        return found.size() == 1 ? found.get(0) : null;
    }

    private @Nullable Territory checkCode(Cells cells, List<String> above) {
        Slot slot = plan.one(ImportField.TERRITORY_CODE);
        String code = cells.text(slot);
        if (slot == null || code == null) {
            return null;
        }
        Long before = codes.putIfAbsent(PlaceIndex.key(code), cells.findings.row());
        if (before != null) {
            cells.findings.refuse(slot.heading(), "listed-in-row", before);
        }
        Territory known = places.withCode(code);
        if (known == null) {
            cells.findings.refuse(slot.heading(), "unknown-place-code", likely(cells, above));
        }
        return known;
    }

    /** The places that bear one of the row's names there, or else those with the nearest names. */
    private String likely(Cells cells, List<String> above) {
        List<String> said = cells.texts(plan, ImportField.TERRITORY_NAME);
        for (String name : said) {
            List<Territory> found = places.named(name, above);
            if (!found.isEmpty()) {
                return places.told(found);
            }
        }
        return said.stream()
                .map(places::proposals)
                .filter(proposals -> !proposals.equals("-"))
                .findFirst()
                .orElse("-");
    }

    /**
     * Looks for a name of the row.
     *
     * @param itself the place that the row is about by its code, or else by one of its names; null when these do not tell
     * @param coded whether it is so by its code
     */
    private void checkName(Cells cells, Slot slot, List<String> above, @Nullable Territory itself, boolean coded) {
        String name = cells.text(slot);
        if (name == null) {
            return;
        }
        Long before = names.putIfAbsent(
                slot.index() + "\n" + PlaceIndex.key(name) + "\n" + PlaceIndex.key(String.join("\n", above)),
                cells.findings.row());
        if (before != null) {
            cells.findings.refuse(slot.heading(), "listed-in-row", before);
        }
        List<Territory> found = places.named(name, above);
        if (itself == null) {
            notOne(cells, slot, name, found);
        } else if (!found.contains(itself) && (coded || !found.isEmpty())) {
            cells.findings.refuse(slot.heading(), "place-other-name", places.told(List.of(itself)));
        } else if (!PlaceIndex.isSpelt(itself, name)) {
            cells.findings.hint(slot.heading(), "place-spelt-otherwise", places.told(List.of(itself)));
        }
    }

    private void notOne(Cells cells, Slot slot, String name, List<Territory> found) {
        List<Territory> elsewhere = found.isEmpty() ? places.named(name, List.of()) : List.of();
        if (!found.isEmpty()) {
            cells.findings.refuse(slot.heading(), "place-ambiguous", places.told(found));
        } else if (elsewhere.isEmpty()) {
            cells.findings.refuse(slot.heading(), "unknown-place", places.proposals(name));
        } else {
            cells.findings.refuse(slot.heading(), "place-elsewhere", places.told(elsewhere));
        }
    }
}
