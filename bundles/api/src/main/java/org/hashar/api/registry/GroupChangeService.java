package org.hashar.api.registry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells whoever keeps totals over groups which groups changed: who is a member, a member's sex or birth, the group's status. A change is
 * noted in the unit of work that makes it and stays until it is taken, so a total that was kept before is known to be old from the moment
 * the change is acknowledged. There is one taker. Thread-safe; every call joins the unit of work that is running.
 */
@ProviderType
public interface GroupChangeService {

    /** One change. */
    record Change(UUID id, UUID group) {}

    /** Changes that were not taken yet, as many as asked for at the most. */
    List<Change> pending(Actor actor, int most);

    /**
     * All changes of these groups that are known to this unit of work. To be asked for before the groups are counted, so that a change that
     * becomes known in between stays for the next time.
     */
    List<Change> pendingOf(Actor actor, Collection<UUID> groups);

    /** Forgets changes, because the groups were counted after they were known. */
    void taken(Actor actor, Collection<Change> changes);
}
