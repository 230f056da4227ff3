package org.hashar.kyrgyzstan.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hashar.api.money.Asset;
import org.hashar.spi.RateSource;
import org.junit.jupiter.api.Test;

class KyrgyzstanCurrencyTest {
    private final KyrgyzstanCurrency currency = new KyrgyzstanCurrency();

    @Test
    void the_currency_of_today_has_two_decimals_and_is_paid_in_whole_units() {
        assertThat(currency.currency()).isEqualTo(new Asset("KGS", 2));
        assertThat(currency.settlementUnits()).isEqualTo(100);
    }

    @Test
    void the_currency_before_it_is_known_with_factor_and_day() {
        assertThat(currency.historic()).anySatisfy(old -> {
            assertThat(old.asset().code()).isEqualTo("SUR");
            assertThat(old.successor()).isEqualTo("KGS");
            assertThat(old.factor()).isEqualByComparingTo("200");
            assertThat(old.cutover()).isEqualTo(LocalDate.of(1993, 5, 10));
        });
    }

    @Test
    void rates_come_from_the_national_bank_and_from_the_bank_of_russia() {
        assertThat(currency.rateSources())
                .extracting(RateSource::id, RateSource::base)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NBKR", "KGS"),
                        org.assertj.core.groups.Tuple.tuple("CBR", "RUB"));
    }
}
