package org.hashar.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.store.testing.SettableClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final Attempts attempts = new Attempts(clock);

    @Test
    void letsFiveThroughAndThenAsksToWait() {
        fail("aida", 5);
        ProblemException refused = refused("aida");
        assertThat(refused.problem().type()).isEqualTo(Problem.Type.TOO_MANY_ATTEMPTS);
        assertThat(refused.problem().args()).containsExactly(2L);
    }

    @Test
    void doublesThePauseUpToHalfAMinute() {
        fail("aida", 5);
        for (long pause : new long[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            refused("aida");
            clock.advance(Duration.ofMillis(1));
            attempts.begin("aida");
        }
    }

    @Test
    void doesNotTouchOtherLogins() {
        fail("aida", 5);
        refused("aida");
        assertThatCode(() -> attempts.begin("bakyt")).doesNotThrowAnyException();
    }

    @Test
    void forgetsAfterASuccess() {
        fail("aida", 4);
        attempts.succeeded("aida");
        assertThatCode(() -> fail("aida", 5)).doesNotThrowAnyException();
        refused("aida");
    }

    @Test
    void forgetsAfterAQuarterOfAnHour() {
        fail("aida", 5);
        clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertThatCode(() -> fail("aida", 5)).doesNotThrowAnyException();
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(login);
        }
    }

    private ProblemException refused(String login) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> attempts.begin(login));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }
}
