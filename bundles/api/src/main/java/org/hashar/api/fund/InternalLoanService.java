package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Loans from groups' savings funds to their members: how they stand, and what is decided on them. They are handed out and paid at meetings
 * ({@link MeetingService}). Thread-safe; every call is one unit of work, everything or nothing is written.
 */
@ProviderType
public interface InternalLoanService {

    /**
     * The loan book of a group; needs {@link org.hashar.api.Role#READER}.
     *
     * @param person only loans of that member, also of one who has left; null for all
     * @param asKnown what was recorded later is left out; null for now
     * @throws ProblemException not-found
     */
    LoanPortfolio portfolio(Actor actor, UUID group, @Nullable UUID person, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * One loan; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found, also when it was not handed out by that day
     */
    InternalLoan require(Actor actor, UUID loan, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * Records a decision of the group, of today or of long ago, and divides later payments anew; needs
     * {@link org.hashar.api.Role#COORDINATOR}. The same id with the same content gives the loan and writes nothing. A write-off is taken back as
     * other documents of funds are ({@link CapitalService#reverse}).
     *
     * @return the loan at the end of the day of the decision
     * @throws ProblemException invalid with all broken rules; limit-exceeded when a later payment would be beyond the debt; not-found; conflict
     *     when the id is taken by other content; country-not-installed
     */
    Recorded<InternalLoan> decide(Actor actor, InternalLoanDecisionDraft draft);
}
