package org.hashar.registry.internal.household;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** Finds households by place and by what migration made of them, inside a unit of work that is running. */
final class HouseholdSearch {
    private HouseholdSearch() {}

    /** Those that are asked for; all that is wrong with the question is told at once, with what is noted already. */
    static Selection<HouseholdEntity> of(
            EntityManager em, HouseholdQuery query, @Nullable Country country, LocalDate today, Violations violations) {
        LocalDate day = query.asOf();
        boolean standing = query.familyStatus() != null;
        violations.check(!standing || day != null, "/asOf", "required");
        violations.check(standing || day == null, "/asOf", "not-needed-here");
        PlaceScope where = Scopes.check(em, country, query.territory(), day == null ? today : day, violations);
        violations.throwIfAny();
        Selection<HouseholdEntity> selection = new Selection<>(HouseholdEntity.class)
                .only("e.country = :country", "country", query.country())
                .in(where, "e.territory in (select t.code from TerritoryEntity t where t.country = e.country and ");
        return day == null
                ? selection
                : selection
                        .only(
                                "e.id in (select s.householdId from FamilyStatusEntity s where s.state = :state"
                                        + " and s.validFrom <= :day and s.validTo > :day and s.supersededAt = :now)",
                                "state",
                                query.familyStatus())
                        .with("day", day)
                        .with("now", Forever.MOMENT);
    }
}
