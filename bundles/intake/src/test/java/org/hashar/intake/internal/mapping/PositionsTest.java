package org.hashar.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hashar.spi.Boundary;
import org.hashar.tajikistan.Tajikistan;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final Positions TAJIKISTAN = new Positions(new Tajikistan().boundaries());

    @Test
    void aPositionIsNowhereAwayInsideAndSomeKilometresOutside() {
        Positions.At inside = new Positions.At(0.5, 0.5);
        Positions square = new Positions(List.of(new Boundary(
                "A",
                List.of(
                        new Boundary.Position(0, 0),
                        new Boundary.Position(1, 0),
                        new Boundary.Position(1, 1),
                        new Boundary.Position(0, 1),
                        new Boundary.Position(0, 0)))));
        assertThat(square.nearest(inside)).contains(new Positions.Away("A", 0));
        assertThat(square.nearest(new Positions.At(0.5, 2)).orElseThrow().km()).isCloseTo(111.2, within(0.1));
        assertThat(square.nearest(new Positions.At(4, 5)).orElseThrow().km()).isCloseTo(555, within(2.0));
        assertThat(square.nearest(List.of("B"), inside)).isEmpty();
        assertThat(new Positions(List.of()).nearest(inside)).isEmpty();
    }

    @Property(tries = 300)
    void noDistrictIsNearerThanTheNearestAndWhoeverIsInsideOneIsNotOutsideTheCountry(
            @ForAll @DoubleRange(min = 36, max = 42) double latitude,
            @ForAll @DoubleRange(min = 66, max = 76) double longitude) {
        Positions.At at = new Positions.At(latitude, longitude);
        Positions.Away nearest = TAJIKISTAN.nearest(at).orElseThrow();
        for (String district : TAJIKISTAN.districts()) {
            assertThat(TAJIKISTAN.nearest(List.of(district), at).orElseThrow().km())
                    .isGreaterThanOrEqualTo(nearest.km());
        }
        assertThat(nearest.km()).isBetween(0.0, 600.0);
    }
}
