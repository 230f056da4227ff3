package org.hashar.fund.internal.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Money;

/**
 * Which published conversions cannot hold together. Each printed amount stands for all numbers that are rounded to its digits; two conversions
 * contradict each other when no rate is possible by both. Pure and exact.
 */
final class Published {
    private Published() {}

    /** Those of the others which contradict one. */
    static List<UUID> inconsistent(PublishedRateDraft one, List<PublishedRateDraft> others) {
        return others.stream()
                .filter(other -> !other.id().equals(one.id()) && comparable(one, other) && !together(one, other))
                .map(PublishedRateDraft::id)
                .sorted()
                .toList();
    }

    private static boolean comparable(PublishedRateDraft one, PublishedRateDraft other) {
        return one.source().equals(other.source())
                && one.date().equals(other.date())
                && rate(one).isOf(other.amount().asset(), other.worth().asset());
    }

    /** The ranges of their rates overlap: the least of each is no more than the most of the other. */
    private static boolean together(PublishedRateDraft one, PublishedRateDraft other) {
        boolean same = one.amount().asset().equals(other.amount().asset());
        Money amount = same ? other.amount() : other.worth();
        Money worth = same ? other.worth() : other.amount();
        return least(one.worth(), one.amount(), worth, amount) && least(worth, amount, one.worth(), one.amount());
    }

    /** Whether the least of {@code worth / amount} is no more than the most of {@code otherWorth / otherAmount}. */
    private static boolean least(Money worth, Money amount, Money otherWorth, Money otherAmount) {
        return low(worth).multiply(low(otherAmount)).compareTo(high(otherWorth).multiply(high(amount))) <= 0;
    }

    private static BigDecimal low(Money printed) {
        return number(printed).subtract(half(printed));
    }

    private static BigDecimal high(Money printed) {
        return number(printed).add(half(printed));
    }

    private static BigDecimal number(Money printed) {
        return new BigDecimal(printed.amount());
    }

    /** Half of the last digit that was printed. */
    private static BigDecimal half(Money printed) {
        return new BigDecimal("0.5").movePointLeft(Math.max(0, number(printed).scale()));
    }

    static Rate rate(PublishedRateDraft published) {
        return new Rate(
                number(published.amount()),
                published.amount().asset(),
                number(published.worth()),
                published.worth().asset());
    }
}
