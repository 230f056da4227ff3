package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.intake.internal.sheet.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for.
 *
 * @param row of the file
 * @param personRow where the person stands first: this row, or an earlier one with the same number of a person
 * @param person null in a row that is only one more membership
 * @param group that the person is a member of; null for none
 * @param headings of columns by the pointers that the registry uses
 * @param origin where in a submission the row stands; null in tables, and once the row asks for nothing any more
 * @param place to be registered; null in rows about persons, and for places that are known
 */
public record RowDraft(
        long row,
        long personRow,
        @Nullable PersonDraft person,
        @Nullable GroupWish group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        GroupRole.@Nullable Kind role,
        Headings headings,
        @Nullable Origin origin,
        List<ImportFinding> findings,
        @Nullable TerritoryDraft place) {

    /** A row about persons. */
    public RowDraft(
            long row,
            long personRow,
            @Nullable PersonDraft person,
            @Nullable GroupWish group,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            GroupRole.@Nullable Kind role,
            Headings headings,
            @Nullable Origin origin,
            List<ImportFinding> findings) {
        this(row, personRow, person, group, from, to, role, headings, origin, findings, null);
    }

    /** A row about a place, which is null when there is nothing to register. */
    static RowDraft ofPlace(
            long row,
            @Nullable TerritoryDraft place,
            Headings headings,
            @Nullable Origin origin,
            List<ImportFinding> findings) {
        return new RowDraft(row, row, null, null, null, null, null, headings, origin, findings, place);
    }

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
        return new RowDraft(row, personRow, null, null, null, null, null, headings, null, List.of(why));
    }

    /** Whether the row is right as far as it could be seen without the registry. */
    public boolean right() {
        return findings.stream().noneMatch(ImportFinding::refuses);
    }
}
