package org.hashar.intake.internal.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Unlikely;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.intake.internal.mapping.FamilyWish;
import org.hashar.intake.internal.mapping.RowDraft;

/** What some rows ask of the registry about families, and from which row each draft came. For one thread. */
final class FamilyDrafts {
    /** Of those whom a row names beside its own person it says nothing: they stand in other rows of its household. */
    private static final Set<String> OF_OTHER_ROWS = Set.of("unknown-person", "unknown-household");

    private final String country;
    private final RowId ids;
    private final Map<Long, HouseholdRows> families;
    private final Set<Long> confirmed;
    private final DraftList<HouseholdDraft> households = new DraftList<>("/household", Set.of());
    private final DraftList<HouseholdMemberDraft> members = new DraftList<>("/member", OF_OTHER_ROWS);
    private final DraftList<MigrationDraft> migrations = new DraftList<>("/migration", Set.of());
    private final DraftList<LandPlotDraft> land = new DraftList<>("/land", OF_OTHER_ROWS);
    private final DraftList<RemittanceDraft> received = new DraftList<>("/remittance", Set.of());
    private final DraftList<RemittanceDraft> ceased = new DraftList<>("/ceased", Set.of());
    private final DraftList<FamilyStatusDraft> statuses = new DraftList<>("/status", OF_OTHER_ROWS);

    /**
     * @param families the households of all rows that may be added
     * @param confirmed rows whose ages are right though they are unlikely
     */
    FamilyDrafts(String country, RowId ids, Map<Long, HouseholdRows> families, Set<Long> confirmed) {
        this.country = country;
        this.ids = ids;
        this.families = families;
        this.confirmed = confirmed;
    }

    /** Adds what a row says. */
    void add(RowDraft row) {
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
                            away.returnReason()),
                    row);
        }
        remittances(row, person);
    }

    private void remittances(RowDraft row, UUID person) {
        FamilyWish.Remittance sent = row.family().remittance();
        if (sent != null) {
            received.add(
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
        FamilyWish.Ceased nothing = row.family().ceased();
        if (nothing != null) {
            ceased.add(
                    new RemittanceDraft(
                            ids.of(row.row(), RowId.Kind.REMITTANCE_CEASED),
                            person,
                            RemittanceDraft.Kind.CEASED,
                            null,
                            nothing.from(),
                            null,
                            null,
                            nothing.reason()),
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
        FamilyWish.Status status = wish.status();
        if (status != null && all.tellsFirst(row)) {
            statuses.add(
                    new FamilyStatusDraft(
                            ids.of(row.row(), RowId.Kind.FAMILY_STATUS),
                            id,
                            status.state(),
                            status.from(),
                            status.to()),
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
                        null,
                        wish.from(),
                        null,
                        confirmed.contains(row.row()) ? List.of(Unlikely.AGES) : List.of()),
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

    FamilyBatch batch() {
        return new FamilyBatch(
                households.drafts(),
                members.drafts(),
                migrations.drafts(),
                land.drafts(),
                Stream.concat(received.drafts().stream(), ceased.drafts().stream())
                        .toList(),
                statuses.drafts());
    }

    /** Tells what the registry found wrong with the batch. */
    void tell(FamilyBatch.Outcomes outcomes, DraftList.Listener listener) {
        households.tell(outcomes.households(), listener);
        members.tell(outcomes.members(), listener);
        migrations.tell(outcomes.migrations(), listener);
        land.tell(outcomes.land(), listener);
        List<Outcome> remittances = outcomes.remittances();
        int first = Math.min(received.drafts().size(), remittances.size());
        received.tell(remittances.subList(0, first), listener);
        ceased.tell(remittances.subList(first, remittances.size()), listener);
        statuses.tell(outcomes.statuses(), listener);
    }
}
