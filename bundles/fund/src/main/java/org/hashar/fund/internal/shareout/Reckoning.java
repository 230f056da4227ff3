package org.hashar.fund.internal.shareout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.Scope;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Chart;

/**
 * A share-out in numbers. Pure.
 *
 * @param document with full amounts, its lists in the order of persons
 * @param result of the fund with the fines and the interest that is set off, below zero for a loss
 * @param pot the savings that are shared out and what of the result is divided
 * @param unit smallest units that cash is paid in
 * @param division in the order of the persons' ids
 * @param weights as people read them, in the same order
 * @param fines smallest units by person
 */
record Reckoning(
        ShareOutDraft document,
        long result,
        long pot,
        long unit,
        Division division,
        List<String> weights,
        Map<UUID, Long> fines) {
    private static final int SHOWN_DIGITS = 6;
    private static final int MOST_ROUNDS = 60;

    /**
     * Reckons.
     *
     * @param terms that break no rule
     */
    static Reckoning of(Basis basis, ShareOutTerms terms) {
        long fines = terms.fines().values().stream().reduce(0L, Math::addExact);
        long result = Math.addExact(basis.result(), fines);
        boolean ends = terms.document().scope() == Scope.CYCLE_END;
        List<Holding> holdings = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        long saved = 0;
        for (UUID person : persons(basis, terms)) {
            BigInteger weight = terms.weights().getOrDefault(person, BigInteger.ZERO);
            long savings = ends ? basis.balance(Chart.savings(person)) : 0;
            long claims = Math.addExact(
                    basis.balance(Chart.claim(person)), terms.fines().getOrDefault(person, 0L));
            holdings.add(new Holding(
                    person,
                    weight,
                    savings,
                    claims,
                    basis.debts().of(person),
                    basis.social().getOrDefault(person, 0L),
                    basis.arrearsOf(person)));
            weights.add(shown(terms, basis, weight));
            saved = Math.addExact(saved, savings);
        }
        Division.Terms by = new Division.Terms(basis.order(), basis.debts()::split, basis.cash(), terms.unit());
        long divided = terms.pot().orElse(result);
        boolean all = terms.pot().isEmpty() && terms.document().scope() != Scope.ENTERPRISE;
        long interest = all ? interest(holdings, divided, by) : 0;
        divided = Math.addExact(divided, interest);
        return new Reckoning(
                terms.document(),
                Math.addExact(result, interest),
                Math.addExact(divided, saved),
                terms.unit(),
                Division.of(holdings, divided, by),
                weights,
                new HashMap<>(terms.fines()));
    }

    /**
     * How much of the interest that is set off is divided with the rest: it is a gain of the fund, from which more may be set off again. All of
     * it, but for what this finds in too many rounds, or what rounding takes away again; that stays for the next share-out.
     */
    private static long interest(List<Holding> holdings, long result, Division.Terms by) {
        long divided = 0;
        long next = 0;
        boolean entitled =
                holdings.stream().anyMatch(holding -> holding.weight().signum() > 0);
        for (int round = 0; entitled && round < MOST_ROUNDS; round++) {
            long paid = Division.of(holdings, Math.addExact(result, next), by).interest();
            if (paid < next) {
                break;
            }
            divided = next;
            next = paid;
            if (next == divided) {
                break;
            }
        }
        return divided;
    }

    /** Who stands on the sheet, in the order of their ids as text: the same on every machine. */
    private static Set<UUID> persons(Basis basis, ShareOutTerms terms) {
        Set<UUID> persons = new TreeSet<>(Comparator.comparing(UUID::toString));
        persons.addAll(terms.weights().keySet());
        persons.addAll(terms.fines().keySet());
        if (terms.document().scope() == Scope.CYCLE_END) {
            persons.addAll(basis.debts().persons());
            for (Map.Entry<AccountRef, Long> each : basis.balances().entrySet()) {
                UUID owner = each.getKey().owner();
                boolean personal = each.getKey().equals(Chart.savings(owner))
                        || each.getKey().equals(Chart.claim(owner));
                if (personal && each.getValue() > 0) {
                    persons.add(owner);
                }
            }
        }
        return persons;
    }

    private static String shown(ShareOutTerms terms, Basis basis, BigInteger weight) {
        BigDecimal number =
                switch (terms.document().policy()) {
                    case EQUAL, CUSTOM -> new BigDecimal(weight, ShareOutTerms.WEIGHT_DIGITS);
                    case PROPORTIONAL_TO_SAVINGS ->
                        new BigDecimal(weight, basis.asset().scale());
                    case BY_SHARES ->
                        new BigDecimal(weight)
                                .divide(BigDecimal.valueOf(terms.sharePrice()), SHOWN_DIGITS, RoundingMode.HALF_UP);
                };
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** Whether the weights of a policy are the savings. */
    static boolean bySavings(Policy policy) {
        return policy == Policy.PROPORTIONAL_TO_SAVINGS || policy == Policy.BY_SHARES;
    }
}
