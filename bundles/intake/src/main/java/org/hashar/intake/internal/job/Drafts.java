package org.hashar.intake.internal.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.intake.internal.mapping.FamilyWish;
import org.hashar.intake.internal.mapping.RowDraft;
import org.jspecify.annotations.Nullable;

/** What some rows ask of the registry, and from which row each draft came. For one thread. */
final class Drafts {
    /** Of those whom a row names beside its own person it says nothing: they stand in other rows of its household. */
    private static final Set<String> OF_OTHER_ROWS = Set.of("unknown-person", "unknown-household");

    private final String country;
    private final RowId ids;
    private final Map<NameInPlace, UUID> known;
    private final Map<Long, HouseholdRows> families;
    private final Kind<PersonDraft> persons = new Kind<>("", Set.of());
    private final Kind<GroupDraft> groups = new Kind<>("", Set.of());
    private final Kind<MembershipDraft> memberships = new Kind<>("", Set.of());
    private final Kind<RoleDraft> roles = new Kind<>("", Set.of());
    private final Kind<HouseholdDraft> households = new Kind<>("/household", Set.of());
    private final Kind<HouseholdMemberDraft> members = new Kind<>("/member", OF_OTHER_ROWS);
    private final Kind<MigrationDraft> migrations = new Kind<>("/migration", Set.of());
    private final Kind<LandPlotDraft> land = new Kind<>("/land", OF_OTHER_ROWS);
    private final Kind<RemittanceDraft> remittances = new Kind<>("/remittance", Set.of());

    /**
     * Drafts of one kind.
     *
     * @param prefix of pointers to what is wrong, so that a row's columns are found by them
     * @param leftOut rules that are told in other rows
     */
    private record Kind<D>(String prefix, Set<String> leftOut, List<D> drafts, List<RowDraft> rows) {
        Kind(String prefix, Set<String> leftOut) {
            this(prefix, leftOut, new ArrayList<>(), new ArrayList<>());
        }

        void add(D draft, RowDraft row) {
            drafts.add(draft);
            rows.add(row);
        }

        void tell(List<Outcome> outcomes, Listener listener) {
            for (int i = 0; i < rows.size(); i++) {
                for (var violation : outcomes.get(i).violations()) {
                    if (!leftOut.contains(violation.code())) {
                        listener.wrong(rows.get(i), prefix + violation.pointer(), violation.code(), violation.args());
                    }
                }
            }
        }
    }

    /** Takes what the registry found wrong. */
    @FunctionalInterface
    interface Listener {
        void wrong(RowDraft row, String pointer, String code, List<Object> args);
    }

    /**
     * @param known groups that there are
     * @param families the households of all rows that may be added
     */
    Drafts(String country, RowId ids, Map<NameInPlace, UUID> known, Map<Long, HouseholdRows> families) {
        this.country = country;
        this.ids = ids;
        this.known = new HashMap<>(known);
        this.families = families;
    }

    /** Adds what a row asks for; false when its group is neither there nor formed by it or a row before. */
    boolean add(RowDraft row) {
        if (row.person() != null) {
            persons.add(row.person(), row);
        }
        family(row);
        RowDraft.GroupWish wish = row.group();
        if (wish == null) {
            return true;
        }
        UUID group = known.computeIfAbsent(name(wish), name -> form(row, wish));
        if (group != null) {
            join(row, group);
        }
        return group != null;
    }

    static NameInPlace name(RowDraft.GroupWish wish) {
        return new NameInPlace(wish.territory(), wish.name());
    }

    /** The first row that says all of a group forms it; null when this one does not. */
    private @Nullable UUID form(RowDraft row, RowDraft.GroupWish wish) {
        String type = wish.type();
        LocalDate formedOn = wish.formedOn();
        if (type == null || formedOn == null) {
            return null;
        }
        UUID id = ids.of(row.row(), RowId.Kind.GROUP);
        groups.add(
                new GroupDraft(id, country, type, wish.name(), null, formedOn, wish.territory(), GroupStatus.ACTIVE),
                row);
        return id;
    }

