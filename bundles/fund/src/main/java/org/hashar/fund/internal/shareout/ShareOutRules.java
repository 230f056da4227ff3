package org.hashar.fund.internal.shareout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Entitlement;
import org.hashar.api.fund.ShareOutDraft.Fine;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.Scope;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.jspecify.annotations.Nullable;

/** Judges a share-out by the facts of its day (R4). Pure; notes every broken rule with the line it is about. */
final class ShareOutRules {
    private static final int MOST_LINES = 500;
    private static final int MOST_LETTERS = 400;
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private final Violations violations;
    private final ShareOutDraft draft;
    private final Basis basis;

    private ShareOutRules(Violations violations, ShareOutDraft draft, Basis basis) {
        this.violations = violations;
        this.draft = draft;
        this.basis = basis;
    }

    /** Notes what is missing; nothing else may be looked at when something is. */
    static void checkShape(Violations violations, ShareOutDraft draft) {
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.group() != null, "/group", "required");
        violations.check(draft.date() != null, "/date", "required");
        violations.check(draft.scope() != null, "/scope", "required");
        violations.check(draft.policy() != null, "/policy", "required");
        violations.check(draft.remainderTo() != null, "/remainderTo", "required");
        violations.check(draft.pot() == null || Moneys.isGiven(draft.pot()), "/pot", "required");
        violations.check(draft.sharePrice() == null || Moneys.isGiven(draft.sharePrice()), "/sharePrice", "required");
        violations.check(
                draft.settlementUnit() == null || Moneys.isGiven(draft.settlementUnit()),
                "/settlementUnit",
                "required");
        Texts.checkReason(violations, "/decision", draft.decision(), MOST_LETTERS);
        int lines = draft.entitlements().size() + draft.fines().size();
        if (!violations.check(lines <= MOST_LINES, "", "too-many-lines", MOST_LINES)) {
            return;
        }
        for (int i = 0; i < draft.entitlements().size(); i++) {
            Entitlement line = draft.entitlements().get(i);
            violations.check(line.person() != null, "/entitlements/" + i + "/person", "required");
            violations.check(line.weight() != null, "/entitlements/" + i + "/weight", "required");
        }
        for (int i = 0; i < draft.fines().size(); i++) {
            Fine line = draft.fines().get(i);
            violations.check(line.person() != null, "/fines/" + i + "/person", "required");
            violations.check(Moneys.isGiven(line.amount()), "/fines/" + i + "/amount", "required");
        }
    }

    /** The draft in numbers; empty when a rule is broken, which is noted then. */
    static Optional<ShareOutTerms> check(Violations violations, ShareOutDraft draft, Basis basis) {
        ShareOutRules rules = new ShareOutRules(violations, draft, basis);
        rules.head();
        Map<UUID, Long> fines = rules.fines();
        Map<UUID, BigInteger> weights = rules.weights();
        OptionalLong pot = rules.amount("/pot", draft.pot());
        OptionalLong price = rules.amount("/sharePrice", draft.sharePrice());
        OptionalLong unit = rules.amount("/settlementUnit", draft.settlementUnit());
        if (violations.isEmpty()) {
            rules.sums(pot, weights, fines);
        }
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ShareOutTerms(
                rules.asStored(), pot, price.orElse(1), unit.orElse(basis.settlementUnit()), weights, fines));
    }

    private void head() {
        LocalDate date = draft.date();
        violations.check(!date.isAfter(basis.today()), "/date", "in-the-future", basis.today());
        violations.check(
                !date.isBefore(basis.group().formedOn()),
                "/date",
                "before-formation",
                basis.group().formedOn());
        basis.fund().checkOpen(violations, "/date", date);
        LocalDate last = basis.fund().lastDate();
        violations.check(last == null || !last.isAfter(date), "/date", "meetings-open", String.valueOf(last));
        boolean byShares = draft.policy() == Policy.BY_SHARES;
        violations.check(byShares || draft.sharePrice() == null, "/sharePrice", "not-for-policy", draft.policy());
        violations.check(!byShares || draft.sharePrice() != null, "/sharePrice", "required");
        boolean ofEnterprise = draft.scope() == Scope.ENTERPRISE;
        violations.check(ofEnterprise || draft.enterprise() == null, "/enterprise", "not-needed-here");
        violations.check(!ofEnterprise || draft.enterprise() != null, "/enterprise", "required");
        violations.check(!ofEnterprise || draft.fines().isEmpty(), "/fines", "not-needed-here");
        violations.check(
                !ofEnterprise || !Reckoning.bySavings(draft.policy()), "/policy", "not-by-savings", draft.policy());
        boolean gain = draft.scope() != Scope.CYCLE_END;
        violations.check(gain || draft.pot() == null, "/pot", "pot-is-reckoned");
        boolean listed = draft.policy() == Policy.EQUAL || draft.policy() == Policy.CUSTOM;
        violations.check(listed || draft.entitlements().isEmpty(), "/entitlements", "not-for-policy", draft.policy());
        violations.check(
                draft.policy() != Policy.CUSTOM || !draft.entitlements().isEmpty(), "/entitlements", "required");
    }

    private Map<UUID, BigInteger> weights() {
        Map<UUID, BigInteger> weights = new HashMap<>();
        if (Reckoning.bySavings(draft.policy())) {
            weights.putAll(Weights.bySavings(basis));
        } else if (draft.entitlements().isEmpty()) {
            weights.putAll(Weights.equal(basis));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.entitlements().size(); i++) {
            Entitlement line = draft.entitlements().get(i);
            String at = "/entitlements/" + i;
            person(at + "/person", line.person());
            BigDecimal weight =
                    WEIGHT.matcher(line.weight()).matches() ? new BigDecimal(line.weight()) : BigDecimal.ZERO;
            violations.check(weight.signum() > 0, at + "/weight", "not-a-weight");
            weights.put(
                    line.person(), weight.setScale(ShareOutTerms.WEIGHT_DIGITS).unscaledValue());
            violations.check(seen.add(line.person()), at + "/person", "listed-twice");
        }
        if (!draft.entitlements().isEmpty()) {
            basis.leavers().keySet().stream()
                    .filter(person -> !seen.contains(person))
                    .sorted()
                    .forEach(person -> violations.add("/entitlements", "leaver-entitled", person));
        }
        return weights;
    }

    private Map<UUID, Long> fines() {
        Map<UUID, Long> fines = new HashMap<>();
        for (int i = 0; i < draft.fines().size(); i++) {
            Fine line = draft.fines().get(i);
            String at = "/fines/" + i;
            person(at + "/person", line.person());
            amount(at + "/amount", line.amount()).ifPresent(units -> fines.merge(line.person(), units, Math::addExact));
        }
        return fines;
    }

    private void person(String pointer, UUID person) {
        EnterpriseGain enterprise = basis.enterprise();
        if (violations.check(basis.known().contains(person), pointer, "never-in-group") && enterprise != null) {
            violations.check(enterprise.entitled().contains(person), pointer, "never-entitled");
        }
    }

    private OptionalLong amount(String pointer, @Nullable Money money) {
        return money == null ? OptionalLong.empty() : Moneys.positive(violations, pointer, money, basis.asset());
    }

    private void sums(OptionalLong pot, Map<UUID, BigInteger> weights, Map<UUID, Long> fines) {
        long result = Math.addExact(basis.result(), fines.values().stream().reduce(0L, Math::addExact));
        EnterpriseGain enterprise = basis.enterprise();
        if (enterprise != null && enterprise.closed() && result < 0) {
            violations.check(pot.isEmpty(), "/pot", "pot-is-reckoned");
        } else if (draft.scope() != Scope.CYCLE_END) {
            if (violations.check(result > 0, "/scope", "no-gain-to-share", text(result))) {
                violations.check(pot.orElse(result) <= result, "/pot", "beyond-gain", text(result));
                long inBox = enterprise == null
                        ? Long.MAX_VALUE
                        : enterprise.standing().inBox();
                violations.check(pot.orElse(result) <= inBox, "/pot", "gain-not-in-box", text(Math.max(0, inBox)));
            }
        } else {
            boolean owing = basis.balances().entrySet().stream()
                    .anyMatch(each -> each.getKey().code().equals("SAVINGS") && each.getValue() > 0);
            violations.check(owing || result != 0, "/scope", "nothing-to-share");
        }
        violations.check(result == 0 || !weights.isEmpty(), "/policy", "nobody-entitled");
    }

    private String text(long units) {
        return new Amount(units, basis.asset()).toString();
    }

    private ShareOutDraft asStored() {
        List<Entitlement> entitlements = draft.entitlements().stream()
                .map(line -> new Entitlement(
                        line.person(),
                        new BigDecimal(line.weight()).stripTrailingZeros().toPlainString()))
                .sorted(Comparator.comparing(line -> line.person().toString()))
                .toList();
        List<Fine> fines = draft.fines().stream()
                .map(line -> new Fine(line.person(), required(line.amount())))
                .sorted(Comparator.comparing((Fine line) -> line.person().toString())
                        .thenComparing(line -> line.amount().amount()))
                .toList();
        return new ShareOutDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.scope(),
                draft.policy(),
                full(draft.pot()),
                full(draft.sharePrice()),
                full(draft.settlementUnit()),
                entitlements,
                fines,
                draft.remainderTo(),
                draft.enterprise(),
                draft.decision());
    }

    private @Nullable Money full(@Nullable Money money) {
        return money == null ? null : required(money);
    }

    private Money required(Money money) {
        return Money.of(Amount.parse(money.amount(), basis.asset()).orElseThrow());
    }
}
