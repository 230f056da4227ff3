package org.hashar.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hashar.api.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in lately, so that a client which sends its password with every request does not cost a memory-hard hash each time. Neither
 * passwords nor plain hashes of them stand here: the index is a keyed HMAC whose key lives and dies with the process. Thread-safe.
 *
 * <p>Any change of an account empties it. On another server over the same database the change takes effect when the entry is too old.
 */
final class Verified {
    static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST = 2_000;
    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };
    private long generation;

    Verified(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    /** The index for what a client sent; its parts are kept apart by their lengths. */
    String index(String login, CharSequence secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((login.length() + ":" + login + ":").getBytes(StandardCharsets.UTF_8));
            mac.update(StandardCharsets.UTF_8.encode(java.nio.CharBuffer.wrap(secret)));
            return new String(mac.doFinal(), StandardCharsets.ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized Optional<Actor> find(String index) {
        @Nullable Entry entry = entries.get(index);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(entry.until())) {
            entries.remove(index);
            return Optional.empty();
        }
        return Optional.of(entry.actor());
    }

    /** To be taken before the account is read, and given back to {@link #keep}. */
    synchronized long generation() {
        return generation;
    }

    /** Remembers, unless an account changed since {@code seen}: what was read before the change may not outlive it. */
    synchronized void keep(String index, Actor actor, long seen) {
        if (seen == generation) {
            entries.put(index, new Entry(actor, clock.instant().plus(KEPT)));
        }
    }

    synchronized void clear() {
        generation++;
        entries.clear();
    }

    private record Entry(Actor actor, Instant until) {}
}
