package org.hashar.api.fund;

import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The meetings of groups and what they post. Thread-safe; every call is one unit of work: everything or nothing is written, and when a
 * call returns what it wrote is on the disk.
 */
@ProviderType
public interface MeetingService {

    /** As {@link #record(Actor, MeetingDraft, IfClosed)}, refusing a day that is closed. */
    default Recorded<Meeting> record(Actor actor, MeetingDraft draft) {
        return record(actor, draft, IfClosed.REFUSE);
    }

    /**
     * Records a meeting, today's or one of long ago; needs {@link org.hashar.api.Role#RECORDER}. The same id with the same content,
     * sent by the same actor, gives the stored meeting again and writes nothing; anything else under that id is a conflict that tells nothing
     * of what is stored.
     *
     * @param ifClosed what to do when the meeting's day is closed
     * @throws ProblemException invalid with all broken rules (a closed day, not a member on the date, wrong currency, too many decimals, date in the
     *     future, count that differs without a reason, loan beyond the cash, repayment beyond the debt, and what would break at later
     *     meetings); limit-exceeded in place of invalid when all that is wrong is that there is not enough cash or debt; not-found; conflict
     *     when the id is taken by other content or another actor; country-not-installed; module-not-installed
     */
    Recorded<Meeting> record(Actor actor, MeetingDraft draft, IfClosed ifClosed);

    /**
     * Takes a meeting back: equal and opposite postings on its own date, or on the first open day when that is closed, both visible (R8); needs
     * {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException not-found; conflict when it is reversed already; invalid with what would break: a later repayment of
     *     a loan that it issued, cash that was spent later. What is named as dependent is taken back too, and breaks no more
     */
    Recorded<Meeting> reverse(Actor actor, UUID meeting, ReversalDraft draft);

    /**
     * Takes a meeting back and records it anew in one unit of work: the correction of any past meeting, also one that cannot be taken back
     * alone because later meetings build on it (R7). Needs {@link org.hashar.api.Role#COORDINATOR}. The new document has its own id and may
     * name the loans of the old one by their ids.
     *
     * @param anew for the same group
     * @throws ProblemException as {@link #record} and {@link #reverse}; what is wrong in the two documents is pointed at below
     *     {@code /reversal} and {@code /anew}
     */
    Recorded<Meeting> correct(Actor actor, UUID meeting, ReversalDraft reversal, MeetingDraft anew);

    /**
     * What {@link #reverse} or {@link #correct} would break, without writing anything (R7); needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param anew null for a reversal alone
     * @throws ProblemException as those, but for what would break later
     */
    CorrectionPreview preview(Actor actor, UUID meeting, ReversalDraft reversal, @Nullable MeetingDraft anew);

    /**
     * One meeting.
     *
     * @throws ProblemException not-found
     */
    Meeting require(Actor actor, UUID id);

    /** The meetings of a group in the order of their ids, reversed ones with their reversal. */
    Page<Meeting> list(Actor actor, UUID group, Page.Request page);
}
