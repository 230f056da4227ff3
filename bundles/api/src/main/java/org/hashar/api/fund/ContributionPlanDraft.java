package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;

/**
 * A decision of the group on its contributions.
 *
 * @param id made by the client, UUIDv7
 * @param from not before the group was formed, and later than the plan before it
 */
public record ContributionPlanDraft(
        UUID id, UUID group, Money amount, ContributionPlan.Period period, LocalDate from) {}
