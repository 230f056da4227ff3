package org.hashar.health.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Is the server through with starting, and is every bundle active that should be. */
@Component
public final class BundlesCheck implements HealthCheck {
    /** Prefix of the symbolic names of this platform's bundles. */
    static final String OURS = "org.hashar.";

    /** The container registers this service once it has installed what it starts with. Named, not imported: other containers lack it. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;

    /** Looks at the framework that the bundle is installed in. */
    @Activate
    public BundlesCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (context.getServiceReference(BOOT_FINISHED) == null) {
            findings.add(Finding.down("server", "starting"));
        }
        Arrays.stream(context.getBundles())
                .filter(BundlesCheck::shouldBeActive)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(bundle -> Finding.down(
                        "bundle " + bundle.getSymbolicName(),
                        "bundle-not-active",
                        bundle.getSymbolicName(),
                        state(bundle.getState())))
                .forEach(findings::add);
        return findings;
    }

    private static boolean shouldBeActive(Bundle bundle) {
        if (bundle.getBundleId() == 0 || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
            return false;
        }
        if (bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS)) {
            return true;
        }
        boolean lazy = bundle.getState() == Bundle.STARTING
                && bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        return !lazy && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    private static String state(int state) {
        String name =
                switch (state) {
                    case Bundle.UNINSTALLED -> "UNINSTALLED";
                    case Bundle.INSTALLED -> "INSTALLED";
                    case Bundle.RESOLVED -> "RESOLVED";
                    case Bundle.STARTING -> "STARTING";
                    case Bundle.STOPPING -> "STOPPING";
                    default -> Integer.toString(state);
                };
        return name.toLowerCase(Locale.ROOT);
    }
}
