package org.hashar.api.fund;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Indicators over any set of groups or funds, computed in the database from the ledger and the membership history at any date and any moment
 * of knowledge: a handful of queries whatever the number of groups. Thread-safe; every call is one unit of work that only reads.
 */
@ProviderType
public interface IndicatorService {

    /**
     * SG01 to SG20 of self-help groups.
     *
     * @throws ProblemException invalid when country or territory is unknown or a date lies in the future; not-found for the group
     */
    IndicatorSheet savingsGroups(Actor actor, IndicatorQuery query, Locale locale);

    /**
     * The ratios of a loan portfolio, and for funds of capital whether the capital was kept and revolved.
     *
     * @throws ProblemException invalid when country, territory or kind is unknown or a date lies in the future; not-found for group or fund
     */
    IndicatorSheet portfolio(Actor actor, IndicatorQuery query, Locale locale);

    /**
     * Members, savings and loans of self-help groups by place, sex and age.
     *
     * @throws ProblemException invalid when country, territory or a dimension is unknown or a date lies in the future
     */
    PortfolioReport report(Actor actor, PortfolioReport.Query query);

    /**
     * Who left a group without a settlement, while savings or debts remain, by all that is known now; those who left first come first. Needs
     * {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found
     */
    List<Unsettled> unsettled(Actor actor, UUID group);

    /**
     * How many there are in the groups of a country or of a place in it.
     *
     * @param territory null for the whole country
     * @throws ProblemException invalid when country or territory is unknown
     */
    UnsettledFigure unsettledIn(Actor actor, String country, @Nullable String territory);
}
