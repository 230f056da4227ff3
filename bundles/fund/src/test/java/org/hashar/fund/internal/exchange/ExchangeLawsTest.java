package org.hashar.fund.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.store.Ids;

/** Laws of rates: what a rate gives is within its rounding, both ways; a mean lies between; a contradiction is mutual. Pure. */
class ExchangeLawsTest {
    private static final Asset USD = new Asset("USD", 2);
    private static final Asset KGS = new Asset("KGS", 2);

    private static Rate rate(long nominal, long value) {
        return new Rate(BigDecimal.valueOf(nominal), "USD", BigDecimal.valueOf(value, 4), "KGS");
    }

    @Property
    void whatARateConvertsItAlsoGivesAndAWholeSmallestUnitMoreItDoesNot(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_00L) long units,
            @ForAll @LongRange(min = 1, max = 10_000_0000) long value,
            @ForAll @IntRange(min = 1, max = 1000) int nominal,
            @ForAll boolean down) {
        Rate rate = rate(nominal, value);
        Amount given = new Amount(units, down ? USD : KGS);
        Amount got = rate.convert(given, down ? KGS : USD);
        assertThat(rate.gives(given, got)).isTrue();
        assertThat(rate.gives(given, new Amount(got.units() + 2, got.asset()))).isFalse();
        assertThat(rate.gives(given, new Amount(got.units() - 2, got.asset()))).isFalse();
    }

    @Property
    void aMonthsMeanLiesBetweenItsRates(
            @ForAll @Size(min = 1, max = 23) List<@LongRange(min = 1, max = 10_000_0000) Long> values,
            @ForAll @LongRange(min = 1, max = 1_000_000_00) long units) {
        List<Rate> rates = values.stream()
                .map(value -> value % 2 == 0 ? rate(1, value) : rate(10, Math.multiplyExact(10L, value)))
                .toList();
        Amount given = new Amount(units, USD);
        long mean = Conversions.mean(rates).convert(given, KGS).units();
        List<Long> each = rates.stream()
                .map(one -> one.convert(given, KGS).units())
                .sorted()
                .toList();
        assertThat(mean).isBetween(each.get(0), each.get(each.size() - 1));
    }

    @Property
    void aContradictionIsMutualAndTheSameRateNeverOne(
            @ForAll @LongRange(min = 1, max = 100_000) long som,
            @ForAll @LongRange(min = 1, max = 10_000) long dollars,
            @ForAll @LongRange(min = 1, max = 100_000) long otherSom,
            @ForAll @LongRange(min = 1, max = 10_000) long otherDollars,
            @ForAll boolean turned) {
        PublishedRateDraft one = published(som, dollars, false);
        PublishedRateDraft other = published(otherSom, otherDollars, turned);
        List<PublishedRateDraft> both = List.of(one, other);
        List<UUID> first = Published.inconsistent(one, both);
        List<UUID> second = Published.inconsistent(other, both);
        assertThat(first.isEmpty()).isEqualTo(second.isEmpty());
        PublishedRateDraft again = published(som, dollars, turned);
        assertThat(Published.inconsistent(one, List.of(one, again))).isEmpty();
    }

    private static PublishedRateDraft published(long som, long dollars, boolean turned) {
        Money inSom = new Money(Long.toString(som), "KGS");
        Money inDollars = new Money(Long.toString(dollars), "USD");
        return new PublishedRateDraft(
                Ids.next(),
                PublishedRateDraft.Kind.DOCUMENT,
                "STORIES",
                java.time.LocalDate.of(2011, 9, 1),
                turned ? inDollars : inSom,
                turned ? inSom : inDollars,
                "page 3");
    }
}
