package org.hashar.api.fund;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The closed periods of funds of every kind. A fund is closed up to a day: figures of that day and of all before it never move again while it
 * is closed. What becomes known of a closed day is posted on the first open one, with its own day beside it (R7, R8). Thread-safe; every
 * call is one unit of work.
 */
@ProviderType
public interface PeriodService {

    /**
     * Closes a fund up to a day, or opens it again by decision; needs {@link org.hashar.api.Role#COORDINATOR}. The same id with the same content
     * gives the stored change again.
     *
     * @throws ProblemException invalid when the day is not before today, nothing changes, or a reopening has no decision that counts;
     *     not-found; conflict; country-not-installed
     */
    Recorded<PeriodChange> change(Actor actor, PeriodDraft draft);

    /**
     * All closings and reopenings of a fund, the last one first.
     *
     * @throws ProblemException not-found
     */
    List<PeriodChange> changes(Actor actor, UUID fund);
}
