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

/** Who owes contributions and who is freed from them. Thread-safe; every call is one unit of work. */
@ProviderType
public interface ContributionService {

    /**
     * Frees a member from contributions for a time; needs {@link org.hashar.api.Role#COORDINATOR}. Taken back as a document of the group's fund.
     *
     * @throws ProblemException invalid; not-found; conflict; country-not-installed; module-not-installed
     */
    Recorded<Exemption> exempt(Actor actor, ExemptionDraft draft);

    /** The exemptions of a group by date, without those taken back. */
    List<Exemption> exemptions(Actor actor, UUID group);

    /**
     * What each member has to pay, has paid, owes, or has paid in advance at the end of a day.
     *
     * @param asKnown null for now
     * @throws ProblemException not-found; country-not-installed or module-not-installed for a group without a fund
     */
    GroupArrears arrears(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown);
}
