package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowMapper.Cells;
import org.jspecify.annotations.Nullable;

/** The positions in a list of places: read, and held against where the country's districts lie and against each other. */
final class PositionCheck {
    private static final int DISTRICT = 2;
    private static final int TOLERANCE_KM = 20;
    private static final int TOLERANCE_BELOW_KM = 40;
    private static final int DECIMALS = 6;

    private final PlaceIndex places;
    private final Values values;
    private final @Nullable Slot latitude;
    private final @Nullable Slot longitude;
    private final Map<String, Long> rows = new HashMap<>();

    PositionCheck(ImportMapping mapping, Plan plan, PlaceIndex places) {
        this.places = places;
        values = new Values(mapping);
        latitude = plan.one(ImportField.LATITUDE);
        longitude = plan.one(ImportField.LONGITUDE);
    }

    /**
     * Reads the position of a row and notes what is wrong with it. Two places at one position are told only when neither of them is known to lie
     * elsewhere: then nobody can say which is wrong.
     *
     * @param place what the row is about, or the place in which that lies; null when nobody knows
     * @param itself whether it is the former
     * @return null where there is none, or none to be read
     */
    Territory.@Nullable Position read(Cells cells, @Nullable Territory place, boolean itself) {
        if (latitude == null || longitude == null) {
            return null;
        }
        BigDecimal north = degrees(cells, latitude, 90);
        BigDecimal east = degrees(cells, longitude, 180);
        if (north == null || east == null) {
            return null;
        }
        Positions.At at = new Positions.At(north.doubleValue(), east.doubleValue());
        if (isPossible(cells, latitude, at, place, itself)) {
            Long before = rows.putIfAbsent(text(north) + "/" + text(east), cells.findings.row());
            if (before != null) {
                cells.findings.refuse(latitude.heading(), "same-position-as-row", before);
            }
        }
        return new Territory.Position(text(north), text(east));
    }

    private @Nullable BigDecimal degrees(Cells cells, Slot slot, int most) {
        BigDecimal degrees = values.number(cells.cell(slot), slot.heading(), cells.findings);
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            cells.findings.refuse(slot.heading(), "out-of-range", -most, most);
            return null;
        }
        return degrees;
    }

    private static String text(BigDecimal degrees) {
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private boolean isPossible(Cells cells, Slot slot, Positions.At at, @Nullable Territory place, boolean itself) {
        Optional<Positions.Away> there = places.positions().nearest(at);
        if (there.isEmpty()) {
            return true;
        }
        if (there.get().km() > TOLERANCE_KM) {
            cells.findings.refuse(
                    slot.heading(),
                    "position-outside-country",
                    Math.round(there.get().km()));
            return false;
        }
        Optional<Positions.Away> own =
                place == null ? Optional.empty() : places.positions().nearest(places.districts(place), at);
        boolean district = itself && place != null && place.level() <= DISTRICT;
        if (own.isEmpty() || own.get().km() <= (district ? TOLERANCE_KM : TOLERANCE_BELOW_KM)) {
            return true;
        }
        List<Territory> in = places.withMain(there.get().district()).stream().toList();
        if (district) {
            cells.findings.refuse(
                    slot.heading(),
                    "position-in",
                    places.told(in),
                    Math.round(own.get().km()));
        } else {
            cells.findings.hint(
                    slot.heading(),
                    "position-in",
                    places.told(in),
                    Math.round(own.get().km()));
        }
        return !district;
    }
}
