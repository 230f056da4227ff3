package org.hashar.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hashar.api.health.Finding;
import org.junit.jupiter.api.Test;

class HealthChecksTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void isReadyInSpiteOfAWarning() {
        HealthChecks health = new HealthChecks(
                List.of(() -> List.of(Finding.warning("country TJ", "country-without-currency", "TJ"))), nanos::get);
        assertThat(health.check()).hasSize(1);
        assertThat(health.ready()).isTrue();
    }

    @Test
    void namesWhatIsDownBeforeWhatIsAWarning() {
        HealthChecks health = new HealthChecks(
                List.of(
                        () -> List.of(Finding.warning("a", "starting")),
                        () -> List.of(Finding.down("z", "starting"), Finding.down("b", "starting"))),
                nanos::get);
        assertThat(health.check()).extracting(Finding::part).containsExactly("b", "z", "a");
        assertThat(health.ready()).isFalse();
    }

    @Test
    void takesACheckThatThrowsForAFindingAndAsksTheOthers() {
        HealthChecks health = new HealthChecks(
                List.of(
                        () -> {
                            throw new IllegalStateException("secret detail");
                        },
                        () -> List.of(Finding.down("store", "store-missing"))),
                nanos::get);
        assertThat(health.check()).extracting(Finding::code).containsExactlyInAnyOrder("check-failed", "store-missing");
        assertThat(health.check().toString()).doesNotContain("secret detail");
    }

    @Test
    void asksAtMostOnceASecond() {
        HealthChecks health = new HealthChecks(
                List.of(() -> {
                    runs.incrementAndGet();
                    return List.of();
                }),
                nanos::get);
        health.check();
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        health.check();
        assertThat(runs).hasValue(1);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        health.check();
        assertThat(runs).hasValue(2);
    }
}
