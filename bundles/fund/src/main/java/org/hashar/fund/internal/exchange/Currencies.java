package org.hashar.fund.internal.exchange;

import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashar.api.Violations;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.spi.CurrencyModule;

/** Which currencies there are: those of ISO 4217, and what a country's currency module knows better, its past ones above all. Pure. */
public final class Currencies {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Currencies() {}

    /** A currency by its code; what the module says of it counts before what the world says. */
    public static Optional<Asset> find(CurrencyModule module, String code) {
        return Stream.concat(
                        Stream.of(module.currency()), module.historic().stream().map(CurrencyModule.Historic::asset))
                .filter(known -> known.code().equals(code))
                .findFirst()
                .or(() -> ofTheWorld(code));
    }

    private static Optional<Asset> ofTheWorld(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .map(known -> new Asset(code, known.getDefaultFractionDigits()));
    }

    /** An amount above zero of any currency; empty when a rule is broken, which is then noted. */
    public static Optional<Amount> positive(Violations violations, String pointer, Money money, CurrencyModule module) {
        Optional<Asset> asset = find(module, money.asset());
        if (!violations.check(asset.isPresent(), pointer, "unknown-currency", money.asset())) {
            return Optional.empty();
        }
        OptionalLong units = Moneys.positive(violations, pointer, money, asset.orElseThrow());
        return units.isPresent() ? asset.map(known -> new Amount(units.getAsLong(), known)) : Optional.empty();
    }
}
