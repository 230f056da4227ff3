package org.hashar.fund.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hashar.api.money.ExchangeRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PlausibilityTest {
    private final Plausibility known = new Plausibility();

    private static ExchangeRate rate(String day, int nominal, String value) {
        return new ExchangeRate("NBKR", LocalDate.parse(day), "RUB", "KGS", nominal, new BigDecimal(value), value);
    }

    @BeforeEach
    void knowOne() {
        known.know(rate("2026-11-18", 1, "1.0000"));
    }

    @Test
    void believesAFifthAndNoMore() {
        assertThat(known.reasonToHold(rate("2026-11-19", 1, "1.2000"))).isNull();
        assertThat(known.reasonToHold(rate("2026-11-19", 1, "1.2001"))).isEqualTo("implausible");
        assertThat(known.reasonToHold(rate("2026-11-19", 1, "0.8"))).isNull();
        assertThat(known.reasonToHold(rate("2026-11-19", 1, "0.7999"))).isEqualTo("implausible");
    }

    @Test
    void comparesThePriceOfOneUnitWhenTheNominalChanges() {
        assertThat(known.reasonToHold(rate("2026-11-19", 10, "10.5"))).isNull();
        assertThat(known.reasonToHold(rate("2026-11-19", 10, "1.05"))).isEqualTo("implausible");
        assertThat(known.reasonToHold(rate("2026-11-19", 1, "10.5"))).isEqualTo("implausible");
    }

    @Test
    void comparesWithTheNearestDayBefore() {
        known.know(rate("2026-11-22", 1, "2.0"));

        assertThat(known.reasonToHold(rate("2026-11-20", 1, "1.1"))).isNull();
        assertThat(known.reasonToHold(rate("2026-11-23", 1, "1.1"))).isEqualTo("implausible");
        assertThat(known.reasonToHold(rate("2026-11-01", 1, "1.1"))).isNull();
        assertThat(known.reasonToHold(rate("2026-11-01", 1, "2.0"))).isEqualTo("implausible");
    }

    @Test
    void knowsTheSameValueInAnotherForm() {
        assertThat(known.knows(rate("2026-11-18", 1, "1.00"))).isTrue();
        assertThat(known.knows(rate("2026-11-18", 10, "1.00"))).isFalse();
        assertThat(known.reasonToHold(rate("2026-11-18", 1, "1.01"))).isEqualTo("contradicts");
    }
}
