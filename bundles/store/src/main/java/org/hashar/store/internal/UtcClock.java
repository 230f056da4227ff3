package org.hashar.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The platform's clock. Ticks in microseconds, because that is what the databases keep: an instant read back equals the
 * one that was written.
 */
@Component(service = Clock.class)
public final class UtcClock extends Clock {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private final Clock clock = Clock.tick(Clock.systemUTC(), MICROSECOND);

    /** For the service registry. */
    @Activate
    public UtcClock() {}

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
