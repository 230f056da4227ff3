package org.hashar.fund.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExchangeDraft.By;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.ExchangeRate;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.CapitalRules;
import org.hashar.fund.internal.capital.CurrencyEntity;
import org.hashar.fund.internal.capital.ForeignChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.rate.RateRows;
import org.hashar.spi.CurrencyModule;
import org.jspecify.annotations.Nullable;

/** What foreign money posts: each currency on accounts of its own, so that nothing of either can be lost between them (R6). */
final class ExchangeRules {
    private static final String CODE = "EXCHANGE";
    private static final Pattern VALUE = Pattern.compile("\\d{1,16}(\\.\\d{1,12})?");

    private final FundWork work;
    private final Violations violations;
    private final CurrencyModule currency;

    ExchangeRules(FundWork work, CurrencyModule currency) {
        this.work = work;
        this.violations = work.violations();
        this.currency = currency;
    }

    void move(ForeignMoneyDraft draft) {
        CapitalRules.ofCapital(work);
        Amount amount = Currencies.positive(violations, "/amount", draft.amount(), currency)
                .orElse(null);
        AccountRef capital = CapitalRules.source(work, draft.source(), draft.origin());
        if (amount == null || capital == null) {
            return;
        }
        checkForeign("/amount", amount);
        checkDay("/amount", amount.asset().code(), false);
        if (!violations.isEmpty()) {
            return;
        }
        AccountRef held = held(draft.source(), draft.origin(), capital, amount);
        AccountRef outside = ForeignChart.outside(work.fund(), amount.asset().code());
        work.begin(List.of(held, outside));
        if (draft.kind() == ForeignMoneyDraft.Kind.RECEIVED) {
            work.move(held, outside, amount.units(), "FOREIGN");
        } else {
            take("/amount", held, outside, amount, "FOREIGN_BACK");
        }
    }

    void exchange(ExchangeDraft draft) {
        CapitalRules.ofCapital(work);
        Amount given = Currencies.positive(violations, "/given", draft.given(), currency)
                .orElse(null);
        Amount got =
                Currencies.positive(violations, "/got", draft.got(), currency).orElse(null);
        OptionalLong fee = draft.fee() == null
                ? OptionalLong.of(0)
                : Moneys.positive(violations, "/fee", draft.fee(), work.fund().asset());
        AccountRef capital = CapitalRules.source(work, draft.source(), draft.origin());
        checkStander(draft);
        if (given == null || got == null || capital == null || fee.isEmpty() || !violations.isEmpty()) {
            return;
        }
        boolean replaced = draft.rate().by() == By.REDENOMINATION;
        checkDay("/given", given.asset().code(), replaced);
        checkDay("/got", got.asset().code(), false);
        Rate rate = rate(draft, given, got);
        violations.check(rate.gives(given, got), "/got", "rate-does-not-give", rate.convert(given, got.asset()));
        if (!violations.isEmpty()) {
            return;
        }
        post(draft, capital, given, got, fee.getAsLong());
        work.detail(new ExchangeEntity(draft, given, got, rate.text(), fee.getAsLong()));
    }

    /** Both legs and the fee; of the fund's own currency the leg is cash against the source's capital. */
    private void post(ExchangeDraft draft, AccountRef capital, Amount given, Amount got, long fee) {
        AccountRef cash = CapitalChart.cash(work.fund());
        AccountRef spent = CapitalChart.own(work.fund(), CapitalChart.EXPENSE);
        Set<AccountRef> refs = new HashSet<>(List.of(cash, spent, capital));
        AccountRef from = leg(draft, capital, given, refs);
        AccountRef into = leg(draft, capital, got, refs);
        work.begin(refs);
        if (isOwn(given)) {
            long free = Math.max(0, work.free(cash));
            violations.check(given.units() + fee <= free, "/given", "not-enough-cash", work.text(cash, free));
            long left = Math.max(0, work.free(capital));
            violations.check(given.units() <= left, "/given", "not-enough-capital", work.text(capital, left));
            work.move(capital, cash, given.units(), CODE);
        } else {
            take("/given", from, ForeignChart.outside(work.fund(), given.asset().code()), given, CODE);
        }
        if (isOwn(got)) {
            work.move(cash, capital, got.units(), CODE);
            long free = Math.max(0, work.free(cash)) + got.units();
            violations.check(fee <= free, "/fee", "not-enough-cash", work.text(cash, free));
        } else {
            work.move(into, ForeignChart.outside(work.fund(), got.asset().code()), got.units(), CODE);
        }
        work.move(spent, cash, fee, "EXCHANGE_FEE");
    }

    private AccountRef leg(ExchangeDraft draft, AccountRef capital, Amount amount, Set<AccountRef> refs) {
        if (isOwn(amount)) {
            return CapitalChart.cash(work.fund());
        }
        AccountRef held = held(draft.source(), draft.origin(), capital, amount);
        refs.add(held);
        refs.add(ForeignChart.outside(work.fund(), amount.asset().code()));
        return held;
    }

