package org.hashar.intake.internal.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.intake.internal.mapping.FamilyWish;
import org.hashar.intake.internal.mapping.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one household, in the order of the file. They are taken in together or not at all: whoever comes later could not be brought into a
 * household of which the registry keeps no number of the file.
 */
record HouseholdRows(List<RowDraft> rows) {

    /** The households of some rows, by the rows in which they stand first. */
    static Map<Long, HouseholdRows> of(List<RowDraft> rows) {
        Map<Long, HouseholdRows> found = new LinkedHashMap<>();
        for (RowDraft row : rows) {
            FamilyWish.Household household = row.family().household();
            if (household != null) {
                found.computeIfAbsent(household.firstRow(), first -> new HouseholdRows(new ArrayList<>()))
                        .rows()
                        .add(row);
            }
        }
        return found;
    }

    private static FamilyWish.Household wish(RowDraft row) {
        return Objects.requireNonNull(row.family().household());
    }

    /** What is wrong with them together, by row. */
    Map<RowDraft, ImportFinding> check() {
        Map<RowDraft, ImportFinding> found = new LinkedHashMap<>();
        Map<String, RowDraft> members = new HashMap<>();
        for (RowDraft row : rows) {
            ImportFinding wrong = check(row, members);
            if (wrong != null) {
                found.put(row, wrong);
            }
        }
        // A row that is wrong may be that of the head.
        boolean right = found.isEmpty() && rows.stream().allMatch(RowDraft::right);
        if (right && rows.stream().noneMatch(HouseholdRows::isHead)) {
            found.put(rows.get(0), finding(rows.get(0), "/member/relation", "household-without-head"));
        }
        return found;
    }

    private @Nullable ImportFinding check(RowDraft row, Map<String, RowDraft> members) {
        boolean whole = rows.stream().anyMatch(other -> other.row() == row.personRow());
        if (!whole) {
            return finding(row, "/member/household", "person-of-other-household", row.personRow());
        }
        String number = wish(row).member();
        RowDraft before = number == null ? null : members.putIfAbsent(number, row);
        if (before != null && before.personRow() != row.personRow()) {
            return finding(row, "/member/number", "member-twice", before.row());
        }
        String carer = wish(row).inCareOf();
        if (carer != null && carer(row).isEmpty()) {
            return finding(row, "/member/inCareOf", "carer-not-in-household");
        }
        FamilyWish.Land land = wish(row).land();
        boolean other = land != null
                && head().filter(head -> !Objects.equals(land, wish(head).land()))
                        .isPresent();
        return other ? finding(row, "/land/area/amount", "land-of-head") : null;
    }

    private static ImportFinding finding(RowDraft row, String pointer, String code, Object... args) {
        return new ImportFinding(row.row(), row.headings().of(pointer), code, List.of(args), true);
    }

    static boolean isHead(RowDraft row) {
        return wish(row).relation() == Relation.HEAD;
    }

    private Optional<RowDraft> head() {
        return rows.stream().filter(HouseholdRows::isHead).findFirst();
    }

    /** The row of who looks after the person of a row. */
    Optional<RowDraft> carer(RowDraft row) {
        String number = wish(row).inCareOf();
        return rows.stream()
                .filter(other -> number != null && number.equals(wish(other).member()))
                .findFirst();
    }

    /** Whether no row above a row says the same of what migration made of the household. */
    boolean tellsFirst(RowDraft row) {
        return rows.stream()
                .filter(other -> Objects.equals(wish(other).status(), wish(row).status()))
                .findFirst()
                .filter(row::equals)
                .isPresent();
    }

    /** What the first row that says it says of the household. */
    @Nullable
    String said(Function<FamilyWish.Household, @Nullable String> what) {
        return rows.stream()
                .map(row -> what.apply(wish(row)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
