package org.hashar.fund.internal.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
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

/** Which currencies there are: those of ISO 4217, and what currency modules know better, past ones above all. Pure. */
public final class Currencies {
    private static final Pattern PRINTED = Pattern.compile("\\d{1,16}(\\.\\d{1,12})?");

    private Currencies() {}

    /** A currency by its code; what the modules say of it counts before what the world says. */
    static Optional<Asset> find(Collection<CurrencyModule> modules, String code) {
        return modules.stream()
                .flatMap(module -> Stream.concat(
                        Stream.of(module.currency()), module.historic().stream().map(CurrencyModule.Historic::asset)))
                .filter(known -> known.code().equals(code))
                .findFirst()
                .or(() -> Asset.currency(code));
    }

    /** An amount above zero of any currency; empty when a rule is broken, which is then noted. */
    public static Optional<Amount> positive(Violations violations, String pointer, Money money, CurrencyModule module) {
        return positive(violations, pointer, money, List.of(module));
    }

    static Optional<Amount> positive(
            Violations violations, String pointer, Money money, Collection<CurrencyModule> modules) {
        Optional<Asset> asset = find(modules, money.asset());
        if (!violations.check(asset.isPresent(), pointer, "unknown-currency", money.asset())) {
            return Optional.empty();
        }
        OptionalLong units = Moneys.positive(violations, pointer, money, asset.orElseThrow());
        return units.isPresent() ? asset.map(known -> new Amount(units.getAsLong(), known)) : Optional.empty();
    }

    /** Notes what is wrong with an amount that is kept as it was printed, with however many digits. */
    static void checkPrinted(Violations violations, String pointer, Money money, Collection<CurrencyModule> modules) {
        violations.check(find(modules, money.asset()).isPresent(), pointer, "unknown-currency", money.asset());
        if (violations.check(PRINTED.matcher(money.amount()).matches(), pointer, "not-a-number")) {
            violations.check(new BigDecimal(money.amount()).signum() > 0, pointer, "not-positive");
        }
    }
}
