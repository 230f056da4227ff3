package org.hashar.tajikistan.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hashar.api.money.Asset;
import org.hashar.spi.RateSource;
import org.junit.jupiter.api.Test;

class TajikistanCurrencyTest {
    private final TajikistanCurrency currency = new TajikistanCurrency();

    @Test
    void the_currency_of_today_has_two_decimals_and_is_paid_in_whole_units() {
        assertThat(currency.currency()).isEqualTo(new Asset("TJS", 2));
        assertThat(currency.settlementUnits()).isEqualTo(100);
    }

    @Test
    void the_currency_before_it_is_known_with_factor_and_day() {
        assertThat(currency.historic()).anySatisfy(old -> {
            assertThat(old.asset().code()).isEqualTo("TJR");
            assertThat(old.successor()).isEqualTo("TJS");
            assertThat(old.factor()).isEqualByComparingTo("1000");
            assertThat(old.cutover()).isEqualTo(LocalDate.of(2000, 10, 30));
        });
    }

    @Test
    void rates_come_from_the_national_bank_and_from_the_bank_of_russia() {
        assertThat(currency.rateSources())
                .extracting(RateSource::id, RateSource::base)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NBT", "TJS"),
                        org.assertj.core.groups.Tuple.tuple("CBR", "RUB"));
    }
}
