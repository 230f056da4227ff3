package org.hashar.api.fund;

import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/** What loans come to, by their terms alone: nothing is read from a fund and nothing is written. Thread-safe. */
@ProviderType
public interface LoanService {

    /**
     * The instalments of a loan; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException invalid with everything that is wrong with the terms; country-not-installed, module-not-installed
     */
    LoanSchedule schedule(Actor actor, LoanTerms terms);

    /**
     * How a loan stands after fines and payments; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException as {@link #schedule}, also for what is wrong with fines and payments
     */
    LoanPosition position(Actor actor, LoanHistory history);
}
