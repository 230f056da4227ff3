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

/**
 * The loans of community funds to groups (R3, R10). Goods and value are posted together, from one document. Thread-safe; units of work and ids as
 * in {@link CapitalService}; everything here is taken back with {@link CapitalService#reverse}. A write answers with the loan as it stands on
 * the day of the document.
 */
@ProviderType
public interface RevolvingLoanService {

    /**
     * Hands out a loan; needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException invalid (nothing allocated, more than allocated, batch of another fund or expired, shares that do not make up the
     *     whole, not a member on the day); limit-exceeded when stock or cash do not suffice, on the day or on a later one; not-found;
     *     conflict; country-not-installed
     */
    Recorded<RevolvingLoan> issue(Actor actor, RevolvingLoanDraft draft);

    /**
     * Receives a repayment; needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException invalid (money where goods were agreed, goods where money was, no price, other good); limit-exceeded when it is
     *     more than is owed; not-found; conflict; country-not-installed
     */
    Recorded<RevolvingLoan> repay(Actor actor, RevolvingRepaymentDraft draft);

    /** Takes unused goods back; needs {@link org.hashar.api.Role#RECORDER}. Problems as {@link #repay}. */
    Recorded<RevolvingLoan> giveBack(Actor actor, GoodsReturnDraft draft);

    /** Records a decision; needs {@link org.hashar.api.Role#COORDINATOR}. Problems as {@link #repay}. */
    Recorded<RevolvingLoan> decide(Actor actor, LoanDecisionDraft draft);

    /**
     * One loan at the end of a day.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    RevolvingLoan require(Actor actor, UUID loan, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * The loans of a season at the end of a day, by day of issue and id; those taken back too.
     *
     * @param asKnown null for what is known now
     */
    List<RevolvingLoan> ofSeason(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown);
}
