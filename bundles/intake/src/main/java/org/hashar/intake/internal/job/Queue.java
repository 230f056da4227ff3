package org.hashar.intake.internal.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.store.StoreUnavailableException;
import org.hashar.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import after the other, in the background; and the files whose time is over. */
final class Queue {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final long AGAIN_SECONDS = 10;
    private static final long CLOSING_SECONDS = 20;

    /** So long after the start an import that goes on waits for its country, which may be up later than the imports. */
    private static final Duration STARTING = Duration.ofMinutes(2);

    private static final long LOOK_SECONDS = 1;

    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "hashar-intake");
        thread.setDaemon(true);
        return thread;
    });
    private final Tx tx;
    private final Clock clock;
    private final Uploads uploads;
    private final Runner runner;
    private volatile boolean closing;

    Queue(
            Tx tx,
            Clock clock,
            CountryDirectory countries,
            TerritoryService territories,
            RegistryBatchService registry,
            Settings settings,
            Uploads uploads) {
        this.tx = tx;
        this.clock = clock;
        this.uploads = uploads;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.runner = new Runner(tx, clock, countries, territories, registry, settings, () -> closing);
        worker.execute(this::wake);
        ScheduledFuture<?> unused = worker.scheduleWithFixedDelay(this::clear, 1, 1, TimeUnit.MINUTES);
    }

    /** Takes up what was under way when the server stopped. */
    private void wake() {
        try {
            long until = System.nanoTime() + STARTING.toNanos();
            tx.read(Jobs::underWay).forEach(job -> worker.execute(() -> go(job, until)));
        } catch (RuntimeException e) {
            LOG.warn("Imports wait for the database", e);
            ScheduledFuture<?> unused = worker.schedule(this::wake, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    void add(UUID job) {
        worker.execute(() -> go(job, System.nanoTime()));
    }

    /** @param until when it is no longer waited for a country that is away, by the clock of the virtual machine */
    private void go(UUID job, long until) {
        try {
            if (!closing && tx.read(Jobs::underWay).contains(job)) {
                runner.run(job, uploads.path(job));
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Import {} waits for the database", job);
            ScheduledFuture<?> unused = worker.schedule(() -> go(job, until), AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (ProblemException e) {
            if (e.problem().type() == Problem.Type.COUNTRY_NOT_INSTALLED && System.nanoTime() - until < 0) {
                LOG.info("Import {} waits for its country", job);
                ScheduledFuture<?> unused = worker.schedule(() -> go(job, until), LOOK_SECONDS, TimeUnit.SECONDS);
            } else {
                LOG.warn("Import {} is stopped: {}", job, e.getMessage());
                stop(job);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} is stopped", job, e);
            stop(job);
        }
    }

    private void stop(UUID job) {
        try {
            tx.run(em -> Jobs.lock(em, job).stop(clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("Import {} stays where it is until the next start", job, e);
        }
    }

    /** Deletes files whose time is over, never those of imports under way. */
    private void clear() {
        try {
            Instant now = clock.instant();
            List<UUID> over = tx.read(em -> em.createQuery(
                            "select j.id from JobEntity j where j.keptUntil < :now and j.state in :states", UUID.class)
                    .setParameter("now", now)
                    .setParameter("states", List.of(State.DONE, State.REFUSED, State.STOPPED, State.UNDONE))
                    .getResultList());
            for (UUID job : over) {
                uploads.delete(job);
                tx.run(em -> Jobs.lock(em, job).fileGone());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Files of imports could not be cleared away; the next minute tries again", e);
        }
    }

    /** Lets the chunk under way finish; everything else goes on after the next start. */
    void close() {
        closing = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import is still at work while the server closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
