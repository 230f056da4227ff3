package org.hashar.registry.internal.household;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;

/** Finds households by place and by what migration made of them, inside a unit of work that is running. */
final class HouseholdSearch {
    private HouseholdSearch() {}

    /** Those that are asked for; all that is wrong with the question is told at once, with what is noted already. */
    static Selection<HouseholdEntity> of(EntityManager em, HouseholdQuery query, Violations violations) {
        LocalDate day = query.asOf();
        boolean standing = query.familyStatus() != null;
        violations.check(!standing || day != null, "/asOf", "required");
        violations.check(standing || day == null, "/asOf", "not-needed-here");
        Place place = Places.check(em, query.country(), query.territory(), violations);
        violations.throwIfAny();
        Selection<HouseholdEntity> selection = new Selection<>(HouseholdEntity.class)
                .only("e.country = :country", "country", query.country())
                .only(
                        "e.territory in (select t.code from TerritoryEntity t where t.country = e.country and t.level"
                                + (place == null ? 0 : place.level()) + " = :place)",
                        "place",
                        place == null ? null : place.code());
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
