package org.hashar.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.store.testing.SettableClock;
import org.junit.jupiter.api.Test;

class VerifiedTest {
    private static final Actor AIDA = new Actor(UUID.randomUUID(), "aida", Role.RECORDER);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final Verified verified = new Verified(clock);

    @Test
    void remembersForTwoMinutes() {
        String index = verified.index("aida", "a secret");
        verified.keep(index, AIDA, verified.generation());
        clock.advance(Verified.KEPT.minusMillis(1));
        assertThat(verified.find(index)).contains(AIDA);
        clock.advance(java.time.Duration.ofMillis(1));
        assertThat(verified.find(index)).isEmpty();
    }

    @Test
    void forgetsWhenAnAccountChanges() {
        String index = verified.index("aida", "a secret");
        verified.keep(index, AIDA, verified.generation());
        verified.clear();
        assertThat(verified.find(index)).isEmpty();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeTheChange() {
        String index = verified.index("aida", "a secret");
        long seen = verified.generation();
        verified.clear();
        verified.keep(index, AIDA, seen);
        assertThat(verified.find(index)).isEmpty();
    }

    @Test
    void keepsLoginAndPasswordApart() {
        assertThat(verified.index("aida", "a secret")).isNotEqualTo(verified.index("aidaa", " secret"));
        assertThat(verified.index("aida", "a secret")).isNotEqualTo(new Verified(clock).index("aida", "a secret"));
    }
}
