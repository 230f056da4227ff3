package org.hashar.fund.internal.meeting;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns what a client wrote into units of a fund's asset, or says what is wrong with it. Pure. */
public final class Moneys {
    /** The largest amount of one line: even many thousands of such lines cannot overflow a counter. */
    public static final long MAX_UNITS = 1_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private Moneys() {}

    /** Whether an amount has all its parts. */
    public static boolean isGiven(@Nullable Money money) {
        return money != null && money.amount() != null && money.asset() != null;
    }

    /** An amount above zero; empty when a rule is broken, which is then noted at {@code pointer}. */
    public static OptionalLong positive(Violations violations, String pointer, Money money, Asset asset) {
        OptionalLong units = units(violations, pointer, money, asset);
        if (units.isPresent() && !violations.check(units.getAsLong() > 0, pointer, "not-positive")) {
            return OptionalLong.empty();
        }
        return units;
    }

    /** An amount of zero or more; empty when a rule is broken. */
    public static OptionalLong zeroOrMore(Violations violations, String pointer, Money money, Asset asset) {
        OptionalLong units = units(violations, pointer, money, asset);
        if (units.isPresent() && !violations.check(units.getAsLong() >= 0, pointer, "negative")) {
            return OptionalLong.empty();
        }
        return units;
    }

    /** The smallest units of an amount that breaks no rule; null for none. */
    public static @Nullable Long units(@Nullable Money money, Asset asset) {
        return money == null
                ? null
                : (Long) Amount.parse(money.amount(), asset).orElseThrow().units();
    }

    /** An amount that is kept in smallest units; null for none. */
    public static @Nullable Money money(@Nullable Long units, Asset asset) {
        return units == null ? null : Money.of(new Amount(units, asset));
    }

    private static OptionalLong units(Violations violations, String pointer, Money money, Asset asset) {
        boolean currency =
                violations.check(money.asset().equals(asset.code()), pointer, "wrong-currency", asset.code());
        if (!violations.check(NUMBER.matcher(money.amount()).matches(), pointer, "not-a-number")) {
            return OptionalLong.empty();
        }
        String number = money.amount();
        int decimals = number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
        if (!violations.check(decimals <= asset.scale(), pointer, "too-many-decimals", asset.scale())) {
            return OptionalLong.empty();
        }
        Optional<Amount> amount = Amount.parse(number, asset).filter(parsed -> Math.abs(parsed.units()) <= MAX_UNITS);
        if (!violations.check(amount.isPresent(), pointer, "too-large", new Amount(MAX_UNITS, asset).text())
                || !currency) {
            return OptionalLong.empty();
        }
        return amount.map(parsed -> OptionalLong.of(parsed.units())).orElseGet(OptionalLong::empty);
    }
}
