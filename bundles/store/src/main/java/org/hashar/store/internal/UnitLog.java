package org.hashar.store.internal;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends EclipseLink's words to the platform's log. Exceptions are left out: they reach the caller, who knows what may be
 * said of them. Named in the unit's properties, made by EclipseLink.
 */
public final class UnitLog extends AbstractSessionLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.hashar.store.unit");

    /** At the level of warnings, for EclipseLink. */
    public UnitLog() {
        setLevel(WARNING);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (entry.getLevel() < WARNING || entry.hasException()) {
            return;
        }
        LOG.warn("{}", formatMessage(entry));
    }
}
