package org.hashar.store.internal;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Flyway's running commentary for debugging: what an operator must know, the kernel says itself. Named in Flyway's
 * configuration, made by Flyway.
 */
public final class FlywayLog implements LogCreator {
    private static final Logger LOG = LoggerFactory.getLogger("org.hashar.store.flyway");

    @Override
    public Log createLogger(Class<?> type) {
        return new Log() {
            @Override
            public void debug(String message) {
                LOG.trace("{}", message);
            }

            @Override
            public void info(String message) {
                LOG.debug("{}", message);
            }

            @Override
            public void warn(String message) {
                LOG.debug("{}", message);
            }

            @Override
            public void error(String message) {
                LOG.debug("{}", message);
            }

            @Override
            public void error(String message, Exception e) {
                LOG.debug("{}", message, e);
            }

            @Override
            public void notice(String message) {
                LOG.debug("{}", message);
            }
        };
    }
}
