package org.hashar.api.money;

/**
 * What goods are measured in. Each unit is a whole number of the smallest unit of its dimension, so conversion inside a dimension is exact;
 * between dimensions there is none: a sack or a canister is turned into kilograms or litres by whoever writes it down.
 */
public enum UnitOfMeasure {
    /** Gram. */
    G(Dimension.MASS, 1),
    /** Kilogram. */
    KG(Dimension.MASS, 1_000),
    /** Tonne of 1,000 kg. */
    T(Dimension.MASS, 1_000_000),
    /** Litre. */
    L(Dimension.VOLUME, 1),
    /** Piece: a seedling, a jar, a tool. */
    PIECE(Dimension.COUNT, 1),
    /** Square metre. */
    M2(Dimension.AREA, 1),
    /** Sotka, 100 square metres; what reports call an "acre". */
    SOTKA(Dimension.AREA, 100),
    /** Hectare, 10,000 square metres. */
    HA(Dimension.AREA, 10_000);

    /** What can be converted into each other. */
    public enum Dimension {
        MASS,
        VOLUME,
        COUNT,
        AREA
    }

    private final Dimension dimension;
    private final long factor;

    UnitOfMeasure(Dimension dimension, long factor) {
        this.dimension = dimension;
        this.factor = factor;
    }

    /** What it measures. */
    public Dimension dimension() {
        return dimension;
    }

    /** How many of the smallest unit of its dimension it is: grams, litres, pieces, square metres. */
    public long factor() {
        return factor;
    }
}
