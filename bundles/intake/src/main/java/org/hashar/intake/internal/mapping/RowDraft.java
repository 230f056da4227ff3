package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.registry.PersonDraft;
import org.hashar.intake.internal.sheet.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for.
 *
 * @param row of the file
 * @param personRow where the person stands first: this row, or an earlier one with the same number of a person
 * @param person null in a row that is only one more membership
 * @param group that the person is a member of; null for none
 * @param family what it says of the family around the person
 * @param headings of columns by the pointers that the registry uses
 * @param origin where in a submission the row stands; null in tables, and once the row asks for nothing any more
 */
public record RowDraft(
        long row,
        long personRow,
        @Nullable PersonDraft person,
        @Nullable GroupWish group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String role,
        FamilyWish family,
        Headings headings,
        @Nullable Origin origin,
        List<ImportFinding> findings) {

    /** A group, to be found by its name in its place or to be formed. */
    public record GroupWish(String territory, String name, @Nullable String type, @Nullable LocalDate formedOn) {}

    /** Finds the column to which a violation of the registry points. */
    @FunctionalInterface
    public interface Headings {
        /** The heading, null for the row as a whole. */
        @Nullable
        String of(String pointer);
    }

    /** The same row when there is nothing to take in from it, and why. */
    public RowDraft leftOut(ImportFinding why) {
        return new RowDraft(
                row, personRow, null, null, null, null, null, FamilyWish.NONE, headings, null, List.of(why));
    }

    /** Whether it asks for a person alone, on whom no other row can depend. */
    public boolean isPlain() {
        return group == null && family.equals(FamilyWish.NONE) && right();
    }

    /** Whether another row is of the same household. */
    public boolean isOfHousehold(RowDraft other) {
        FamilyWish.Household mine = family.household();
        FamilyWish.Household others = other.family.household();
        return mine != null && others != null && mine.firstRow() == others.firstRow();
    }

    /** Whether the row is right as far as it could be seen without the registry. */
    public boolean right() {
        return findings.stream().noneMatch(ImportFinding::refuses);
    }
}
