package org.hashar.registry.internal.country;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * A module that is installed now. Of several for one country and of one kind the first in this order is used: one that
 * can be used before one that is being loaded before a broken one, then the highest version, then the one that came last.
 *
 * @param service id of the OSGi service: grows with each that comes
 * @param failure why it cannot be used, null when nothing speaks against it
 */
record Offer<M>(String country, M module, Version version, long service, Readiness readiness, @Nullable String failure)
        implements Comparable<Offer<M>> {

    /** Whether a module can be used. */
    enum Readiness {
        READY,
        LOADING,
        FAILED
    }

    private static final Comparator<Offer<?>> ORDER = Comparator.<Offer<?>, Readiness>comparing(Offer::readiness)
            .thenComparing(Offer::version, Comparator.reverseOrder())
            .thenComparing(Offer::service, Comparator.reverseOrder());

    Offer<M> as(Readiness other, @Nullable String reason) {
        return new Offer<>(country, module, version, service, other, reason);
    }

    @Override
    public int compareTo(Offer<M> other) {
        return ORDER.compare(this, other);
    }
}
