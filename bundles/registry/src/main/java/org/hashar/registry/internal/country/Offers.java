package org.hashar.registry.internal.country;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashar.registry.internal.country.Offer.Readiness;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules of one kind that are installed now. Thread-safe. */
final class Offers<M> {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final String kind;
    private final Map<Long, Offer<M>> offers = new HashMap<>();

    /** For modules of a kind: {@code country}, {@code training}, {@code currency}, {@code reporting}. */
    Offers(String kind) {
        this.kind = kind;
    }

    synchronized void put(Offer<M> offer) {
        offers.put(offer.service(), offer);
        List<Offer<M>> rivals = of(offer.country());
        if (rivals.size() > 1) {
            LOG.warn(
                    "Country {} has several {} modules installed; the highest version that works is used: {}",
                    offer.country(),
                    kind,
                    rivals.stream().map(Offer::version).toList());
        }
    }

    /** Changes how a module fares, unless it went away meanwhile. */
    synchronized void fare(long service, Readiness readiness, @Nullable String reason) {
        offers.computeIfPresent(service, (id, offer) -> offer.as(readiness, reason));
    }

    /** The one of the highest version that is not broken, if it is still to be loaded. */
    synchronized Optional<Offer<M>> next(String country) {
        return of(country).stream()
                .filter(offer -> offer.readiness() != Readiness.FAILED)
                .max(Comparator.<Offer<M>, Version>comparing(Offer::version).thenComparing(Offer::service))
                .filter(offer -> offer.readiness() == Readiness.LOADING);
    }

    synchronized void remove(long service) {
        offers.remove(service);
    }

    /** The one to use, which may be one that cannot be used, if there is no other. */
    synchronized Optional<Offer<M>> best(String country) {
        return of(country).stream().findFirst();
    }

    private List<Offer<M>> of(String country) {
        return offers.values().stream()
                .filter(offer -> offer.country().equals(country))
                .sorted()
                .toList();
    }

    synchronized Set<String> countries() {
        return offers.values().stream().map(Offer::country).collect(Collectors.toSet());
    }

    /** Which modules cannot be used, and why; also one that another stands in for. */
    synchronized List<String> failures(String country) {
        return of(country).stream()
                .filter(offer -> offer.failure() != null)
                .map(offer -> kind + " module " + offer.version() + ": " + offer.failure())
                .toList();
    }

    /** The module, if there is one that can be used now or is being loaded. */
    @Nullable
    M usable(String country) {
        return best(country)
                .filter(offer -> offer.readiness() != Readiness.FAILED)
                .map(Offer::module)
                .orElse(null);
    }
}