    private void join(RowDraft row, UUID group) {
        if (row.from() == null) {
            return;
        }
        UUID person = ids.person(row.personRow());
        memberships.add(
                new MembershipDraft(
                        ids.of(row.row(), RowId.Kind.MEMBERSHIP), group, person, row.from(), row.to(), null),
                row);
        if (row.role() != null) {
            roles.add(
                    new RoleDraft(ids.of(row.row(), RowId.Kind.ROLE), group, person, row.role(), row.from(), row.to()),
                    row);
        }
    }

    private void family(RowDraft row) {
        UUID person = ids.person(row.personRow());
        FamilyWish.Household household = row.family().household();
        if (household != null) {
            household(row, person, household);
        }
        FamilyWish.Migration away = row.family().migration();
        if (away != null) {
            migrations.add(
                    new MigrationDraft(
                            ids.of(row.row(), RowId.Kind.MIGRATION),
                            person,
                            away.kind(),
                            away.destination(),
                            null,
                            null,
                            away.from(),
                            null,
                            away.to(),
                            null),
                    row);
        }
        FamilyWish.Remittance sent = row.family().remittance();
        if (sent != null) {
            remittances.add(
                    new RemittanceDraft(
                            ids.of(row.row(), RowId.Kind.REMITTANCE),
                            person,
                            RemittanceDraft.Kind.RECEIVED,
                            sent.amount(),
                            sent.month().atDay(1),
                            sent.month().atEndOfMonth(),
                            null,
                            null),
                    row);
        }
    }

    private void household(RowDraft row, UUID person, FamilyWish.Household wish) {
        HouseholdRows all = Objects.requireNonNull(families.get(wish.firstRow()));
        UUID id = ids.of(wish.firstRow(), RowId.Kind.HOUSEHOLD);
        if (all.rows().get(0).row() == row.row()) {
            households.add(
                    new HouseholdDraft(
                            id,
                            country,
                            all.said(FamilyWish.Household::territory),
                            all.said(FamilyWish.Household::address)),
                    row);
        }
        if (wish.relation() == null || wish.from() == null) {
            return;
        }
        UUID carer = all.carer(row).map(other -> ids.person(other.personRow())).orElse(null);
        members.add(
                new HouseholdMemberDraft(
                        ids.of(row.row(), RowId.Kind.HOUSEHOLD_MEMBER),
                        id,
                        person,
                        wish.relation(),
                        carer,
                        wish.from(),
                        null),
                row);
        if (HouseholdRows.isHead(row) && wish.land() != null) {
            land.add(
                    new LandPlotDraft(
                            ids.of(row.row(), RowId.Kind.LAND),
                            id,
                            wish.land().area(),
                            wish.land().tenure(),
                            null,
                            null,
                            wish.from(),
                            null),
                    row);
        }
    }

    RegistryBatch batch() {
        return new RegistryBatch(
                country,
                persons.drafts(),
                groups.drafts(),
                memberships.drafts(),
                roles.drafts(),
                new FamilyBatch(
                        households.drafts(),
                        members.drafts(),
                        migrations.drafts(),
                        land.drafts(),
                        remittances.drafts()));
    }

    /** Tells what the registry found wrong with the batch. */
    void tell(RegistryBatch.Outcomes outcomes, Listener listener) {
        FamilyBatch.Outcomes of = outcomes.families();
        persons.tell(outcomes.persons(), listener);
        groups.tell(outcomes.groups(), listener);
        memberships.tell(outcomes.memberships(), listener);
        roles.tell(outcomes.roles(), listener);
        households.tell(of.households(), listener);
        members.tell(of.members(), listener);
        migrations.tell(of.migrations(), listener);
        land.tell(of.land(), listener);
        remittances.tell(of.remittances(), listener);
    }
}
