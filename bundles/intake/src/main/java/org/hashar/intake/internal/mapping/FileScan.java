package org.hashar.intake.internal.mapping;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.sheet.Cell;
import org.hashar.intake.internal.sheet.Origin;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a whole file before its first row is taken in.
 *
 * @param rows how many there are
 * @param lastRow number of the last one
 * @param keys who has which number in the file
 * @param origins which part of a submission stands first in which row
 * @param households which rows are one household
 * @param findings about the file as a whole
 */
public record FileScan(
        long rows,
        long lastRow,
        PersonKeys keys,
        PersonKeys origins,
        HouseholdKeys households,
        List<ImportFinding> findings) {
    private static final List<ImportField> OF_PERSON = List.of(
            ImportField.FAMILY,
            ImportField.GIVEN,
            ImportField.PATRONYMIC,
            ImportField.SEX,
            ImportField.BIRTH_DATE,
            ImportField.BIRTH_YEAR,
            ImportField.OCCUPATION);

    /** Reads a file to its end. */
    public static FileScan of(ImportMapping mapping, RowReader reader) throws IOException {
        List<ImportFinding> findings = new ArrayList<>();
        Plan plan = reader.plan(mapping, findings);
        if (reader.facts().otherSheets() > 0) {
            findings.add(hint(null, "other-sheets-left-out", reader.facts().otherSheets()));
        }
        if (reader.facts().pictures() > 0) {
            findings.add(hint(null, "pictures-not-read", reader.facts().pictures()));
        }
        Values values = new Values(mapping);
        PersonKeys keys = new PersonKeys();
        PersonKeys origins = new PersonKeys();
        HouseholdKeys households = new HouseholdKeys();
        Slot household = plan.one(ImportField.HOUSEHOLD_KEY);
        Set<Slot> oldFont = new LinkedHashSet<>();
        List<Slot> slots = plan.all();
        long rows = 0;
        long last = 0;
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows++;
            last = row.number();
            note(plan, values, row, keys);
            Origin origin = row.origin();
            if (origin != null && origin.fault() == null) {
                origins.add(origin.key(), row.number(), origin.digest().hashCode(), PersonKeys.NONE);
            }
            // What stands in the file twice is left out, so it does not part the rows of a household.
            boolean first = origin == null || origins.firstRow(origin.key()) == row.number();
            if (household != null && first) {
                households.note(new RowMapper.Cells(row).text(household), row.number());
            }
            for (Slot slot : slots) {
                Cell cell = row.cell(slot.index());
                if (cell.kind() == Cell.Kind.TEXT && TajikFont.looksLike(cell.text())) {
                    oldFont.add(slot);
                }
            }
        }
        for (Slot slot : oldFont) {
            String code = slot.column().legacyFont() ? "legacy-tajik-font-turned" : "legacy-tajik-font";
            findings.add(hint(slot.heading(), code));
        }
        reader.notes().forEach(note -> findings.add(hint(note.column(), note.code())));
        return new FileScan(rows, last, keys, origins, households, findings);
    }

    private static ImportFinding hint(@Nullable String column, String code, Object... args) {
        return new ImportFinding(0, column, code, List.of(args), false);
    }

    private static void note(Plan plan, Values values, Row row, PersonKeys keys) {
        Slot slot = plan.one(ImportField.PERSON_KEY);
        if (slot == null) {
            return;
        }
        RowMapper.Cells cells = new RowMapper.Cells(row);
        String key = cells.text(slot);
        if (key != null) {
            LocalDate earliest = plan.has(ImportField.MOTHER_KEY)
                    ? Birth.of(plan, cells, values).earliest()
                    : null;
            keys.add(
                    key,
                    row.number(),
                    content(plan, cells),
                    earliest == null ? PersonKeys.NONE : (int) earliest.toEpochDay());
        }
    }

    /** Of all that a row says of the person; 0 for nothing. */
    static int content(Plan plan, RowMapper.Cells cells) {
        int content = 0;
        for (ImportField field : OF_PERSON) {
            for (Slot slot : plan.all(field)) {
                content = content * 31 + cells.cell(slot).text().hashCode();
            }
        }
        return content;
    }
}
