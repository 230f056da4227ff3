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
 * Money of other currencies in funds of capital (R6). The money of a fund is counted in one currency; of another one it keeps how much it holds,
 * for whom, and what it was exchanged for. Both sides stand on the document, and it is taken back by {@link CapitalService#reverse}. Thread-safe;
 * units of work and ids as in {@link CapitalService}.
 */
@ProviderType
public interface ExchangeService {

    /**
     * Records foreign money that comes in or goes back; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid, also for a currency that was not yet, or no longer, that day; limit-exceeded when so much is not held;
     *     not-found; conflict; country-not-installed; module-not-installed
     */
    Recorded<FundDocument> move(Actor actor, ForeignMoneyDraft draft);

    /**
     * Records an exchange; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException as {@link #move}; invalid when the rate does not give the amounts, when the official rate of the day is not stored
     *     (that of another day is never taken) or is another one, and when a decision does not count
     */
    Recorded<FundDocument> exchange(Actor actor, ExchangeDraft draft);

    /**
     * What a fund holds and has exchanged at the end of a day, as known at a moment (null: now).
     *
     * @throws ProblemException not-found
     */
    ForeignMoney statement(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown);
}
