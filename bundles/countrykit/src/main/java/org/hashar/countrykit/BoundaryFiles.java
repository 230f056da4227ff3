package org.hashar.countrykit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.spi.Boundary;
import org.hashar.spi.Boundary.Position;

/**
 * Coarse boundaries, made from what anybody may state: about where the centre of each district is ({@code centres.csv}:
 * {@code code,longitude,latitude}) and about how the country runs ({@code outline.csv}: {@code longitude,latitude}). Each place of the country
 * belongs to the district whose centre is nearest: the Voronoi cells of the centres, clipped to the outline.
 */
public final class BoundaryFiles {
    /** Positions are kept to about a hundred metres, which is more than they are worth. */
    private static final double STEPS = 1000;

    private BoundaryFiles() {}

    /** Reads the two files beside a class of the module and makes the cells. */
    public static List<Boundary> load(Class<?> anchor) {
        List<Position> outline = Csv.read(anchor, "outline.csv").stream()
                .map(BoundaryFiles::position)
                .toList();
        Map<String, Position> centres = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.read(anchor, "centres.csv")) {
            centres.put(row.getOrDefault("code", ""), position(row));
        }
        return cells(outline, centres);
    }

    private static Position position(Map<String, String> row) {
        return new Position(
                Double.parseDouble(row.getOrDefault("longitude", "")),
                Double.parseDouble(row.getOrDefault("latitude", "")));
    }

    /**
     * The cells.
     *
     * @param outline not closed, in either direction
     * @param centres by code, all different
     */
    static List<Boundary> cells(List<Position> outline, Map<String, Position> centres) {
        List<Position> country = new ArrayList<>(outline);
        if (area(country) < 0) {
            Collections.reverse(country);
        }
        // Degrees of longitude are shorter than those of latitude: distances are measured as they are in the middle of
        // the country.
        double middle =
                country.stream().mapToDouble(Position::latitude).average().orElse(0);
        double narrow = Math.cos(Math.toRadians(middle));
        List<Boundary> cells = new ArrayList<>();
        centres.forEach((code, centre) -> {
            List<Position> cell = country;
            for (Position other : centres.values()) {
                if (!other.equals(centre)) {
                    cell = nearer(cell, centre, other, narrow);
                }
            }
            cells.add(new Boundary(code, closed(code, cell)));
        });
        return List.copyOf(cells);
    }

    /** What of a polygon is nearer to one centre than to another (Sutherland and Hodgman). */
    private static List<Position> nearer(List<Position> polygon, Position centre, Position other, double narrow) {
        List<Position> clipped = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Position from = polygon.get(i);
            Position to = polygon.get((i + 1) % polygon.size());
            double before = lead(from, centre, other, narrow);
            double after = lead(to, centre, other, narrow);
            if (before >= 0) {
                clipped.add(from);
            }
            if ((before >= 0) != (after >= 0)) {
                double part = before / (before - after);
                clipped.add(new Position(
                        from.longitude() + part * (to.longitude() - from.longitude()),
                        from.latitude() + part * (to.latitude() - from.latitude())));
            }
        }
        return clipped;
    }

    /** By how much a position is nearer to the centre than to the other, squared distances; linear along any line. */
    private static double lead(Position at, Position centre, Position other, double narrow) {
        return distance(at, other, narrow) - distance(at, centre, narrow);
    }

    private static double distance(Position one, Position other, double narrow) {
        double x = (one.longitude() - other.longitude()) * narrow;
        double y = one.latitude() - other.latitude();
        return x * x + y * y;
    }

    private static List<Position> closed(String code, List<Position> cell) {
        List<Position> ring = new ArrayList<>();
        for (Position each : cell) {
            Position rounded = new Position(
                    Math.round(each.longitude() * STEPS) / STEPS, Math.round(each.latitude() * STEPS) / STEPS);
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(rounded)) {
                ring.add(rounded);
            }
        }
        if (ring.isEmpty()) {
            throw new IllegalStateException("nothing of the country lies nearest to " + code);
        }
        if (ring.size() == 1 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        return ring;
    }

    /** Positive when counterclockwise. */
    static double area(List<Position> polygon) {
        double twice = 0;
        for (int i = 0; i < polygon.size(); i++) {
            Position from = polygon.get(i);
            Position to = polygon.get((i + 1) % polygon.size());
            twice += from.longitude() * to.latitude() - to.longitude() * from.latitude();
        }
        return twice / 2;
    }
}
