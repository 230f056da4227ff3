package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A group's savings fund: its contribution plans, and statements at any date. Thread-safe. */
@ProviderType
public interface FundService {

    /**
     * Sets what members pay from a date on; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid, not-found, conflict, country-not-installed, module-not-installed
     */
    Recorded<ContributionPlan> plan(Actor actor, ContributionPlanDraft draft);

    /**
     * Withdraws a plan that was entered by mistake, so that the right one can be set from the same day; it stays visible. Needs {@link
     * org.hashar.api.Role#COORDINATOR}. Withdrawing again changes nothing.
     *
     * @param reason never blank
     * @throws ProblemException not-found; invalid without a reason
     */
    ContributionPlan withdrawPlan(Actor actor, UUID plan, String reason);

    /** The plans of a group by date, those that were withdrawn too. */
    List<ContributionPlan> plans(Actor actor, UUID group);

    /**
     * The group's savings fund with all its lines up to the end of a day.
     *
     * @param asKnown null for now; lines recorded later are left out
     * @throws ProblemException not-found
     */
    GroupStatement groupStatement(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * A member's savings, dues and loans in one group up to the end of a day; readable also after the member has left.
     *
     * @throws ProblemException not-found when the person never was a member
     */
    MemberStatement memberStatement(Actor actor, UUID group, UUID person, LocalDate asOf, @Nullable Instant asKnown);

    /** What each group of a country has saved and lent at the end of a day, for figures and reports. One query. */
    List<GroupSavings> savings(Actor actor, String country, LocalDate asOf, @Nullable Instant asKnown);
}