    /** The account on which a source's money of a currency is held; source and currency are noted when they are new. */
    private AccountRef held(CapitalSource source, @Nullable String origin, AccountRef capital, Amount amount) {
        String code = amount.asset().code();
        CurrencyEntity counted = work.em().find(CurrencyEntity.class, code);
        if (counted == null) {
            work.detail(new CurrencyEntity(code, amount.asset().scale()));
        } else if (counted.scale() != amount.asset().scale()) {
            throw new IllegalStateException(code + " is counted with " + counted.scale() + " digits here");
        }
        AccountRef held = ForeignChart.held(capital.owner(), code);
        if (work.em().find(ForeignEntity.class, held.owner()) == null) {
            work.detail(new ForeignEntity(held.owner(), work.fund().id(), capital.owner(), source, origin, code));
        }
        return held;
    }

    private void take(String pointer, AccountRef held, AccountRef outside, Amount amount, String code) {
        long free = Math.max(0, work.free(held));
        violations.check(
                amount.units() <= free, pointer, "not-enough-held", new Amount(free, amount.asset()).toString());
        work.move(outside, held, amount.units(), code);
    }

    private boolean isOwn(Amount amount) {
        return amount.asset().equals(work.fund().asset());
    }

    private void checkForeign(String pointer, Amount amount) {
        violations.check(
                !isOwn(amount), pointer, "currency-of-the-fund", amount.asset().code());
    }

    /** A currency is money from the day it replaced another until the day it is replaced. */
    private void checkDay(String pointer, String code, boolean mayHaveEnded) {
        LocalDate day = work.heading().date();
        for (CurrencyModule.Historic historic : currency.historic()) {
            if (historic.asset().code().equals(code) && !mayHaveEnded) {
                violations.check(
                        day.isBefore(historic.cutover()),
                        pointer,
                        "currency-ended",
                        code,
                        historic.cutover(),
                        historic.successor());
            }
            if (historic.successor().equals(code)) {
                violations.check(
                        !day.isBefore(historic.cutover()), pointer, "currency-not-yet", code, historic.cutover());
            }
        }
    }

    /** Who stands for the rate: a bank by its code, people by their decision, the law by itself. */
    private void checkStander(ExchangeDraft draft) {
        ExchangeDraft.Rate rate = draft.rate();
        boolean bank = rate.by() == By.BANK || rate.by() == By.OFFICIAL;
        violations.check(!bank || rate.source() != null, "/rate/source", "required");
        violations.check(bank || rate.source() == null, "/rate/source", "not-needed-here");
        Texts.checkCode(violations, "/rate/source", rate.source());
        if (rate.decision() != null && rate.by() == By.DECISION) {
            work.decide("/rate/decision", null, rate.decision());
        } else {
            violations.check(rate.by() != By.DECISION, "/rate/decision", "required");
            violations.check(rate.decision() == null, "/rate/decision", "not-needed-here");
        }
        violations.check(rate.nominal() >= 1, "/rate/nominal", "not-positive");
        boolean number = VALUE.matcher(rate.value()).matches() && new BigDecimal(rate.value()).signum() > 0;
        violations.check(number, "/rate/value", "not-a-number");
        violations.check(rate.by() != By.REDENOMINATION || draft.fee() == null, "/fee", "not-needed-here");
    }

    private Rate rate(ExchangeDraft draft, Amount given, Amount got) {
        BigDecimal nominal = BigDecimal.valueOf(draft.rate().nominal());
        BigDecimal value = new BigDecimal(draft.rate().value());
        String own = work.fund().asset().code();
        if (draft.rate().by() == By.REDENOMINATION) {
            Rate told =
                    new Rate(nominal, given.asset().code(), value, got.asset().code());
            checkReplaced(told);
            return told;
        }
        violations.check(isOwn(given) != isOwn(got), "/got", "one-in-the-funds-currency", own);
        String foreign = isOwn(given) ? got.asset().code() : given.asset().code();
        if (draft.rate().by() == By.OFFICIAL) {
            checkOfficial(String.valueOf(draft.rate().source()), foreign, nominal, value);
        }
        return new Rate(nominal, foreign, value, own);
    }

    private void checkReplaced(Rate told) {
        Optional<CurrencyModule.Historic> known = currency.historic().stream()
                .filter(historic -> historic.asset().code().equals(told.priced())
                        && historic.successor().equals(told.base()))
                .findFirst();
        if (known.isEmpty()) {
            violations.add("/rate", "never-replaced", told.priced(), told.base());
            return;
        }
        LocalDate cutover = known.orElseThrow().cutover();
        violations.check(!work.heading().date().isBefore(cutover), "/date", "currency-not-yet", told.base(), cutover);
        BigDecimal factor = known.orElseThrow().factor();
        violations.check(
                told.units().compareTo(factor.multiply(told.cost())) == 0,
                "/rate/nominal",
                "rate-is-another",
                "1 " + told.base() + " = " + factor.toPlainString() + " " + told.priced());
    }

    /** The rate of the exchange's own day, never of another (R6). */
    private void checkOfficial(String source, String foreign, BigDecimal nominal, BigDecimal value) {
        LocalDate day = work.heading().date();
        Optional<ExchangeRate> stored = RateRows.rate(work.em(), source, foreign, day);
        if (!violations.check(stored.isPresent(), "/rate", "rate-is-missing", source, foreign, day)) {
            return;
        }
        ExchangeRate known = stored.orElseThrow();
        boolean same = known.base().equals(work.fund().asset().code())
                && value.multiply(BigDecimal.valueOf(known.nominal()))
                                .compareTo(known.value().multiply(nominal))
                        == 0;
        violations.check(
                same,
                "/rate/value",
                "rate-is-another",
                known.nominal() + " " + foreign + " = " + known.value().toPlainString() + " " + known.base());
    }
}
