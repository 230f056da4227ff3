package org.hashar.registry.internal.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AreasTest {
    private static BigDecimal squareMetres(String amount, Unit unit) {
        return Areas.trimmed(new BigDecimal(amount).multiply(unit.squareMetres()));
    }

    @ParameterizedTest
    @CsvSource({"500, M2, 500", "5, SOTKA, 500", "0.05, HA, 500", "1, ACRE, 4046.8564224", "2.5, ACRE, 10117.141056"})
    void areSquareMetresExactly(String amount, Unit unit, String expected) {
        assertThat(squareMetres(amount, unit).toPlainString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 5", "5,5", "-5", "1e3", "1 000", "0.0000001", "1234567890", "5 sotka"})
    void areNumbersAloneWrittenPlainly(String amount) {
        Violations violations = new Violations();
        Areas.check(new Area(amount, Unit.SOTKA), violations);
        assertThat(violations.list()).extracting(Violation::code).containsExactly("not-a-number");
    }

    /** Kept without zeros that say nothing, however it was written, and the same area still. */
    @Property
    void areKeptAsTheyWereToldButForIdleZeros(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long millionths,
            @ForAll @IntRange(max = 6) int zeros,
            @ForAll Unit unit) {
        BigDecimal told = BigDecimal.valueOf(millionths, 6);
        Area kept = Areas.canonical(new Area(told.toPlainString(), unit));
        assertThat(new BigDecimal(kept.amount())).isEqualByComparingTo(told);
        assertThat(kept.amount()).doesNotContain("E").doesNotMatch(".*\\..*0|.*\\.");
        BigDecimal padded = new BigDecimal(kept.amount());
        String longer = padded.setScale(Math.max(padded.scale(), zeros)).toPlainString();
        assertThat(Areas.canonical(new Area(longer, unit))).isEqualTo(kept);
        Violations violations = new Violations();
        Areas.check(kept, violations);
        assertThat(violations.list()).isEqualTo(List.of());
    }
}
