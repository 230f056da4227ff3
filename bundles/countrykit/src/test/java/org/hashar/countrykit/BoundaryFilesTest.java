package org.hashar.countrykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.hashar.spi.Boundary;
import org.hashar.spi.Boundary.Position;

/** Cells of centres in a square of ten by ten degrees on the equator. */
class BoundaryFilesTest {
    private static final int SIDE = 10;

    /** Given clockwise, so that it has to be turned. */
    private static final List<Position> SQUARE =
            List.of(new Position(0, -5), new Position(0, 5), new Position(SIDE, 5), new Position(SIDE, -5));

    @Property(tries = 200)
    void theCellsOfAllCentresAreTheWholeCountryAndTurnCounterclockwise(
            @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(min = 1, max = 80) Integer> places) {
        Map<String, Position> centres = new LinkedHashMap<>();
        for (int place : places) {
            centres.put("C" + place, new Position(1 + place % 9, place / 9 - 4));
        }
        List<Boundary> cells = BoundaryFiles.cells(SQUARE, centres);
        assertThat(cells).hasSameSizeAs(places);
        double sum = 0;
        for (Boundary cell : cells) {
            double area = BoundaryFiles.area(cell.ring());
            assertThat(area).isPositive();
            sum += area;
        }
        assertThat(sum).isCloseTo(SIDE * SIDE, within(0.2));
    }
}
