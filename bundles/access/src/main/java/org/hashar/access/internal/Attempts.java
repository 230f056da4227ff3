package org.hashar.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hashar.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down, login by login, known or not alike: after five failures in a row a login may be tried again only after a pause that
 * doubles up to half a minute. Nobody waits inside the server, no login is locked for good, no other login is touched, and who signed in
 * lately is not asked ({@link Verified}). Thread-safe.
 */
final class Attempts {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets one attempt through. It counts as failed until {@link #succeeded} says otherwise, so that many at the same moment do not slip
     * through together.
     *
     * @throws org.hashar.api.ProblemException too-many-attempts, with the seconds to wait
     */
    synchronized void begin(String login) {
        Instant now = clock.instant();
        @Nullable Failures before = failures.get(login);
        if (before == null || now.isAfter(before.last().plus(FORGOTTEN))) {
            failures.put(login, new Failures(1, now));
            return;
        }
        Instant next = before.last().plus(pause(before.count()));
        if (now.isBefore(next)) {
            long seconds = Duration.between(now, next).toSeconds() + 1;
            throw Problem.of(Problem.Type.TOO_MANY_ATTEMPTS, "too-many-attempts", seconds)
                    .exception();
        }
        failures.put(login, new Failures(before.count() + 1, now));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private record Failures(int count, Instant last) {}
}
