package org.hashar.api.money;

/**
 * What an amount is counted in: a currency, present or historic, or a good.
 *
 * @param code ISO 4217, the code that a historic currency had ({@code TJR}, {@code RUR}), or that of a good
 *     ({@code SEED-CARROT}), which always has a hyphen
 * @param scale digits after the point of the smallest unit, 0 to 6
 */
public record Asset(String code, int scale) {
    public Asset {
        if (!code.matches("[A-Z][A-Z0-9-]{2,31}")) {
            throw new IllegalArgumentException("asset code");
        }
        if (scale < 0 || scale > 6) {
            throw new IllegalArgumentException("asset scale " + scale);
        }
    }
}
