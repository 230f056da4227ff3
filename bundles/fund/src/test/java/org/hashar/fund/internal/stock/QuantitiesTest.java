package org.hashar.fund.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hashar.api.Violations;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    private static ItemEntity item(UnitOfMeasure unit, int scale) {
        return new ItemEntity(new ItemDraft("ITEM-A", ItemDraft.Kind.OTHER, "A", unit, scale), Instant.EPOCH, "test");
    }

    private static OptionalLong units(String amount, UnitOfMeasure unit, ItemEntity item) {
        return Quantities.zeroOrMore(new Violations(), "", new Quantity(amount, unit), item);
    }

    @ParameterizedTest
    @CsvSource({
        "0.150, KG, KG, 3, 150",
        "150, G, KG, 3, 150",
        "1, T, KG, 3, 1000000",
        "0.000001, T, G, 0, 1",
        "1.5, SOTKA, M2, 0, 150",
        "0.05, HA, SOTKA, 2, 500",
        "500, M2, HA, 4, 500",
        "0.25, L, L, 3, 250",
        "12, PIECE, PIECE, 0, 12"
    })
    void convertsExactly(String amount, UnitOfMeasure unit, UnitOfMeasure of, int scale, long expected) {
        assertThat(units(amount, unit, item(of, scale))).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, G, T, 3, finer-than-counted",
        "0.1, PIECE, PIECE, 0, finer-than-counted",
        "1, L, KG, 3, unit-does-not-convert",
        "1, HA, PIECE, 0, unit-does-not-convert",
        "1e3, KG, KG, 3, not-a-number",
        "-1, KG, KG, 3, negative",
        "1000000000000, T, G, 6, too-large"
    })
    void refusesWhatIsNotExact(String amount, UnitOfMeasure unit, UnitOfMeasure of, int scale, String code) {
        Violations violations = new Violations();
        assertThat(Quantities.zeroOrMore(violations, "/q", new Quantity(amount, unit), item(of, scale)))
                .isEmpty();
        assertThat(violations.list()).singleElement().satisfies(found -> assertThat(found.code())
                .isEqualTo(code));
    }

    /** What converts into the units of a good is the same quantity again when it is read off in any unit of the dimension. */
    @Property
    void conversionThereAndBackLosesNothing(
            @ForAll UnitOfMeasure unit,
            @ForAll UnitOfMeasure of,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll @LongRange(max = 1_000_000_000) long smallest) {
        if (unit.dimension() != of.dimension()) {
            assertThat(units("1", unit, item(of, scale))).isEmpty();
            return;
        }
        BigDecimal told = BigDecimal.valueOf(smallest, scale)
                .multiply(BigDecimal.valueOf(of.factor()))
                .divide(BigDecimal.valueOf(unit.factor()))
                .stripTrailingZeros();
        if (told.scale() <= 9) {
            assertThat(units(told.setScale(Math.max(0, told.scale())).toPlainString(), unit, item(of, scale)))
                    .hasValue(smallest);
        }
    }

    /** However a whole is parted, the parts of its value make up the value. */
    @Property
    void partsOfAValueMakeUpTheValue(
            @ForAll @LongRange(max = 1_000_000_000_000L) long value,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long whole,
            @ForAll @LongRange(max = 1_000_000_000L) long cut) {
        long part = cut % (whole + 1);
        long first = Quantities.share(value, part, whole);
        assertThat(first).isBetween(0L, value);
        assertThat(first + (value - first)).isEqualTo(value);
        assertThat(Quantities.share(value, whole, whole)).isEqualTo(value);
    }

    @Test
    void pricesArePerAnyUnitOfTheDimension() {
        ItemEntity wheat = item(UnitOfMeasure.KG, 3);
        assertThat(Quantities.worth(400_000, wheat, 1500, UnitOfMeasure.KG)).isEqualTo(600_000);
        assertThat(Quantities.worth(400_000, wheat, 1_500_000, UnitOfMeasure.T)).isEqualTo(600_000);
        assertThat(Quantities.worth(1, wheat, 1500, UnitOfMeasure.KG))
                .as("1.5 tyiyn")
                .isEqualTo(2);
        assertThat(Quantities.priced(wheat, UnitOfMeasure.L)).isFalse();
    }
}
