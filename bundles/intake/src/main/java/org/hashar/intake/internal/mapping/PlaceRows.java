package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** Rows that are places: compared with those of the country and with each other. Places come with the country, so none is ever registered. */
final class PlaceRows implements RowMapper {
    private final Plan plan;
    private final PlaceIndex places;
    private final Values values;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();

    PlaceRows(ImportMapping mapping, Plan plan, PlaceIndex places) {
        this.plan = plan;
        this.places = places;
        this.values = new Values(mapping);
    }

    @Override
    public RowDraft map(Row row) {
        Cells cells = new Cells(row);
        plan.all().forEach(cells::cell);
        List<String> above = cells.texts(plan, ImportField.TERRITORY_PARENT);
        Territory known = checkCode(cells, above);
        for (Slot slot : plan.all(ImportField.TERRITORY_NAME)) {
            checkName(cells, slot, above, known);
        }
        checkPosition(cells);
        return new RowDraft(
                row.number(),
                row.number(),
                null,
                null,
                null,
                null,
                null,
                FamilyWish.NONE,
                pointer -> null,
                row.origin(),
                cells.findings.list());
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

    private void checkName(Cells cells, Slot slot, List<String> above, @Nullable Territory known) {
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
        if (known != null && !found.contains(known)) {
            cells.findings.refuse(slot.heading(), "place-other-name", places.told(List.of(known)));
        } else if (known == null && found.isEmpty()) {
            List<Territory> elsewhere = places.named(name, List.of());
            if (elsewhere.isEmpty()) {
                cells.findings.refuse(slot.heading(), "unknown-place", places.proposals(name));
            } else {
                cells.findings.refuse(slot.heading(), "place-elsewhere", places.told(elsewhere));
            }
        } else if (known == null && found.size() > 1) {
            cells.findings.refuse(slot.heading(), "place-ambiguous", places.told(found));
        } else if (!PlaceIndex.isSpelt(known == null ? found.get(0) : known, name)) {
            cells.findings.hint(slot.heading(), "place-spelt-otherwise", places.told(found));
        }
    }

    private void checkPosition(Cells cells) {
        Slot latitude = plan.one(ImportField.LATITUDE);
        Slot longitude = plan.one(ImportField.LONGITUDE);
        if (latitude == null || longitude == null) {
            return;
        }
        BigDecimal north = values.number(cells.cell(latitude), latitude.heading(), cells.findings);
        BigDecimal east = values.number(cells.cell(longitude), longitude.heading(), cells.findings);
        if (north == null || east == null) {
            return;
        }
        if (north.abs().compareTo(BigDecimal.valueOf(90)) > 0) {
            cells.findings.refuse(latitude.heading(), "out-of-range", -90, 90);
        }
        if (east.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            cells.findings.refuse(longitude.heading(), "out-of-range", -180, 180);
        }
        Long before = positions.putIfAbsent(
                north.stripTrailingZeros() + "/" + east.stripTrailingZeros(), cells.findings.row());
        if (before != null) {
            cells.findings.refuse(latitude.heading(), "same-position-as-row", before);
        }
    }
}
