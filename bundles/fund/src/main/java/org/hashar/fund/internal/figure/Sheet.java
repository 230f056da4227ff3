package org.hashar.fund.internal.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hashar.api.Messages;
import org.hashar.api.fund.Indicator;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/** Puts indicators together: exact numbers in, one rounding at the end, and the reason where there is nothing to divide by. Not thread-safe. */
final class Sheet {
    private static final int RATIO_DECIMALS = 6;

    private final Locale locale;
    private final @Nullable Asset asset;
    private final List<Indicator> lines = new ArrayList<>();

    Sheet(Locale locale, @Nullable Asset asset) {
        this.locale = locale;
        this.asset = asset;
    }

    List<Indicator> lines() {
        return lines;
    }

    /** One count, or one amount of smallest units, divided by another. */
    void ratio(String code, long numerator, long denominator) {
        add(code, Indicator.Unit.RATIO, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** The same for amounts: shown in whole units. */
    void moneyRatio(String code, long numerator, long denominator) {
        add(code, Indicator.Unit.RATIO, money(numerator), money(denominator));
    }

    /** The same for numbers that were put together by the caller. */
    void ratio(String code, BigDecimal numerator, BigDecimal denominator) {
        add(code, Indicator.Unit.RATIO, numerator, denominator);
    }

    /** An amount divided by a count. */
    void average(String code, long units, long count) {
        add(code, Indicator.Unit.MONEY, money(units), BigDecimal.valueOf(count));
    }

    /** An amount. */
    void amount(String code, long units) {
        add(code, Indicator.Unit.MONEY, money(units), null);
    }

    /** What cannot be computed, and why. */
    void missing(String code, Indicator.Unit unit, String reason) {
        lines.add(new Indicator(
                code,
                text(code, "name"),
                unit,
                null,
                null,
                null,
                decimals(unit),
                text(code, "definition"),
                reason(reason),
                null));
    }

    BigDecimal money(long units) {
        return BigDecimal.valueOf(units, asset == null ? 0 : asset.scale());
    }

    private void add(String code, Indicator.Unit unit, BigDecimal numerator, @Nullable BigDecimal denominator) {
        boolean divisible = denominator == null || denominator.signum() != 0;
        BigDecimal value = null;
        if (divisible) {
            value = denominator == null
                    ? numerator
                    : numerator.divide(denominator, decimals(unit), RoundingMode.HALF_UP);
        }
        lines.add(new Indicator(
                code,
                text(code, "name"),
                unit,
                numerator,
                denominator,
                value,
                decimals(unit),
                text(code, "definition"),
                divisible ? null : reason("zero-denominator"),
                null));
    }

    private int decimals(Indicator.Unit unit) {
        return unit == Indicator.Unit.RATIO || asset == null ? RATIO_DECIMALS : asset.scale();
    }

    private String text(String code, String what) {
        return Messages.text(locale, "indicator." + code + "." + what);
    }

    private String reason(String reason) {
        return Messages.text(locale, "indicator.missing." + reason);
    }
}
