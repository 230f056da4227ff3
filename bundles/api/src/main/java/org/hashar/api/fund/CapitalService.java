package org.hashar.api.fund;

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
 * Community, social and grant funds, and the capital in them. Thread-safe; every call is one unit of work: everything or nothing is written,
 * and when a call returns what it wrote is on the disk. The same id with the same content gives the stored record and writes nothing; with
 * other content it is a conflict.
 */
@ProviderType
public interface CapitalService {

    /**
     * Opens a fund; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid when the owner may not have such a fund; not-found; conflict when the id is taken or the owner has one
     *     already; country-not-installed; module-not-installed
     */
    Recorded<Fund> open(Actor actor, FundDraft draft);

    /**
     * One fund, of any kind.
     *
     * @throws ProblemException not-found
     */
    Fund require(Actor actor, UUID fund);

    /** The funds of an owner, by kind. */
    List<Fund> ofOwner(Actor actor, UUID owner);

    /**
     * Records money that comes in, goes back or is spent; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; limit-exceeded when there is not so much, on the day or on a later one; not-found; conflict;
     *     country-not-installed
     */
    Recorded<FundDocument> record(Actor actor, CapitalDraft draft);

    /**
     * Takes back what was recorded on a fund: equal and opposite postings on its own date, both visible (R8). Needs
     * {@link org.hashar.api.Role#COORDINATOR}. Seasons, changes of their due date and their closing are not taken back.
     *
     * @throws ProblemException not-found; conflict when it was taken back already; invalid or limit-exceeded with what would break: a
     *     repayment of a loan, an issue of a batch
     */
    Recorded<FundDocument> reverse(Actor actor, UUID document, ReversalDraft draft);

    /**
     * What taking a document back would post; nothing is written. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException as {@link #reverse}, but when only a second person is missing, which the answer says
     */
    ReversalPreview dryRunReversal(Actor actor, UUID document, ReversalDraft draft);

    /**
     * One document.
     *
     * @throws ProblemException not-found
     */
    FundDocument requireDocument(Actor actor, UUID document);

    /** The documents of a fund in the order of their ids, reversed ones with their reversal. */
    Page<FundDocument> documents(Actor actor, UUID fund, Page.Request page);

    /**
     * How a fund stands at the end of a day, as known at a moment (null: now).
     *
     * @throws ProblemException not-found; invalid for a savings fund, which has statements
     */
    FundPosition position(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * The capital of a community fund by source, and the savings of the groups of its place beside it.
     *
     * @throws ProblemException as {@link #position}
     */
    FundBySource bySource(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown);
}
