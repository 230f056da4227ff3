package org.hashar.health.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.hashar.api.health.HealthService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs all checks, at the most once a second however many ask: anybody may ask, and a check costs requests and a query. While one thread
 * checks, the others get the last answer, so that they cannot use up the threads that the checked endpoints need.
 */
@Component
public final class HealthChecks implements HealthService {
    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final ReentrantLock checking = new ReentrantLock();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<HealthCheck> checks = List.of();

    private volatile @Nullable Answer last;

    /** Made by the container, which then keeps {@code checks} up to date. */
    @Activate
    public HealthChecks() {
        this(List.of(), System::nanoTime);
    }

    HealthChecks(List<HealthCheck> checks, LongSupplier nanoTime) {
        this.checks = checks;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<Finding> check() {
        Answer known = last;
        if (known != null && (isFresh(known) || checking.isLocked())) {
            return known.findings;
        }
        checking.lock();
        try {
            Answer made = last;
            if (made == null || !isFresh(made)) {
                made = new Answer(run(), nanoTime.getAsLong());
                last = made;
            }
            return made.findings;
        } finally {
            checking.unlock();
        }
    }

    private boolean isFresh(Answer answer) {
        return nanoTime.getAsLong() - answer.nanos < FRESH_NANOS;
    }

    private List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (HealthCheck check : checks) {
            try {
                findings.addAll(check.check());
            } catch (RuntimeException e) {
                LOG.warn("Check {} failed", check.getClass().getName(), e);
                findings.add(Finding.down(
                        "check " + check.getClass().getSimpleName(),
                        "check-failed",
                        e.getClass().getSimpleName()));
            }
        }
        findings.sort(Comparator.comparing(Finding::level).thenComparing(Finding::part));
        return List.copyOf(findings);
    }

    private record Answer(List<Finding> findings, long nanos) {}
}
