package org.hashar.store.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is told to go on. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    /** Stands at a moment. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    /** Goes to another moment, earlier or later. */
    public void set(Instant to) {
        now = to;
    }

    /** Goes on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Goes on by a minute. */
    public void tick() {
        advance(Duration.ofMinutes(1));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
