package org.hashar.api.registry;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says which persons, households and groups documents outside the registry name. A bundle that keeps their ids registers it, so that nothing is taken out of the
 * registry that something else stands on.
 */
@ConsumerType
public interface RegistryReferences {

    /** Those of the ids, of persons, households or groups, that are named somewhere. Joins the unit of work that is running. */
    Set<UUID> referredTo(Collection<UUID> ids);

    /** These persons and groups, to which nothing refers, are taken out, in the unit of work that is running: what was reckoned from them is old. */
    void removed(Collection<UUID> ids);
}
