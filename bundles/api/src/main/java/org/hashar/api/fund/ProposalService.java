package org.hashar.api.fund;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Entries that need a second person (R8): one proposes, another approves, and only then it is judged by its own rules and posted. Which entries
 * need one is said by the constitution of a group and, for community and grant funds, by a rule of the fund; and for all of them together by the
 * rule of the programme in their country, which adds to what they say themselves. Thread-safe; every call is one unit of work.
 */
@ProviderType
public interface ProposalService {

    /**
     * Proposes an entry; needs {@link org.hashar.api.Role#RECORDER}. Nothing is posted.
     *
     * @throws ProblemException invalid when something is missing or superfluous for the kind; not-found; conflict
     */
    Recorded<Proposal> propose(Actor actor, ProposalDraft draft);

    /**
     * Approves an entry and posts it, both or neither; needs {@link org.hashar.api.Role#COORDINATOR}. The entry is this actor's.
     *
     * @throws ProblemException forbidden for who proposed it; conflict when it was decided on already; not-found; all that the entry itself is
     *     refused for, and then it goes on waiting
     */
    Proposal approve(Actor actor, UUID id);

    /**
     * Refuses an entry, or withdraws it when it is one's own; a {@link org.hashar.api.Role#RECORDER} may only withdraw.
     *
     * @throws ProblemException forbidden; invalid without a reason; conflict when it was decided on already; not-found
     */
    Proposal refuse(Actor actor, UUID id, String reason);

    /**
     * One proposal.
     *
     * @throws ProblemException not-found
     */
    Proposal require(Actor actor, UUID id);

    /** The proposals of a fund in the order of their ids, those decided on too. */
    List<Proposal> list(Actor actor, UUID fund);

    /**
     * Sets what needs a second person on a community or grant fund; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid for a fund of a group, or a decision that does not count; not-found; conflict
     */
    Recorded<FundDocument> guard(Actor actor, FourEyesDraft draft);

    /**
     * Sets what needs a second person in all groups and funds of a country; needs {@link org.hashar.api.Role#ADMINISTRATOR}. It is judged by the day on
     * which an entry is made, so nothing that was entered before it begins is touched.
     *
     * @throws ProblemException invalid for an unknown country, a day that is over, or when it says what holds already; conflict;
     *     country-not-installed
     */
    Recorded<ProgrammeFourEyes> guardProgramme(Actor actor, ProgrammeFourEyesDraft draft);

    /**
     * The rules of a country's programme, those that hold no more too, by the day on which they begin.
     *
     * @throws ProblemException not-found when the country was never known
     */
    List<ProgrammeFourEyes> programmeRules(Actor actor, String country);
}
