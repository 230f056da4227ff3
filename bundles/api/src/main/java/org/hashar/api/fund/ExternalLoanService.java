package org.hashar.api.fund;

import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/** The register of loans that members have from others than their group. Facts, off the books of all funds. Thread-safe. */
@ProviderType
public interface ExternalLoanService {

    /**
     * Enters a loan; needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException invalid (not a member on the day, wrong currency, a day to come); not-found; conflict when the id is taken by
     *     other content; country-not-installed
     */
    Recorded<ExternalLoan> record(Actor actor, ExternalLoanDraft draft);

    /**
     * Tells how a loan ended; needs {@link org.hashar.api.Role#RECORDER}. The same again changes nothing.
     *
     * @throws ProblemException invalid; not-found; conflict when another end was told before
     */
    ExternalLoan end(Actor actor, UUID loan, ExternalLoan.EndDraft draft);

    /**
     * One loan.
     *
     * @throws ProblemException not-found
     */
    ExternalLoan require(Actor actor, UUID loan);

    /** The loans of a group's members in the order of their ids. */
    Page<ExternalLoan> list(Actor actor, UUID group, Page.Request page);
}
