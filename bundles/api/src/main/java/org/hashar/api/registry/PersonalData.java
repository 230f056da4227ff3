package org.hashar.api.registry;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle outside the registry keeps of persons. It registers this with the property {@code hashar.data} and its name; nobody is erased
 * while one of those that hold something is away. Joins the unit of work that is running.
 */
@ConsumerType
public interface PersonalData {

    /** Why persons, who are one human being, must not be erased now: codes of sentences below {@code violation.}; empty when nothing forbids it. */
    Set<String> forbids(Collection<UUID> persons);

    /**
     * Forgets what tells who the persons are. Once more it changes nothing.
     *
     * @return ids of documents that are about them: reasons that the audit trail has for these go too
     */
    Set<UUID> forget(Collection<UUID> persons);
}
