package org.hashar.api.fund;

import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.report.Table;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sharing out what a group's savings fund has (R4): reckoned, proposed, approved by somebody else, posted. Thread-safe; every call is one unit of
 * work, everything or nothing is written.
 */
@ProviderType
public interface ShareOutService {

    /**
     * What a share-out would come to; nothing is written. Needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException invalid with all broken rules, each with the line it is about; not-found; country-not-installed,
     *     module-not-installed
     */
    ShareOut dryRun(Actor actor, ShareOutDraft draft);

    /**
     * Keeps a share-out for approval; needs {@link org.hashar.api.Role#RECORDER}. The same id with the same content gives what is stored.
     *
     * @throws ProblemException as {@link #dryRun}; conflict when the id is taken by other content
     */
    Recorded<ShareOut> propose(Actor actor, ShareOutDraft draft);

    /**
     * Approves what was proposed; needs {@link org.hashar.api.Role#COORDINATOR}, and another account than the one that proposed it. Approving
     * again changes nothing.
     *
     * @throws ProblemException not-found; forbidden for the account that proposed it; conflict when it was withdrawn, or when something was posted
     *     to the fund since it was reckoned: then it must be proposed anew
     */
    ShareOut approve(Actor actor, UUID id);

    /**
     * Writes an approved share-out into the ledger, on its own date; needs {@link org.hashar.api.Role#RECORDER}. Posting again changes nothing.
     *
     * @throws ProblemException not-found; conflict when it is not approved, was withdrawn, or something was posted to the fund since
     */
    ShareOut post(Actor actor, UUID id);

    /**
     * Gives up a share-out that is not posted; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param reason never blank; kept in the audit trail
     * @throws ProblemException not-found; invalid without a reason; conflict when it is posted
     */
    ShareOut withdraw(Actor actor, UUID id, String reason);

    /**
     * Takes a posted share-out back (R8): the opposite of all of it, on its own date, or on the first open day when that is closed. What it paid on
     * loans is owed again, and later payments on them are divided anew. Needs {@link org.hashar.api.Role#COORDINATOR}, and another account than
     * the one that proposed it. The same reversal again changes nothing.
     *
     * @param draft names as dependents the later meetings and share-outs that are taken back with it
     * @throws ProblemException not-found; forbidden for the account that proposed it; conflict when it is not posted, was taken back otherwise, the
     *     id is taken, or a second person is needed; invalid with all that is built on it: the closing of its cycle, a later share-out of the same,
     *     and everything that was posted later and could not have been without it
     */
    Recorded<ShareOut> reverse(Actor actor, UUID id, ReversalDraft draft);

    /**
     * What taking a share-out back would post; nothing is written. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException as {@link #reverse}, but when only a second person is missing, which the answer says
     */
    ReversalPreview dryRunReversal(Actor actor, UUID id, ReversalDraft draft);

    /**
     * One share-out.
     *
     * @throws ProblemException not-found
     */
    ShareOut require(Actor actor, UUID id);

    /** The share-outs of a group in the order of their ids. */
    Page<ShareOut> list(Actor actor, UUID group, Page.Request page);

    /**
     * The sheet that is read out and signed: a row for each person with an empty column for the signature, one for the remainder, and the total.
     *
     * @throws ProblemException not-found
     */
    Table sheet(Actor actor, UUID id, Locale locale);
}
