package org.hashar.api.access;

import java.util.Collection;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Takes free text out of the audit trail, where somebody is erased. Thread-safe. */
@ProviderType
public interface AuditErasure {

    /** Forgets the reasons that were given for what was done to some subjects; who did what and when stays. Joins the unit of work that is running. */
    void forgetReasons(Collection<UUID> subjects);
}
