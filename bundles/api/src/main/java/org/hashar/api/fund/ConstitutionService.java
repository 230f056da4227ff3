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

/** The rules that groups give themselves, by the day on which they hold. Thread-safe; every call is one unit of work. */
@ProviderType
public interface ConstitutionService {

    /**
     * Sets the rules of a group from a day on; needs {@link org.hashar.api.Role#COORDINATOR}. What was recorded before is not judged again.
     *
     * @throws ProblemException invalid with all that is wrong, a decision without quorum too; not-found; conflict when the id is taken by other
     *     content; country-not-installed; module-not-installed
     */
    Recorded<Constitution> set(Actor actor, ConstitutionDraft draft);

    /**
     * One constitution.
     *
     * @throws ProblemException not-found
     */
    Constitution require(Actor actor, UUID id);

    /** The constitutions of a group by the day from which they hold, those taken back too. */
    List<Constitution> list(Actor actor, UUID group);

    /**
     * What holds for a group on a day: the rules of the last constitution that had begun, or {@link ConstitutionRules#DEFAULT}.
     *
     * @param asKnown null for now
     * @throws ProblemException not-found
     */
    ConstitutionRules rulesOn(Actor actor, UUID group, LocalDate day, @Nullable Instant asKnown);
}
