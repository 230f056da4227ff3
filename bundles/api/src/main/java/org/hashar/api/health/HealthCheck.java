package org.hashar.api.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at one side of the server. Register it as an OSGi service and it counts for readiness and for the doctor. Called from any thread,
 * about once a second at the most; may block for some seconds. What it throws is itself a finding.
 */
@ConsumerType
@FunctionalInterface
public interface HealthCheck {

    /** What is wrong now; empty when nothing is. */
    List<Finding> check();
}
