package org.hashar.api.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The registry's entrance for many at once: the rules of {@link PersonService}, {@link GroupService}, {@link MembershipService},
 * {@link HouseholdService}, {@link FamilyService} and {@link RemittanceService}, with a few queries for a whole batch. What is wrong with one draft
 * does not keep the others out. Thread-safe; every call is one unit of work, or joins the one that is running.
 * Needs {@link org.hashar.api.Role#COORDINATOR}.
 */
@ProviderType
public interface RegistryBatchService {

    /**
     * Registers what is right, and says of the rest why not.
     *
     * @param batch id of the larger piece of work that this is a part of, for the audit trail
     * @throws ProblemException country-not-installed; invalid when the country is not known
     */
    RegistryBatch.Outcomes register(Actor actor, UUID batch, RegistryBatch drafts);

    /** Says what {@link #register} would say, and writes nothing. */
    RegistryBatch.Outcomes check(Actor actor, RegistryBatch drafts);

    /** The groups that bear these names in these places; the name as it was asked for is the key. */
    Map<RegistryBatch.NameInPlace, Group> named(
            Actor actor, String country, Collection<RegistryBatch.NameInPlace> names);

    /**
     * Takes out again what was registered by mistake, as if it had never been. What others refer to by now, or what was changed since, stays.
     *
     * @return ids of what stays
     */
    Set<UUID> remove(Actor actor, UUID batch, RegistryBatch.Made made);
}
