package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hashar.api.intake.ImportField;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowMapper.Cells;
import org.jspecify.annotations.Nullable;

/** Reads cells that tell of a family: days, words, and what must be there. What is wrong is noted with its column. */
record FamilyCells(Plan plan, Values values) {

    /** Whether one of some columns says anything. */
    boolean tells(Cells cells, ImportField... fields) {
        return Arrays.stream(fields).anyMatch(field -> cells.text(plan.one(field)) != null);
    }

    @Nullable
    LocalDate day(Cells cells, ImportField field) {
        Slot slot = plan.one(field);
        return slot == null ? null : values.day(cells.cell(slot), slot.heading(), cells.findings);
    }

    /** What a word means; a word that is none is noted with the codes that are. */
    <E extends Enum<E>> @Nullable E word(Cells cells, ImportField field, Class<E> codes, Words<E> words) {
        Slot slot = plan.one(field);
        String text = cells.text(slot);
        if (slot == null || text == null) {
            return null;
        }
        E meaning = words.of(text);
        if (meaning == null) {
            String known =
                    Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            cells.findings.refuse(slot.heading(), "not-a-word-for-it", known);
        }
        return meaning;
    }

    /** Notes what is missing, unless it is there and something was said of it. */
    <T> @Nullable T require(Cells cells, ImportField field, @Nullable T value) {
        String heading = plan.heading(field);
        if (value == null && cells.findings.isFree(heading)) {
            cells.findings.refuse(heading, "required");
        }
        return value;
    }
}
