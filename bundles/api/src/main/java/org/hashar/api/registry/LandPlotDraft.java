package org.hashar.api.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Land that a household uses (TJ-20, KG-48).
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param use code of what it is for, such as {@code GARDEN}, {@code FIELD}, {@code PASTURE}; null when not told
 * @param territory any code of the place where it lies, null when it lies where the household lives
 * @param from first day of use
 * @param to the first day no longer, null while it goes on
 */
public record LandPlotDraft(
        UUID id,
        UUID household,
        Area area,
        Tenure tenure,
        @Nullable String use,
        @Nullable String territory,
        LocalDate from,
        @Nullable LocalDate to) {

    /**
     * How large it is, as it was told. The unit is always said and never guessed: what reports call an "acre" is often a sotka (1.7).
     *
     * @param amount plain decimal text above zero, for example {@code "5.5"}, with at most six digits after the point
     */
    public record Area(String amount, Unit unit) {}

    /** What land is measured in. Each converts into square metres exactly. */
    public enum Unit {
        /** Square metre. */
        M2("1"),
        /** Sotka, 100 square metres. */
        SOTKA("100"),
        /** Hectare, 10,000 square metres. */
        HA("10000"),
        /** The international acre of 4,840 square yards; no whole number of square metres, so goods are not counted in it. */
        ACRE("4046.8564224");

        private final BigDecimal squareMetres;

        Unit(String squareMetres) {
            this.squareMetres = new BigDecimal(squareMetres);
        }

        /** How many square metres it is, exactly. */
        public BigDecimal squareMetres() {
            return squareMetres;
        }
    }

    /** By what right a household uses land. */
    public enum Tenure {
        OWN,
        /** Lent without rent, a neighbour's garden for looking after the house for example. */
        BORROWED,
        RENTED,
        /** Worked together with others. */
        COLLECTIVE,
        /** Given for use by the local authority. */
        ALLOTTED
    }
}
