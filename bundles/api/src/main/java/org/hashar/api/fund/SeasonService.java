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
 * The seasons of community funds: who asks for what, who gets it and why, and which repayments paid for whom. Thread-safe; units of work and ids
 * as in {@link CapitalService}.
 */
@ProviderType
public interface SeasonService {

    /**
     * Opens a season; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; not-found; conflict; country-not-installed
     */
    Recorded<Season> open(Actor actor, SeasonDraft draft);

    /** Moves the due day by decision; needs {@link org.hashar.api.Role#COORDINATOR}. Problems as {@link #open}. */
    Recorded<Season> shiftDue(Actor actor, DueShiftDraft draft);

    /** Closes a season; needs {@link org.hashar.api.Role#COORDINATOR}. Problems as {@link #open}. */
    Recorded<Season> close(Actor actor, SeasonCloseDraft draft);

    /**
     * One season.
     *
     * @throws ProblemException not-found
     */
    Season require(Actor actor, UUID season);

    /** The seasons of a fund, the first one first. */
    List<Season> list(Actor actor, UUID fund);

    /**
     * Takes an application; needs {@link org.hashar.api.Role#RECORDER}. It is withdrawn with {@link CapitalService#reverse}.
     *
     * @throws ProblemException invalid; not-found; conflict; country-not-installed
     */
    Recorded<FundDocument> apply(Actor actor, SeasonApplicationDraft draft);

    /**
     * The waiting list as an allocation of that day would serve it. Writes nothing.
     *
     * @throws ProblemException not-found
     */
    WaitingList waitingList(Actor actor, UUID season, LocalDate asOf);

    /**
     * Allocates what there is, to the last gram, to those who wait, in order; who does not fit is passed over and says why. New groups of a
     * second or later season are paid for by on-time repayment: while the season before is late they need an exemption by decision (R10).
     * Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; not-found; conflict; country-not-installed
     */
    Recorded<WaitingList> allocate(Actor actor, AllocationDraft draft);

    /**
     * What of a season's loans fell due, came back and is carried over, at the end of a day, as known at a moment (null: now).
     *
     * @throws ProblemException not-found
     */
    SeasonPortfolio portfolio(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * Which capital paid for the loans of a season, as known at a moment (null: now).
     *
     * @throws ProblemException not-found
     */
    SeasonLineage lineage(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown);
}
