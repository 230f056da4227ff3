package org.hashar.intake.internal.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Violation;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryService;
import org.hashar.intake.internal.mapping.RowDraft;

/** Rows that are taken in together. A row is taken in whole or not at all, and so are the rows of a household. For one unit of work. */
final class Chunk {
    private final RegistryBatchService registry;
    private final Actor actor;
    private final String country;
    private final UUID job;
    private final RowId ids;
    private final Map<Long, ImportFinding> confirmed;
    private final Map<Long, List<ImportFinding>> findings = new LinkedHashMap<>();
    private long made;

    /** @param confirmed what is told of rows whose ages were confirmed */
    Chunk(
            RegistryBatchService registry,
            Actor actor,
            String country,
            UUID job,
            RowId ids,
            Map<Long, ImportFinding> confirmed) {
        this.registry = registry;
        this.actor = actor;
        this.country = country;
        this.job = job;
        this.ids = ids;
        this.confirmed = confirmed;
    }

    /** What was found, by row. */
    Map<Long, List<ImportFinding>> findings() {
        return findings;
    }

    /** How many rows are wrong. */
    long refused() {
        return findings.values().stream()
                .filter(all -> all.stream().anyMatch(ImportFinding::refuses))
                .count();
    }

    /** What was registered. */
    long made() {
        return made;
    }

    /** Whether a row is wrong. */
    boolean isRefused(long row) {
        return findings.getOrDefault(row, List.of()).stream().anyMatch(ImportFinding::refuses);
    }

    /**
     * Takes rows in.
     *
     * @param writes false when they are only checked
     */
    void take(List<RowDraft> rows, boolean writes, KnownRows known) {
        rows.forEach(row -> {
            found(row, row.findings());
            ImportFinding hint = confirmed.get(row.row());
            found(row, hint == null ? List.of() : List.of(hint));
        });
        Map<Long, HouseholdRows> families = HouseholdRows.of(rows);
        families.values().forEach(family -> family.check().forEach((row, wrong) -> found(row, List.of(wrong))));
        Map<NameInPlace, UUID> groups = groups(rows);
        List<RowDraft> left = rows;
        boolean plain = rows.stream().allMatch(RowDraft::isPlain);
        if (!plain || !writes) {
            left = right(rows, new Asked(groups, families), known);
        }
        if (writes && !left.isEmpty()) {
            Drafts drafts = drafts(left, new Asked(groups, families));
            RegistryBatch.Outcomes outcomes = registry.register(actor, job, drafts.batch());
            tell(drafts, outcomes, known);
            made = created(outcomes);
        }
    }

    /** What is known of the groups and households that rows name. */
    private record Asked(Map<NameInPlace, UUID> groups, Map<Long, HouseholdRows> families) {}

    /** Registers the places of rows that are right, or only finds out whether they can be. A place that is there already is no news. */
    void takePlaces(List<RowDraft> rows, boolean writes, TerritoryService territories) {
        for (RowDraft row : rows) {
            found(row, row.findings());
            TerritoryDraft place = row.place();
            if (place == null || isRefused(row.row())) {
                continue;
            }
            List<Violation> wrong = territories.check(actor, place);
            wrong.forEach(violation -> tell(row, violation.pointer(), violation.code(), violation.args()));
            if (writes && wrong.isEmpty() && territories.register(actor, place).created()) {
                made++;
            }
        }
    }

    /** Checks until what is left is right: a row that is left out may have been one that others lean on. */
    private List<RowDraft> right(List<RowDraft> rows, Asked asked, KnownRows known) {
        List<RowDraft> left = rows;
        while (!left.isEmpty()) {
            Drafts drafts = drafts(left, asked);
            tell(drafts, registry.check(actor, drafts.batch()), known);
            asked.families().values().forEach(this::keepWhole);
            List<RowDraft> still =
                    left.stream().filter(row -> !isRefused(row.row())).toList();
            if (still.size() == left.size()) {
                return left;
            }
            left = still;
        }
        return left;
    }

    /** Refuses all rows of a household when one of them is wrong. */
    private void keepWhole(HouseholdRows family) {
        family.rows().stream().filter(row -> isRefused(row.row())).findFirst().ifPresent(wrong -> family.rows().stream()
                .filter(row -> !isRefused(row.row()))
                .forEach(row -> found(
                        row,
                        List.of(new ImportFinding(
                                row.row(), null, "household-not-whole", List.of(wrong.row()), true)))));
    }

    private static long created(RegistryBatch.Outcomes outcomes) {
        FamilyBatch.Outcomes families = outcomes.families();
        return Stream.of(
                        outcomes.persons(),
                        outcomes.groups(),
                        outcomes.memberships(),
                        outcomes.roles(),
                        families.households(),
                        families.members(),
                        families.migrations(),
                        families.land(),
                        families.remittances(),
                        families.statuses())
                .flatMap(List::stream)
                .filter(Outcome::created)
                .count();
    }

    private Map<NameInPlace, UUID> groups(List<RowDraft> rows) {
        List<NameInPlace> names = new ArrayList<>();
        for (RowDraft row : rows) {
            if (row.group() != null) {
                names.add(Drafts.name(row.group()));
            }
        }
        Map<NameInPlace, UUID> groups = new HashMap<>();
        if (!names.isEmpty()) {
            registry.named(actor, country, names).forEach((name, group) -> groups.put(name, group.id()));
        }
        return groups;
    }

    private Drafts drafts(List<RowDraft> rows, Asked asked) {
        Drafts drafts = new Drafts(country, ids, asked.groups(), asked.families(), confirmed.keySet());
        for (RowDraft row : rows) {
            if (!drafts.add(row)) {
                found(
                        row,
                        List.of(new ImportFinding(
                                row.row(), row.headings().of("/name"), "group-not-there", List.of(), true)));
            }
        }
        return drafts;
    }

    private void tell(Drafts drafts, RegistryBatch.Outcomes outcomes, KnownRows known) {
        drafts.tell(outcomes, (row, pointer, code, args) -> {
            if (!code.equals("unknown-person") || !known.isThere(row)) {
                tell(row, pointer, code, args);
            }
        });
    }

    private void tell(RowDraft row, String pointer, String code, List<Object> args) {
        ImportFinding finding = new ImportFinding(row.row(), row.headings().of(pointer), code, args, true);
        if (!saidAlready(finding)) {
            found(row, List.of(finding));
        }
    }

    /** A cell that could not be read counts as empty: that it is needed is no news then. */
    private boolean saidAlready(ImportFinding finding) {
        return findings.getOrDefault(finding.row(), List.of()).stream()
                .filter(ImportFinding::refuses)
                .anyMatch(other -> Objects.equals(other.column(), finding.column()));
    }

    private void found(RowDraft row, List<ImportFinding> told) {
        if (!told.isEmpty()) {
            findings.computeIfAbsent(row.row(), each -> new ArrayList<>()).addAll(told);
        }
    }

    /** Which persons of earlier rows would be there, if those rows were taken in. */
    @FunctionalInterface
    interface KnownRows {
        boolean isThere(RowDraft row);
    }
}
