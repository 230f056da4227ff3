package org.hashar.registry.internal.remittance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hashar.api.Violations;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.registry.internal.Input;
import org.hashar.spi.CurrencyModule;
import org.jspecify.annotations.Nullable;

/** What a fact about remittances must be like. Pure functions. */
final class RemittanceRules {

    private RemittanceRules() {}

    /** Notes what is missing, or of no right form, before anything else can be looked at. */
    static void checkForm(RemittanceDraft draft, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.person(), "/person");
        Input.given(violations, draft.kind(), "/kind");
        Input.given(violations, draft.from(), "/from");
        Input.optionalCode(violations, draft.use(), "/use");
    }

    /** Notes days that lie in the future. */
    static void checkDays(RemittanceDraft draft, LocalDate today, Violations violations) {
        Input.optionalPastDay(violations, draft.from(), "/from", today);
        Input.optionalPastDay(violations, draft.until(), "/until", today);
    }

    /** What came needs an amount and the period in which it came; that nothing comes any more has neither. */
    static @Nullable Amount amount(RemittanceDraft draft, @Nullable CurrencyModule currency, Violations violations) {
        boolean received = draft.kind() == RemittanceDraft.Kind.RECEIVED;
        violations.check(received || draft.amount() == null, "/amount", "not-needed-here");
        violations.check(received || draft.until() == null, "/until", "not-needed-here");
        violations.check(received || draft.use() == null, "/use", "not-needed-here");
        violations.check(!received || draft.reason() == null, "/reason", "not-needed-here");
        if (!received) {
            return null;
        }
        LocalDate until = draft.until();
        if (Input.given(violations, until, "/until") && until != null) {
            violations.check(!until.isBefore(draft.from()), "/until", "before-from", draft.from());
        }
        Money money = draft.amount();
        if (money == null || money.amount() == null || money.asset() == null) {
            violations.add("/amount", "required");
            return null;
        }
        Optional<Asset> asset = asset(money.asset(), currency);
        if (!violations.check(asset.isPresent(), "/amount", "unknown-currency", money.asset())) {
            return null;
        }
        Optional<Amount> amount = Amount.parse(money.amount(), asset.orElseThrow());
        violations.check(amount.isPresent(), "/amount", "not-a-number");
        violations.check(amount.map(Amount::isPositive).orElse(true), "/amount", "not-positive");
        return amount.orElse(null);
    }

    private static Optional<Asset> asset(String code, @Nullable CurrencyModule currency) {
        Stream<Asset> historic =
                currency == null ? Stream.empty() : currency.historic().stream().map(CurrencyModule.Historic::asset);
        return historic.filter(known -> known.code().equals(code)).findFirst().or(() -> Asset.currency(code));
    }

    /** Whether a draft says again what is stored. */
    static boolean same(RemittanceDraft stored, RemittanceDraft again, @Nullable Amount amount) {
        Money money = amount == null ? null : Money.of(amount);
        return stored.equals(new RemittanceDraft(
                again.id(),
                again.person(),
                again.kind(),
                money,
                again.from(),
                again.until(),
                again.use(),
                again.reason()));
    }
}
