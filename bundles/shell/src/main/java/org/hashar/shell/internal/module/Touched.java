package org.hashar.shell.internal.module;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Watches which bundles are really touched while a module is put in place or taken away. */
final class Touched implements SynchronousBundleListener {
    private static final int TOUCHES = BundleEvent.INSTALLED
            | BundleEvent.STOPPED
            | BundleEvent.UPDATED
            | BundleEvent.UNINSTALLED
            | BundleEvent.UNRESOLVED;

    private final Map<String, String> locations = new ConcurrentHashMap<>();

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & TOUCHES) != 0) {
            Bundle bundle = event.getBundle();
            locations.put(bundle.getSymbolicName() + "/" + bundle.getVersion(), bundle.getLocation());
        }
    }

    /** What was touched and is the module's own. */
    Set<String> own(Set<String> own) {
        return split(own, true);
    }

    /** What was touched and should not have been. */
    Set<String> foreign(Set<String> own) {
        return split(own, false);
    }

    private Set<String> split(Set<String> own, boolean contained) {
        Set<String> names = new TreeSet<>();
        locations.forEach((name, location) -> {
            if (own.contains(location) == contained) {
                names.add(name);
            }
        });
        return names;
    }
}
