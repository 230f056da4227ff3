package org.hashar.shell.internal.module;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the container has installed what it starts with, brings back the modules that its cache lost; until they are there the server is not ready.
 * What they come from may be away when the server starts, as a network is after the power came back, so it is tried again, ever more rarely.
 * Works in a thread of its own: it is activated by the very thread that installs.
 */
@Component(immediate = true, service = HealthCheck.class)
public final class Restorer implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Restorer.class);
    private static final long FIRST_PAUSE_SECONDS = 5;
    private static final long LONGEST_PAUSE_SECONDS = 300;

    private final Modules modules;
    private final Thread thread;

    /** Starts at once. */
    @Activate
    public Restorer(@Reference Modules modules, @Reference BootFinished bootFinished) {
        this.modules = modules;
        this.thread = new Thread(this::restore, "hashar-modules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tries no more. */
    @Deactivate
    public void stop() {
        thread.interrupt();
    }

    private void restore() {
        try {
            for (long pause = FIRST_PAUSE_SECONDS; !isRestored(); pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
                LOG.warn("Modules are missing; the next try comes in {} s", pause);
                TimeUnit.SECONDS.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRestored() {
        try {
            modules.restore();
            return modules.missing().isEmpty();
        } catch (RuntimeException e) {
            LOG.error("Modules could not be brought back", e);
            return false;
        }
    }

    @Override
    public List<Finding> check() {
        return modules.missing().stream()
                .map(feature -> Finding.down("module " + feature, "module-missing", feature))
                .toList();
    }
}
