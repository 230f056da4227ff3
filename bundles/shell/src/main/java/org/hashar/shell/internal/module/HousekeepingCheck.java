package org.hashar.shell.internal.module;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Is there room where the data lies, and does the first password still lie there. */
@Component
public final class HousekeepingCheck implements HealthCheck {
    private static final long LOW_MEGABYTES = 500;

    private final File data;

    /** Looks at the data folder. */
    @Activate
    public HousekeepingCheck(BundleContext context) {
        this(new File(Objects.requireNonNullElse(context.getProperty("karaf.data"), "data")));
    }

    HousekeepingCheck(File data) {
        this.data = data;
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        long free = data.getUsableSpace() >> 20;
        if (free < LOW_MEGABYTES) {
            findings.add(Finding.warning("disk", "disk-low", free, data));
        }
        File password = new File(data, "initial-admin-password");
        if (password.exists()) {
            findings.add(Finding.warning("account admin", "first-password", password));
        }
        return findings;
    }
}
