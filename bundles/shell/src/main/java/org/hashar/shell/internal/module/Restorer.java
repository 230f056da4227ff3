package org.hashar.shell.internal.module;

import java.util.List;
import org.apache.karaf.features.BootFinished;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the container has installed what it starts with, brings back the modules that its cache lost; until they are there, and when they
 * cannot be brought back, the server is not ready. Works in a thread of its own: it is activated by the very thread that installs.
 */
@Component(immediate = true, service = HealthCheck.class)
public final class Restorer implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Restorer.class);

    private final Modules modules;

    /** Starts at once. */
    @Activate
    public Restorer(@Reference Modules modules, @Reference BootFinished bootFinished) {
        this.modules = modules;
        Thread thread = new Thread(this::restore, "hashar-modules");
        thread.setDaemon(true);
        thread.start();
    }

    private void restore() {
        try {
            modules.restore();
        } catch (RuntimeException e) {
            LOG.error("Modules could not be brought back", e);
        }
    }

    @Override
    public List<Finding> check() {
        return modules.missing().stream()
                .map(feature -> Finding.down("module " + feature, "module-missing", feature))
                .toList();
    }
}
