package org.hashar.api.health;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All health checks together. Thread-safe; an answer may be a second old. */
@ProviderType
public interface HealthService {

    /** What is wrong now, what keeps the server from being ready first; empty when nothing is. May block for some seconds. */
    List<Finding> check();

    /** Whether everything that is installed works. */
    default boolean ready() {
        return check().stream().noneMatch(finding -> finding.level() == Finding.Level.DOWN);
    }
}
