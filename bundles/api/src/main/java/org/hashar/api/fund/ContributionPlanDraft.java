package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the group on its contributions.
 *
 * @param id made by the client, UUIDv7
 * @param from not before the group was formed, and later than the plan before it
 * @param decidedOn the day of the decision, not after {@code from} (R5); null when it is not told
 * @param decision with its votes; null when it is not told
 */
public record ContributionPlanDraft(
        UUID id,
        UUID group,
        Money amount,
        ContributionPlan.Period period,
        LocalDate from,
        @Nullable LocalDate decidedOn,
        @Nullable Decision decision) {

    /** A plan without a word on when and how it was decided. */
    public ContributionPlanDraft(UUID id, UUID group, Money amount, ContributionPlan.Period period, LocalDate from) {
        this(id, group, amount, period, from, null, null);
    }
}
