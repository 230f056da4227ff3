package org.hashar.api.money;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an amount is counted in: a currency, present or historic, or a good.
 *
 * @param code ISO 4217, the code that a historic currency had ({@code TJR}, {@code RUR}), or that of a good
 *     ({@code SEED-CARROT}), which always has a hyphen
 * @param scale digits after the point of the smallest unit, 0 to 6
 */
public record Asset(String code, int scale) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

    public Asset {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("asset code");
        }
        if (scale < 0 || scale > 6) {
            throw new IllegalArgumentException("asset scale " + scale);
        }
    }

    /**
     * A currency of ISO 4217, present or past, by its code; what a country's currency module says of its own counts before this.
     *
     * @return empty when there is none with that code, or nothing is counted in it
     */
    public static Optional<Asset> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .map(known -> new Asset(code, known.getDefaultFractionDigits()));
    }
}
