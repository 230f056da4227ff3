package org.hashar.spi;

import java.util.List;

/**
 * About where a place of a country lies: a coarse polygon of our own to draw a map from, never to decide where a border runs.
 *
 * @param territory main code of the place, a district or city
 * @param ring counterclockwise, the last position is the first one again
 */
public record Boundary(String territory, List<Position> ring) {
    private static final int FEWEST = 4;

    public Boundary {
        ring = List.copyOf(ring);
        if (ring.size() < FEWEST || !ring.get(0).equals(ring.get(ring.size() - 1))) {
            throw new IllegalArgumentException("the ring of " + territory + " is not closed");
        }
    }

    /** A position in WGS 84, in degrees. */
    public record Position(double longitude, double latitude) {
        private static final double MOST_LONGITUDE = 180;
        private static final double MOST_LATITUDE = 90;

        public Position {
            if (!(Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE)) {
                throw new IllegalArgumentException("position " + longitude + ", " + latitude);
            }
        }
    }
}
