package org.hashar.fund.internal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneysTest {
    private final Violations violations = new Violations();

    private List<String> codes() {
        return violations.list().stream().map(Violation::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"50,5000", "50.0,5000", "0.01,1", "10000000000.00,1000000000000"})
    void readsPlainDecimals(String text, long units) {
        assertThat(Moneys.positive(violations, "/amount", World.som(text), World.KGS))
                .isEqualTo(OptionalLong.of(units));
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,not-positive",
        "-1,not-positive",
        "0.001,too-many-decimals",
        "10000000000.01,too-large",
        "999999999999999999999999,too-large",
        "'1,5',not-a-number",
        "1e3,not-a-number",
        "+1,not-a-number",
        "' 1',not-a-number",
        "'',not-a-number",
        "٣,not-a-number"
    })
    void saysWhatIsWrong(String text, String code) {
        assertThat(Moneys.positive(violations, "/amount", World.som(text), World.KGS))
                .isEmpty();
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void tellsTheWrongCurrencyAndTheWrongAmountTogether() {
        assertThat(Moneys.positive(violations, "/amount", new Money("-5", "TJS"), World.KGS))
                .isEmpty();
        assertThat(codes()).containsExactly("wrong-currency");
        assertThat(Moneys.zeroOrMore(violations, "/amount", World.som("0"), World.KGS))
                .hasValue(0);
        assertThat(Moneys.zeroOrMore(violations, "/amount", World.som("-1"), World.KGS))
                .isEmpty();
        assertThat(codes()).containsExactly("wrong-currency", "negative");
    }
}
