package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Visits to groups, and the grades that they were given there by the schemes of their country. Reading needs
 * {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface SupervisionService {

    /**
     * Records a visit; needs {@link org.hashar.api.Role#RECORDER}. The grade is computed now, by the scheme as it is installed, and kept.
     *
     * @throws ProblemException not-found; invalid; conflict when the id is taken by other content, or was withdrawn; country-not-installed
     */
    Recorded<Visit> record(Actor actor, VisitDraft draft);

    /**
     * Takes back what was recorded by mistake; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * One visit.
     *
     * @throws ProblemException not-found
     */
    Visit require(Actor actor, UUID id);

    /**
     * The visits to a group in the order of their ids.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    Page<Visit> list(Actor actor, UUID group, @Nullable Instant asKnown, Page.Request page);

    /**
     * The grade of a group on a day.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found, also when the group was not graded by the scheme until then
     */
    GroupGrade grade(Actor actor, UUID group, String scheme, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * The grades of all groups that were graded by a scheme until a day, by place, name and code.
     *
     * @param territory any code of a place, groups in it and below it, or of an area as it is made up on the day; null for the whole country
     * @param asKnown null for what is known now
     * @throws ProblemException invalid when country or territory is unknown
     */
    List<GroupGrade> grades(
            Actor actor,
            String country,
            String scheme,
            @Nullable String territory,
            LocalDate asOf,
            @Nullable Instant asKnown);
}
