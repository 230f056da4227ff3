package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.api.registry.PersonName;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** A mapping laid over the headings of a file. */
final class Plan {
    private final Map<ImportField, List<Slot>> slots = new LinkedHashMap<>();
    private final List<NameSlots> names = new ArrayList<>();

    /** A column of the mapping and where it stands in the file. */
    record Slot(Column column, int index) {
        String heading() {
            return column.column();
        }
    }

    /** The columns of one written form of a name. */
    record NameSlots(PersonName.Kind kind, String language, Map<ImportField, Slot> parts) {}

    /**
     * Lays a mapping over headings.
     *
     * @param tags the row of HXL tags, when there is one
     * @param findings takes what does not fit
     */
    Plan(ImportMapping mapping, List<String> headings, @Nullable Row tags, List<ImportFinding> findings) {
        List<Column> columns =
                mapping.columns().isEmpty() && tags != null ? Hxl.columns(headings, tags) : mapping.columns();
        if (columns.isEmpty()) {
            findings.add(new ImportFinding(0, null, "no-columns", List.of(), true));
        }
        for (Column column : columns) {
            int index = index(headings, column.column(), findings);
            if (index >= 0) {
                add(new Slot(column, index), mapping.language());
            }
        }
    }

    private static int index(List<String> headings, String wanted, List<ImportFinding> findings) {
        int found = -1;
        for (int i = 0; i < headings.size(); i++) {
            if (key(headings.get(i)).equals(key(wanted))) {
                if (found >= 0) {
                    findings.add(new ImportFinding(0, wanted, "column-twice", List.of(), true));
                    return -1;
                }
                found = i;
            }
        }
        if (found < 0) {
            findings.add(new ImportFinding(0, wanted, "column-missing", List.of(), true));
        }
        return found;
    }

    /** The form in which headings are compared. */
    static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private void add(Slot slot, String language) {
        ImportField field = slot.column().field();
        slots.computeIfAbsent(field, each -> new ArrayList<>()).add(slot);
        if (field == ImportField.FAMILY || field == ImportField.GIVEN || field == ImportField.PATRONYMIC) {
            PersonName.Kind kind = Objects.requireNonNullElse(slot.column().nameKind(), PersonName.Kind.OFFICIAL);
            String of = Objects.requireNonNullElse(slot.column().language(), language);
            NameSlots form = names.stream()
                    .filter(each -> each.kind() == kind && each.language().equals(of))
                    .findFirst()
                    .orElseGet(() -> {
                        NameSlots made = new NameSlots(kind, of, new LinkedHashMap<>());
                        names.add(made);
                        return made;
                    });
            form.parts().put(field, slot);
        }
    }

    List<NameSlots> names() {
        return names;
    }

    List<Slot> all(ImportField field) {
        return slots.getOrDefault(field, List.of());
    }

    /** All columns of the mapping. */
    List<Slot> all() {
        return slots.values().stream().flatMap(List::stream).toList();
    }

    @Nullable
    Slot one(ImportField field) {
        List<Slot> found = all(field);
        return found.isEmpty() ? null : found.get(0);
    }

    boolean has(ImportField field) {
        return slots.containsKey(field);
    }

    /** Heading of the column with a field; null when the mapping has none. */
    @Nullable
    String heading(ImportField field) {
        Slot slot = one(field);
        return slot == null ? null : slot.heading();
    }
}
