package org.hashar.intake.internal.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Violation;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryService;
import org.hashar.intake.internal.mapping.RowDraft;
import org.jspecify.annotations.Nullable;

/** Rows that are taken in together. A row is taken in whole or not at all. For one unit of work. */
final class Chunk {
    private final RegistryBatchService registry;
    private final Actor actor;
    private final String country;
    private final UUID job;
    private final RowId ids;
    private final Map<Long, List<ImportFinding>> findings = new LinkedHashMap<>();
    private long made;

    Chunk(RegistryBatchService registry, Actor actor, String country, UUID job, RowId ids) {
        this.registry = registry;
        this.actor = actor;
        this.country = country;
        this.job = job;
        this.ids = ids;
    }

    /** Drafts of some rows, and which row each came from, in the same order. */
    private static final class Batch {
        final List<PersonDraft> persons = new ArrayList<>();
        final List<GroupDraft> groups = new ArrayList<>();
        final List<MembershipDraft> memberships = new ArrayList<>();
        final List<RoleDraft> roles = new ArrayList<>();
        final List<RowDraft> personRows = new ArrayList<>();
        final List<RowDraft> groupRows = new ArrayList<>();
        final List<RowDraft> membershipRows = new ArrayList<>();
        final List<RowDraft> roleRows = new ArrayList<>();

        RegistryBatch drafts(String country) {
            return new RegistryBatch(country, persons, groups, memberships, roles);
        }
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
        rows.forEach(row -> found(row, row.findings()));
        Map<NameInPlace, Group> groups = groups(rows);
        List<RowDraft> left = new ArrayList<>(rows);
        boolean plain = groups.isEmpty() && rows.stream().allMatch(row -> row.group() == null && row.right());
        if (!plain || !writes) {
            left = right(left, groups, known);
        }
        if (writes && !left.isEmpty()) {
            Batch batch = batch(left, groups);
            RegistryBatch.Outcomes outcomes = registry.register(actor, job, batch.drafts(country));
            merge(batch, outcomes, known);
            made = created(outcomes.persons())
                    + created(outcomes.groups())
                    + created(outcomes.memberships())
                    + created(outcomes.roles());
        }
    }

    /** Registers the places of rows that are right, or only finds out whether they can be. A place that is there already is no news. */
    void takePlaces(List<RowDraft> rows, boolean writes, TerritoryService territories) {
        for (RowDraft row : rows) {
            found(row, row.findings());
            TerritoryDraft place = row.place();
            if (place == null || isRefused(row.row())) {
                continue;
            }
            List<Violation> wrong = territories.check(actor, place);
            tell(row, wrong, each -> false);
            if (writes && wrong.isEmpty() && territories.register(actor, place).created()) {
                made++;
            }
        }
    }

    /** Checks until what is left is right: a row that is left out may have been one that others lean on. */
    private List<RowDraft> right(List<RowDraft> rows, Map<NameInPlace, Group> groups, KnownRows known) {
        List<RowDraft> left = rows;
        while (!left.isEmpty()) {
            Batch batch = batch(left, groups);
            merge(batch, registry.check(actor, batch.drafts(country)), known);
            List<RowDraft> still =
                    left.stream().filter(row -> !isRefused(row.row())).toList();
            if (still.size() == left.size()) {
                return left;
            }
            left = still;
        }
        return left;
    }

    private static long created(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::created).count();
    }

    private Map<NameInPlace, Group> groups(List<RowDraft> rows) {
        List<NameInPlace> names = new ArrayList<>();
        for (RowDraft row : rows) {
            if (row.group() != null) {
                names.add(name(row.group()));
            }
        }
        return names.isEmpty() ? Map.of() : registry.named(actor, country, names);
    }

    private static NameInPlace name(RowDraft.GroupWish wish) {
        return new NameInPlace(wish.territory(), wish.name());
    }

    private Batch batch(List<RowDraft> rows, Map<NameInPlace, Group> known) {
        Map<NameInPlace, UUID> groups = new HashMap<>();
        known.forEach((name, group) -> groups.put(name, group.id()));
        Batch batch = new Batch();
        for (RowDraft row : rows) {
            if (row.person() != null) {
                batch.persons.add(row.person());
                batch.personRows.add(row);
            }
            RowDraft.GroupWish wish = row.group();
            if (wish == null) {
                continue;
            }
            UUID group = groups.computeIfAbsent(name(wish), name -> form(batch, row, wish));
            if (group == null) {
                found(
                        row,
                        List.of(new ImportFinding(
                                row.row(), row.headings().of("/name"), "group-not-there", List.of(), true)));
            } else {
                join(batch, row, group);
            }
        }
        return batch;
    }

    /** The first row that says all of a group forms it; null when this one does not. */
    private @Nullable UUID form(Batch batch, RowDraft row, RowDraft.GroupWish wish) {
        String type = wish.type();
        LocalDate formedOn = wish.formedOn();
        if (type == null || formedOn == null) {
            return null;
        }
        UUID id = ids.of(row.row(), RowId.Kind.GROUP);
        batch.groups.add(
                new GroupDraft(id, country, type, wish.name(), null, formedOn, wish.territory(), GroupStatus.ACTIVE));
        batch.groupRows.add(row);
        return id;
    }

    private void join(Batch batch, RowDraft row, UUID group) {
        if (row.from() == null) {
            return;
        }
        UUID person = ids.person(row.personRow());
        batch.memberships.add(new MembershipDraft(
                ids.of(row.row(), RowId.Kind.MEMBERSHIP), group, person, row.from(), row.to(), null));
        batch.membershipRows.add(row);
        if (row.role() != null) {
            batch.roles.add(
                    new RoleDraft(ids.of(row.row(), RowId.Kind.ROLE), group, person, row.role(), row.from(), row.to()));
            batch.roleRows.add(row);
        }
    }

    private void merge(Batch batch, RegistryBatch.Outcomes outcomes, KnownRows known) {
        merge(batch.personRows, outcomes.persons(), known);
        merge(batch.groupRows, outcomes.groups(), known);
        merge(batch.membershipRows, outcomes.memberships(), known);
        merge(batch.roleRows, outcomes.roles(), known);
    }

    private void merge(List<RowDraft> rows, List<Outcome> outcomes, KnownRows known) {
        for (int i = 0; i < rows.size(); i++) {
            tell(rows.get(i), outcomes.get(i).violations(), known);
        }
    }

    private void tell(RowDraft row, List<Violation> violations, KnownRows known) {
        List<ImportFinding> told = violations.stream()
                .filter(violation -> !(violation.code().equals("unknown-person") && known.isThere(row)))
                .map(violation -> new ImportFinding(
                        row.row(), row.headings().of(violation.pointer()), violation.code(), violation.args(), true))
                .filter(finding -> !saidAlready(finding))
                .toList();
        found(row, told);
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
