package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import org.hashar.api.intake.ImportField;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.jspecify.annotations.Nullable;

/** What a row says of a birth. */
record Birth(@Nullable LocalDate date, @Nullable Integer year) {

    static Birth of(Plan plan, RowMapper.Cells cells, Values values) {
        Slot date = plan.one(ImportField.BIRTH_DATE);
        Slot year = plan.one(ImportField.BIRTH_YEAR);
        return new Birth(
                date == null ? null : values.day(cells.cell(date), date.heading(), cells.findings),
                year == null ? null : values.whole(cells.cell(year), year.heading(), cells.findings));
    }

    /** The first day on which it may have been. */
    @Nullable
    LocalDate earliest() {
        return date != null ? date : inYear(1, 1);
    }

    /** The last day on which it may have been. */
    @Nullable
    LocalDate latest() {
        return date != null ? date : inYear(12, 31);
    }

    private @Nullable LocalDate inYear(int month, int day) {
        return year == null || year < 1 || year > 9999 ? null : LocalDate.of(year, month, day);
    }
}
