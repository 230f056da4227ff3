package org.hashar.registry.internal.country;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which territories are loaded, so that whoever installs a country does not wait for it. It is never
 * interrupted: an interrupt in the middle of a write would close H2's file.
 */
final class LoadingThread {
    private static final Logger LOG = LoggerFactory.getLogger(LoadingThread.class);
    private static final int LONGEST_WAIT = 60;
    private static final int CLOSE_WAIT = 20;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "hashar-countries");
        thread.setDaemon(true);
        return thread;
    });

    LoadingThread() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void run(Runnable task) {
        schedule(task, 0);
    }

    /** Runs a task again that failed: after 1, 2, 4 seconds and so on up to a minute. */
    void later(Runnable task, int failures) {
        schedule(task, Math.min(LONGEST_WAIT, 1 << Math.min(failures, 6)));
    }

    private void schedule(Runnable task, int seconds) {
        Runnable logged = () -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Countries not brought up to date", e);
            }
        };
        try {
            // The task tells of its own failures; nobody waits for it.
            Future<?> unused = executor.schedule(logged, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not run, the directory is closing", e);
        }
    }

    /** Lets what is running end, drops what waits. */
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_WAIT, TimeUnit.SECONDS)) {
                LOG.warn("Territories are still being loaded while the directory closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
