package org.hashar.intake.internal.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashar.spi.Boundary;

/**
 * How far positions are from where the districts of a country lie about. Boundaries are coarse, so only what is well outside one says anything: of the
 * centres of districts in both countries none is more than 20 km away from its own, of the centres of places below districts one in forty is more than
 * 40 km away.
 */
final class Positions {
    private static final double KM_OF_A_DEGREE = 111.2;

    private final List<Boundary> boundaries;

    Positions(List<Boundary> boundaries) {
        this.boundaries = List.copyOf(boundaries);
    }

    /** A position in degrees. */
    record At(double latitude, double longitude) {}

    /**
     * A district and how far away it is.
     *
     * @param km 0 inside
     */
    record Away(String district, double km) {}

    /** Main codes of the districts that have a boundary. */
    Set<String> districts() {
        return boundaries.stream().map(Boundary::territory).collect(Collectors.toSet());
    }

    /** The nearest of all districts; empty when none has a boundary. */
    Optional<Away> nearest(At at) {
        return nearest(districts(), at);
    }

    /** The nearest of some districts; empty when none of these has a boundary. */
    Optional<Away> nearest(Collection<String> districts, At at) {
        return boundaries.stream()
                .filter(boundary -> districts.contains(boundary.territory()))
                .map(boundary -> new Away(boundary.territory(), away(boundary, at)))
                .min(Comparator.comparingDouble(Away::km).thenComparing(Away::district));
    }

    private static double away(Boundary boundary, At at) {
        List<Boundary.Position> ring = boundary.ring();
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < ring.size(); i++) {
            Boundary.Position from = ring.get(i - 1);
            Boundary.Position to = ring.get(i);
            inside ^= crosses(from, to, at);
            nearest = Math.min(nearest, away(from, to, at));
        }
        return inside ? 0 : nearest;
    }

    /** Whether a line from the position to the east meets a side of the ring. */
    private static boolean crosses(Boundary.Position from, Boundary.Position to, At at) {
        if ((from.latitude() > at.latitude()) == (to.latitude() > at.latitude())) {
            return false;
        }
        double part = (at.latitude() - from.latitude()) / (to.latitude() - from.latitude());
        return at.longitude() < from.longitude() + part * (to.longitude() - from.longitude());
    }

    /** In km, as if the earth were flat around the position. */
    private static double away(Boundary.Position from, Boundary.Position to, At at) {
        double narrow = Math.cos(Math.toRadians(at.latitude()));
        double x = (from.longitude() - at.longitude()) * narrow;
        double y = from.latitude() - at.latitude();
        double dx = (to.longitude() - from.longitude()) * narrow;
        double dy = to.latitude() - from.latitude();
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
        return Math.hypot(x + part * dx, y + part * dy) * KM_OF_A_DEGREE;
    }
}
