package org.hashar.api.registry;

import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.RegistryBatch.Outcome;

/**
 * What a {@link RegistryBatch} says of families. Persons and households of the batch may be named by it.
 *
 * @param members of households
 * @param migrations absences for work
 * @param land that households use
 * @param statuses what migration made of households
 */
public record FamilyBatch(
        List<HouseholdDraft> households,
        List<HouseholdMemberDraft> members,
        List<MigrationDraft> migrations,
        List<LandPlotDraft> land,
        List<RemittanceDraft> remittances,
        List<FamilyStatusDraft> statuses) {
    /** Nothing. */
    public static final FamilyBatch NONE =
            new FamilyBatch(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public FamilyBatch {
        households = List.copyOf(households);
        members = List.copyOf(members);
        migrations = List.copyOf(migrations);
        land = List.copyOf(land);
        remittances = List.copyOf(remittances);
        statuses = List.copyOf(statuses);
    }

    /** What became of all, each list in the order of its drafts. */
    public record Outcomes(
            List<Outcome> households,
            List<Outcome> members,
            List<Outcome> migrations,
            List<Outcome> land,
            List<Outcome> remittances,
            List<Outcome> statuses) {
        /** Of nothing. */
        public static final Outcomes NONE =
                new Outcomes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Ids of what a batch made. */
    public record Made(
            List<UUID> households,
            List<UUID> members,
            List<UUID> migrations,
            List<UUID> land,
            List<UUID> remittances,
            List<UUID> statuses) {
        /** Nothing. */
        public static final Made NONE = new Made(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Made {
            households = List.copyOf(households);
            members = List.copyOf(members);
            migrations = List.copyOf(migrations);
            land = List.copyOf(land);
            remittances = List.copyOf(remittances);
            statuses = List.copyOf(statuses);
        }
    }
}
