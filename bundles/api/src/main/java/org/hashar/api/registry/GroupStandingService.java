package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Compares groups with the sizes that their country wants. Needs {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work. */
@ProviderType
public interface GroupStandingService {

    /**
     * How a group stands on a day.
     *
     * @throws ProblemException not-found; invalid when the day lies in the future or before the group was formed
     */
    GroupStanding standing(Actor actor, UUID group, LocalDate asOf);

    /**
     * The groups of a country with an alert on a day, by place and name; none while the country's module is away, because nobody says the sizes.
     *
     * @param territory any code of a place, groups in it and below it, or of an area as it is made up on the day; null for the whole country
     * @throws ProblemException invalid when country or territory is unknown, or the day lies in the future
     */
    List<GroupStanding> alerts(Actor actor, String country, @Nullable String territory, LocalDate asOf);
}
